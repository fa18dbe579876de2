import { safeParseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

/** As it comes from a file: there `__proto__` is a key like any other. */
const units = (text: string): unknown => JSON.parse(`{ "units": [{ "id": "city" }, ${text}] }`);

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

describe("__proto__", () => {
  test("is no id of a unit", () => {
    expect(refusalOf(units('{ "id": "__proto__", "parent": "city" }'))).toEqual([
      {
        code: "reserved-id",
        severity: "error",
        path: ["units", 1, "id"],
        unit: "__proto__",
        expected: "any other text than __proto__",
        received: "__proto__",
        message: "units.1.id is named __proto__, which a JSON object cannot carry as a key.",
        fix: "Rename it.",
      },
    ]);
  });

  test("is no id of an indicator, a program or a body", () => {
    const input = {
      units: [{ id: "city" }],
      indicators: [{ id: "__proto__", measure: "sum" }],
      programs: [{ id: "__proto__", unit: "city" }],
      bodies: [{ id: "__proto__" }],
    };
    expect(refusalOf(input).map(({ code, path }) => [code, ...path])).toEqual([
      ["reserved-id", "indicators", 0, "id"],
      ["reserved-id", "programs", 0, "id"],
      ["reserved-id", "bodies", 0, "id"],
    ]);
  });

  test("is no name of a weight, which would be lost in silence", () => {
    const input = units('{ "id": "a", "parent": "city", "weights": { "__proto__": 5 } }');
    expect(refusalOf(input)).toMatchObject([
      { code: "reserved-id", path: ["units", 1, "weights", "__proto__"] },
    ]);
  });

  test("is no unit that something is reserved for or assigned to", () => {
    const rule = '{ "rule": "assign", "values": { "__proto__": 5 } }';
    const input = JSON.parse(
      `{ "units": [{ "id": "city" }],
         "indicators": [{ "id": "x", "measure": "sum", "cascade": ${rule} }] }`,
    );
    expect(refusalOf(input)).toMatchObject([
      { code: "reserved-id", path: ["indicators", 0, "cascade", "values", "__proto__"] },
    ]);
  });

  test("is not carried under meta either", () => {
    const input = units(
      '{ "id": "a", "parent": "city", "meta": { "deep": [{ "__proto__": 1 }] } }',
    );
    expect(refusalOf(input)).toMatchObject([
      { code: "reserved-id", path: ["units", 1, "meta", "deep", 0, "__proto__"] },
    ]);
  });

  test("is a parent nobody has", () => {
    expect(refusalOf(units('{ "id": "a", "parent": "__proto__" }'))).toMatchObject([
      { code: "missing-parent", path: ["units", 1, "parent"], unit: "a" },
    ]);
  });

  test("leaves every object as it was", () => {
    refusalOf(units('{ "id": "a", "weights": { "__proto__": { "polluted": true } } }'));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("is reported beside everything else that is wrong with the shape", () => {
    const issues = refusalOf(units('{ "id": "__proto__", "parent": 7 }'));
    expect(issues.map(({ code }) => code)).toEqual(["reserved-id", "invalid-type"]);
  });
});

describe("nesting", () => {
  test("may go deep", () => {
    const input = { units: [{ id: "city" }], meta: { deep: nested(90) } };
    expect(safeParseCascade(input).success).toBe(true);
  });

  test("of a hundred thousand levels is refused before anything descends into it", () => {
    const input = { units: [{ id: "city" }], meta: { deep: nested(100_000) } };
    const result = safeParseCascade(input);
    expect(result).toEqual({
      success: false,
      issues: [
        {
          code: "invalid-value",
          severity: "error",
          path: ["meta", "deep", "value", 0],
          expected: "at most 100 levels of nesting",
          received: "more than 100",
          message: "meta.deep.value.0 is nested more than 100 levels deep, or contains itself.",
          fix: "Flatten it.",
        },
      ],
    });
  });

  test("that never ends, since a value contains itself, is refused as well", () => {
    const meta: Record<string, unknown> = {};
    meta["self"] = { again: meta, and: [meta] };
    const result = safeParseCascade({ units: [{ id: "city", meta }] });
    expect(result).toMatchObject({
      success: false,
      issues: [{ code: "invalid-value", path: ["units", 0, "meta", "self"] }],
    });
  });
});
