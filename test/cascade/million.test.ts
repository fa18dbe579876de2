import { type Cascade, derive, parseCascade, type Rollup, rollUp } from "target-cascade";
import { beforeAll, describe, expect, test } from "vitest";
import { buildStructure } from "../../src/cascade/buildStructure.ts";

const size = 1_000_000;
const last = `u${size - 1}`;
const patience = 120_000;

describe("a chain a million units deep", () => {
  let parsed: Cascade;
  let derived: Cascade;
  let rollup: Rollup;

  beforeAll(() => {
    const units = Array.from({ length: size }, (_, depth) =>
      depth === 0 ? { id: "u0" } : { id: `u${depth}`, parent: `u${depth - 1}` },
    );
    parsed = parseCascade({
      units,
      indicators: [
        { id: "trees", measure: "sum", cascade: { rule: "split", by: "equal" } },
        { id: "rate", measure: "ratio", cascade: { rule: "same" } },
      ],
      targets: [
        { unit: "u0", indicator: "trees", value: 1000, due: "2025-12-31" },
        { unit: "u0", indicator: "rate", value: 80, due: "2025-12-31" },
      ],
    });
    derived = derive(parsed).cascade;
    const report = { unit: last, period: "2025-Q1" };
    const rows = [
      { ...report, indicator: "trees", value: 250 },
      { ...report, indicator: "rate", value: 3, of: 4 },
    ];
    rollup = rollUp(derived, rows, { asOf: "2025-06-30" });
  }, patience);

  test("is parsed: one unit at each depth", () => {
    expect(parsed.size).toBe(size);
    expect(parsed.unit(last)).toMatchObject({ depth: size - 1, parent: `u${size - 2}` });
    expect(parsed.levels).toHaveLength(size);
  });

  test("is handed on by split and by same to the very end", { timeout: patience }, () => {
    const targets = derived.targets(last);
    expect(targets.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["rate", 80],
      ["trees", 1000],
    ]);
    expect(derived.countTargets("trees")).toEqual({ written: 1, derived: size - 1 });
  });

  test.each(["u0", `u${size / 2}`, last])("rolls up to %s", { timeout: patience }, (unit) => {
    expect(rollup.figure(unit, "trees")).toMatchObject({
      target: 1000,
      actual: 250,
      completion: 0.25,
      gap: 750,
      coverage: { reported: 1, expected: 1 },
    });
    expect(rollup.figure(unit, "rate")).toMatchObject({ target: 80, actual: 75, gap: 5 });
  });

  test("is walked from end to end", { timeout: patience }, () => {
    expect(derived.leaves("u0").map(({ id }) => id)).toEqual([last]);
    const leaves = derived.lineage("u0/trees/mandatory/2025-12-31").leaves();
    expect(leaves.map(({ unit, value }) => [unit, value])).toEqual([[last, 1000]]);
  });

  test("that bites its tail is one cycle", { timeout: patience }, () => {
    const length = size / 4;
    const units = Array.from({ length }, (_, row) => ({
      id: `u${row}`,
      parent: `u${row === 0 ? length - 1 : row - 1}`,
    }));
    const { issues } = buildStructure(units);
    expect(issues.map(({ code }) => code)).toEqual(["cycle"]);
    expect(issues[0]?.received).toMatch(/^u0 → u249999 → .* → … \(250000 units\)$/);
  });
});

describe("a million units under ten thousand", () => {
  test("are parsed", { timeout: patience }, () => {
    const units = Array.from({ length: size }, (_, row) => {
      if (row === 0) return { id: "u0" };
      return { id: `u${row}`, parent: row <= 10_000 ? "u0" : `u${1 + (row % 10_000)}` };
    });
    const cascade = parseCascade({ units });
    expect(cascade.levels.map((level) => level.units)).toEqual([1, 10_000, 989_999]);
    expect(cascade.children("u0")).toHaveLength(10_000);
    expect(cascade.parent(last)?.id).toBe("u10000");
  });
});
