import { CascadeError, type ReviewOptions, review } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";
import { rolledUpIn } from "./yearly.ts";

const rollup = rolledUpIn(2022, {}, []);

/** The codes and sentences of what is wrong with options. */
function wrong(options: unknown): string[] {
  return issuesOf(() => review(rollup, options as ReviewOptions)).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

describe("options that are not what they should be", () => {
  test("name every id nobody has", () => {
    expect(wrong({ unit: "east", level: "cell", indicator: "roads", set: "s", body: "b" })).toEqual(
      [
        "unknown-unit: There is no unit east.",
        "unknown-level: There is no level cell.",
        "unknown-indicator: There is no indicator roads.",
        "unknown-set: There is no set s.",
        "unknown-body: There is no body b.",
      ],
    );
  });

  test("are refused by shape", () => {
    expect(wrong({ units: "north" })).toEqual(["unknown-key: The review has no option units."]);
    expect(wrong({ stalledAfter: 0 })).toHaveLength(1);
    expect(wrong({ history: 1e9 })).toHaveLength(1);
    expect(wrong({ every: "week" })).toHaveLength(1);
    expect(wrong({ signals: ["late"] })).toHaveLength(1);
    expect(wrong({ adoption: { by: "soon", within: 3 } }).map((one) => one.split(":")[0])).toEqual(
      expect.arrayContaining(["unknown-key", "invalid-value"]),
    );
    expect(wrong({ spendingMargin: Number.NaN })).toHaveLength(1);
  });

  test("throw before anything is looked at", () => {
    expect(() => review(rollup, { unit: "__proto__" })).toThrow(CascadeError);
  });
});

test("a review of a cascade without targets is empty", () => {
  const empty = review(rolledUpIn(2022, { indicators: [] }, []), {
    indicator: "schools",
    tag: "t",
  });
  expect([...empty.targets, ...empty.silentUnits, ...empty.tasks]).toEqual([]);
  expect(empty.counts).toMatchObject({ targets: 0, reported: 0, met: 0, listed: 0 });
  expect([empty.levels, empty.indicators, empty.oversight, empty.obstacles]).toEqual([
    ...[[], [], [], []],
  ]);
});
