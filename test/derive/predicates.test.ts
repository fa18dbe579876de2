import { derive, type ParseOptions, parseCascade, type Unit, type Where } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const units = [
  { id: "city" },
  { id: "harbour", parent: "city", kind: "town", meta: { sea: true } },
  { id: "hill", parent: "city", kind: "town", weights: { people: 400 } },
  { id: "lake", parent: "city", kind: "village", weights: { people: 90 } },
  { id: "pier", parent: "harbour", meta: { sea: true } },
  { id: "mill", parent: "harbour" },
];

const predicates = {
  coastal: ({ meta }: Unit) => meta?.["sea"] === true,
  small: ({ weights }: Unit) => (weights?.["people"] ?? Number.POSITIVE_INFINITY) < 100,
};

const document = (cascade: object) => ({
  units,
  indicators: [{ id: "jobs", measure: "sum", cascade }],
  targets: [{ unit: "city", indicator: "jobs", value: 12 }],
});

const given = (where: Where, options: ParseOptions = { predicates }) =>
  valuesOf(
    derive(parseCascade(document({ rule: "split", by: "equal", where }), options)).cascade,
    "jobs",
  );

describe("units one of whom a predicate is true", () => {
  test("take part, on every level", () => {
    expect(given({ is: ["coastal"] })).toEqual({ city: 12, harbour: 12, pier: 12 });
  });

  test("are those of any of several predicates", () => {
    expect(given({ is: ["coastal", "small"] })).toEqual({ city: 12, harbour: 6, pier: 6, lake: 6 });
  });

  test("must be of the kinds asked for as well", () => {
    expect(given({ is: ["coastal", "small"], kinds: ["village"] })).toEqual({ city: 12, lake: 12 });
  });

  test("may be nobody", () => {
    const nobody = { predicates: { far: () => false } };
    expect(given({ is: ["far"] }, nobody)).toEqual({ city: 12 });
  });

  test("are asked about once each, frozen, with level, parent and depth", () => {
    const asked: Unit[] = [];
    given(
      { is: ["any"] },
      {
        predicates: {
          any: (unit) => {
            asked.push(unit);
            return true;
          },
        },
      },
    );
    expect(asked.map(({ id }) => id).sort()).toEqual(units.map(({ id }) => id).sort());
    expect(asked.find(({ id }) => id === "pier")).toMatchObject({
      level: "level-3",
      parent: "harbour",
      depth: 2,
    });
    expect(asked.every(Object.isFrozen)).toBe(true);
  });

  test("are still known as at a day", () => {
    const cascade = parseCascade(
      document({ rule: "split", by: "equal", where: { is: ["coastal"] } }),
      { predicates },
    ).at("2023-01-01");
    expect(valuesOf(derive(cascade).cascade, "jobs")).toEqual({ city: 12, harbour: 12, pier: 12 });
  });
});

describe("a predicate", () => {
  const rule = (is: string[]) => document({ rule: "same", where: { is } });

  test("nobody passed is refused, with those that are known", () => {
    expect(refusalOf(rule(["costal", "toString"]), { predicates })).toMatchObject([
      {
        code: "unknown-predicate",
        path: ["indicators", 0, "cascade", "where", "is", 0],
        expected: "one of coastal, small",
        received: '"costal"',
        message: "The rule asks whether units are costal, which nobody has said how to tell.",
        fix: 'Pass it: parseCascade(input, { predicates: { "costal": (unit) => … } }).',
      },
      { code: "unknown-predicate", received: '"toString"' },
    ]);
    expect(refusalOf(rule(["costal"]))).toMatchObject([{ expected: "a predicate you pass" }]);
  });

  test("that throws, or answers neither true nor false, is told for which units", () => {
    const odd = ({ id, meta }: Unit) => {
      if (id === "mill") throw new Error("no such mill");
      return (id === "pier" ? meta?.["lake"] : false) as boolean;
    };
    const issues = refusalOf(rule(["odd"]), { predicates: { odd } });
    expect(issues).toEqual([
      {
        code: "function-failed",
        severity: "error",
        path: ["predicates", "odd"],
        unit: "pier",
        expected: "true or false",
        received: "nothing",
        message: "Asked whether pier is odd, the predicate answered nothing.",
        fix: "Have it answer true or false for every unit.",
      },
      expect.objectContaining({
        unit: "mill",
        received: '"no such mill"',
        message: 'Asked whether mill is odd, the predicate threw "no such mill".',
      }),
    ]);
  });

  test("no rule names is never asked", () => {
    const never = () => {
      throw new Error("asked");
    };
    expect(parseCascade(document({ rule: "stop" }), { predicates: { never } }).size).toBe(6);
  });
});
