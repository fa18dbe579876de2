import { cascadeJsonSchema, cascadeSchema } from "target-cascade";
import { describe, expect, test } from "vitest";
import { fitsSchema } from "../helpers/fitsSchema.ts";
import { everyRecord } from "./everyRecord.ts";

const schema = cascadeJsonSchema();
const written = JSON.stringify(everyRecord);

/** Every place in a document: the path of each value in it. */
function* places(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The document with the value at a path replaced, or taken out. */
function changed(path: readonly (string | number)[], replacement: unknown): unknown {
  if (path.length === 0) return replacement;
  const document = JSON.parse(written);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], document);
  if (replacement === undefined && !Array.isArray(holder)) delete holder[path.at(-1) as string];
  else holder[path.at(-1) as string] = replacement ?? null;
  return document;
}

describe("the JSON Schema", () => {
  test("is of draft 2020-12, has a title, and asks for units alone", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Cascade",
      type: "object",
      required: ["units"],
      additionalProperties: false,
    });
  });

  test("is plain JSON, fresh every time", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(cascadeJsonSchema()).not.toBe(schema);
  });

  test("says what each record is, in the words planners use", () => {
    expect(JSON.stringify(schema)).toContain("chỉ tiêu giao");
  });

  test("takes a document with every kind of record", () => {
    expect(fitsSchema(JSON.parse(written), schema)).toBe(true);
  });

  test.each([
    [{ rule: "by-need", least: 3, of: { north: [1, null, "x"] } }, true],
    [{ rule: "by-need", to: "ward", where: { is: ["coastal"] } }, true],
    [{ byLevel: { city: { rule: "by-need" } } }, true],
    [{ rule: "split", by: "equal", min: { north: 3 }, max: { south: 4.5 } }, true],
    [{ rule: "by-need", to: 3 }, false],
    [{ rule: "by-need", where: { is: "coastal" } }, false],
    [{ rule: "by need" }, false],
    [{ rule: "-need" }, false],
    [{ rule: "byNeed" }, false],
    [{ rule: "split", by: "equal", min: { north: "3" } }, false],
  ])("gives zod's verdict on a rule: %o", (cascade, verdict) => {
    const document = {
      units: [{ id: "city" }],
      indicators: [{ id: "jobs", measure: "sum", cascade }],
    };
    expect(fitsSchema(document, schema)).toBe(verdict);
    expect(cascadeSchema.safeParse(document).success).toBe(verdict);
  });

  test.each([null, [], "text", 3, {}, { units: {} }, { units: [], extra: 1 }])(
    "refuses what zod refuses: %o",
    (input) => {
      expect(fitsSchema(input, schema)).toBe(false);
      expect(cascadeSchema.safeParse(input).success).toBe(false);
    },
  );

  test("gives zod's verdict whatever stands at whichever place of a document", {
    timeout: 30_000,
  }, () => {
    const replacements = [
      ...[undefined, null, true, -1, 0, 0.5, 7, 1e15, "", "text", "a\u0007b", "2023-02-30"],
      ...["2024-02-29", "mandatory", [], [1], ["text"], {}, { id: "x" }, { type: "sum" }],
      ...[{ rule: "same" }, { rule: "split" }, { every: "year", shares: [1] }],
    ];
    const paths = [...places(everyRecord)];
    const verdicts = { true: 0, false: 0 };
    for (const [place, path] of paths.entries()) {
      // Every seventh replacement at a place, others at the next: each meets every kind of place.
      for (const replacement of replacements.filter((_, index) => (index + place) % 7 === 0)) {
        const document = changed(path, replacement);
        const verdict = cascadeSchema.safeParse(document).success;
        verdicts[`${verdict}`] += 1;
        if (fitsSchema(document, schema) !== verdict) {
          expect.fail(`${path.join(".")} = ${JSON.stringify(replacement)}: zod says ${verdict}`);
        }
      }
    }
    expect(verdicts.true).toBeGreaterThan(60);
    expect(verdicts.false).toBeGreaterThan(600);
  });
});
