import { cascadeSchema, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";
import { everyRecord } from "./everyRecord.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const written = JSON.stringify(everyRecord);
const copy = (): Record<string, Json> => JSON.parse(written);

/** The paths of every object that is no free text: neither `meta` nor keyed by ids. */
function* records(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, inner] of Object.entries(value)) {
    if (["meta", "weights", "reserve", "values", "value", "shares", "require"].includes(key)) {
      if (!Array.isArray(inner)) continue;
    }
    if (key === "counts" || key === "measure") continue;
    yield* records(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function at(value: Json, path: readonly (string | number)[]): Record<string, Json> {
  return path.reduce<Json>(
    (inner, key) => (inner as Record<string, Json>)[key] as Json,
    value,
  ) as Record<string, Json>;
}

describe("a document with every kind of record", () => {
  test("is read", () => {
    expect(parseCascade(copy()).size).toBe(4);
  });

  test("comes out as it went in, to the letter", () => {
    const { document } = parseCascade(copy());
    expect(document).toEqual(everyRecord);
    expect(JSON.stringify(parseCascade(JSON.parse(JSON.stringify(document))).document)).toBe(
      JSON.stringify(document),
    );
  });

  test("comes out fresh: what is done to the input later changes nothing", () => {
    const input = copy();
    const { document } = parseCascade(input);
    at(input, ["indicators", 2, "measure", "require"])["city"] = "any";
    at(input, ["units", 0, "meta", "nested"])["list"] = "gone";
    at(input, ["units", 1, "weights"])["schools"] = 0;
    expect(document).toEqual(everyRecord);
  });

  test("comes out frozen to the bottom, the input as open as before", () => {
    const input = copy();
    const { document } = parseCascade(input);
    for (const path of [...records(document as unknown as Json)]) {
      expect(Object.isFrozen(at(document as unknown as Json, path)), path.join(".")).toBe(true);
      expect(Object.isFrozen(at(input, path)), path.join(".")).toBe(false);
    }
    const measure = ["indicators", 2, "measure"];
    for (const path of [measure, [...measure, "require"], [...measure, "require", "district"]]) {
      expect(Object.isFrozen(at(document as unknown as Json, path))).toBe(true);
      expect(Object.isFrozen(at(input, path)), path.join(".")).toBe(false);
    }
  });
});

describe("a field the format does not know", () => {
  const paths = [...records(everyRecord as unknown as Json)];

  test("is looked for in records of at least 22 kinds", () => {
    const kinds = new Set(
      paths.map((path) => path.filter((key) => typeof key === "string").join()),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(22);
  });

  test.each(paths.map((path) => [path.join(".") || "the document", path] as const))(
    "is refused in %s",
    (_, path) => {
      const input = copy();
      at(input, path)["nmae"] = "typing error";
      expect(refusalOf(input)).toMatchObject([{ code: "unknown-key", path, received: "nmae" }]);
    },
  );

  test("is refused among the options of a measure, too", () => {
    const input = copy();
    at(input, ["indicators", 1, "measure"])["pre"] = 1000;
    expect(refusalOf(input)).toMatchObject([
      {
        code: "unknown-key",
        path: ["indicators", 1, "measure"],
        received: "pre",
        message: "standard: measure has a field the document format does not know: pre.",
      },
    ]);
  });

  test("under meta is kept", () => {
    const meta = { nmae: ["anything", { at: "all" }] };
    expect(parseCascade({ units: [{ id: "city", meta }], meta }).document).toEqual({
      units: [{ id: "city", meta }],
      meta,
    });
  });
});

describe("the smallest document", () => {
  test("is one unit", () => {
    expect(cascadeSchema.parse({ units: [{ id: "city" }] })).toEqual({ units: [{ id: "city" }] });
    expect(parseCascade({ units: [{ id: "city" }] }).root).toMatchObject({
      id: "city",
      parent: null,
      level: "level-1",
    });
  });

  test("is not less than that", () => {
    expect(refusalOf({})).toMatchObject([{ code: "invalid-type", path: ["units"] }]);
    expect(refusalOf({ units: [] })).toMatchObject([{ code: "no-root", path: ["units"] }]);
  });
});
