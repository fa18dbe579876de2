import {
  type Actual,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  type Rollup,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";
import { issuesOf } from "../helpers/issues.ts";

interface Given {
  readonly targets?: readonly object[];
  readonly indicator?: Partial<Indicator>;
  readonly baselines?: Readonly<Record<string, number>>;
}

/** Three districts of 4, 4 and 2 schools. */
function rolled(reports: readonly Partial<Actual>[], given: Given = {}): Rollup {
  const { targets = [{ floor: 10, cap: 12 }], indicator = {}, baselines = {} } = given;
  const { cascade } = derive(
    parseCascade({
      units: [
        { id: "city" },
        ...["a", "b", "c"].map((id) => ({
          id,
          parent: "city",
          weights: {
            schools: id === "c" ? 2 : 4,
            ...(baselines[id] === undefined ? {} : { before: baselines[id] }),
          },
        })),
      ],
      indicators: [
        { id: "x", measure: "sum", cascade: { rule: "split", by: "schools" }, ...indicator },
      ],
      targets: targets.map((words) => ({ unit: "city", indicator: "x", ...words }) as TargetRecord),
    }),
  );
  const rows = reports.map(
    (row): Actual => ({ unit: "city", indicator: "x", period: "2024", value: 0, ...row }),
  );
  return rollUp(cascade, rows, { asOf: "2024-12-31" });
}

const side = (rollup: Rollup, bound: "floor" | "cap", unit = "city") => {
  const gap = explainGap(rollup, unit, "x", { bound });
  expect(gap.bound).toBe(bound);
  expectToAddUp(gap);
  return gap;
};
const reports = (values: Record<string, number>) =>
  Object.entries(values).map(([unit, value]) => ({ unit, value }));

describe("the gap of a range", () => {
  // At least 4, 4, 2; at most 5, 5, 2.
  const rollup = rolled(reports({ a: 3, b: 7, c: 2 }));

  test("is explained side by side, and each adds up", () => {
    // gap = unplaced − stretch + unreported + shortfall − surplus
    const floor = side(rollup, "floor");
    expect(amountsOf(floor)).toEqual([-2, 0, 0, 0, 1, 3]);
    expect(floor.children().map(({ unit, gap }) => [unit, gap])).toEqual([
      ["a", 1],
      ["c", 0],
      ["b", -3],
    ]);
    const cap = side(rollup, "cap");
    expect(amountsOf(cap)).toEqual([0, 0, 0, 0, 2, 2]);
    expect(cap.children().map(({ unit, gap }) => [unit, gap])).toEqual([
      ["b", 2],
      ["c", 0],
      ["a", -2],
    ]);
  });

  test("is that of the side that speaks, unless one is asked for", () => {
    expect(rollup.figure("city", "x")).toMatchObject({ bound: "cap", gap: 0 });
    expect(explainGap(rollup, "city", "x")).toMatchObject({ bound: "cap", target: 12, gap: 0 });
    expect(explainGap(rollup, "a", "x")).toMatchObject({ bound: "floor", target: 4, gap: 1 });
  });

  test("of a side the unit does not have is not assigned", () => {
    const one = rolled([], { targets: [{ floor: 10 }] });
    expect(issuesOf(() => explainGap(one, "a", "x", { bound: "cap" }))).toEqual([
      {
        code: "not-assigned",
        severity: "error",
        path: [],
        unit: "a",
        expected: "a cap for x at a",
        received: "none",
        message: "a has no cap for x, so there is no gap to explain.",
        fix: "Ask rollup.figure(unit, indicator) first: its state, and its range.",
      },
    ]);
    expect(explainGap(one, "a", "x", { bound: "floor" }).gap).toBe(4);
  });

  test("silence counts on the floor, and is listed on the cap", () => {
    const quiet = rolled(reports({ a: 4, b: 6 }));
    expect(amountsOf(side(quiet, "floor"))).toEqual([0, 0, 0, 2, 0, 2]);
    expect(amountsOf(side(quiet, "cap"))).toEqual([0, 0, 0, 0, 1, 1]);
    expect(side(quiet, "cap").uncounted).toBe(1);
  });
});

describe("a side that is not handed on", () => {
  const stops = { cascade: { rule: "stop" } };

  test("of an amount is one line: what all below have brought", () => {
    const targets = [{ floor: 10 }, { cap: 12, ...stops }];
    const over = rolled(reports({ a: 5, b: 6, c: 3 }), { targets });
    expect(amountsOf(side(over, "cap"))).toEqual([2, 0, 0, 0, 2, 0]);
    expect(side(over, "cap").children()).toEqual([]);
    expect(amountsOf(side(over, "floor"))).toEqual([-4, 0, 0, 0, 0, 4]);
    const part = rolled(reports({ a: 5 }), { targets });
    expect(amountsOf(side(part, "cap"))).toEqual([-7, 0, 0, 0, 0, 7]);
    expect(side(part, "cap").uncounted).toBe(2);
    const none = rolled([], { targets });
    expect(amountsOf(side(none, "cap"))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(amountsOf(side(none, "floor"))).toEqual([10, 0, 0, 10, 0, 0]);
  });

  test("of an amount, silent units stand at their baselines there as well", () => {
    const rollup = rolled(reports({ a: 3 }), {
      targets: [{ floor: 2, ...stops }, { cap: 12 }],
      indicator: { direction: "lower", balance: "last", baseline: "before" },
      baselines: { a: 9, b: 9, c: 4 },
    });
    // 3 are reported, 9 and 4 are where b and c were: 16, which is 4 above the cap and 14 above the floor.
    expect(rollup.figure("city", "x")).toMatchObject({ bound: "cap", gap: 4 });
    expect(side(rollup, "cap").gap).toBe(4);
    expect(side(rollup, "floor").gap).toBe(-14);
  });

  test("of a rate is held against every unit that reports", () => {
    const rollup = rolled(
      [
        { unit: "a", value: 4 },
        { unit: "b", value: 2 },
      ],
      {
        targets: [{ floor: 50 }, { cap: 75, ...stops }],
        indicator: {
          measure: { type: "ratio", of: "schools", counts: "schools" },
          cascade: { rule: "same" },
        },
      },
    );
    // At most 75 % of 10 are 7.5; c could have 1.5 of its 2.
    const cap = side(rollup, "cap");
    expect(amountsOf(cap)).toEqual([0, 0, 0, 0, 1, 1]);
    expect(cap.children().map(({ unit, gap, uncounted }) => [unit, gap, uncounted])).toEqual([
      ["a", 1, 0],
      ["c", 0, 1],
      ["b", -1, 0],
    ]);
    expect(cap.points).toMatchObject({ gap: 0, shortfall: 12.5, surplus: 12.5 });
    expect(rollup.figure("city", "x")).toMatchObject({ bound: "cap", gap: 0, actual: 75 });
  });

  test("of a maximum leads to whoever has it", () => {
    const rollup = rolled(reports({ a: 40, b: 90 }), {
      targets: [{ cap: 80 }, { floor: 50, ...stops }],
      indicator: { measure: "max", direction: "lower", cascade: { rule: "same" } },
    });
    expect(
      side(rollup, "cap")
        .children()
        .map(({ unit }) => unit),
    ).toEqual(["b"]);
    const floor = side(rollup, "floor");
    expect(amountsOf(floor)).toEqual([-40, 0, 0, 0, 0, 40]);
    expect(floor.children().map(({ unit, target }) => [unit, target])).toEqual([["b", 50]]);
  });

  test("keeps an own share of one side out of the other's targets, and in its figure", () => {
    const rollup = rolled([{ own: true, value: 3 }, ...reports({ a: 4, b: 4, c: 2 })], {
      targets: [
        { floor: 12, cascade: { rule: "split", by: "schools", reserve: { city: 2 } } },
        { cap: 20, cascade: { rule: "split", by: "schools" } },
      ],
    });
    expect(rollup.figure("city", "x")).toMatchObject({
      actual: 13,
      coverage: { reported: 4, expected: 4 },
    });
    const floor = side(rollup, "floor");
    expect(floor.children().map(({ unit, own, target }) => [unit, own, target])).toContainEqual([
      "city",
      true,
      2,
    ]);
    expect(amountsOf(floor)).toEqual([-1, 0, 0, 0, 0, 1]);
    // Of the cap's 20 all were handed on; the city's own 3 stand there with nothing asked of them.
    const cap = side(rollup, "cap");
    expect(amountsOf(cap)).toEqual([-7, 0, 0, 0, 3, 10]);
    expect(cap.children().map(({ unit, own, target }) => [unit, own, target])).toContainEqual([
      "city",
      true,
      0,
    ]);
  });
});

describe("a unit that has the other side only", () => {
  const values = { a: { floor: 4, cap: 6 }, b: 4, c: { cap: 2 } };
  const rollup = rolled(reports({ a: 5, b: 4, c: 1 }), {
    targets: [{ floor: 8, cap: 8 }],
    indicator: { cascade: { rule: "assign", values } },
  });

  test("counts with nothing asked of it, where targets add up", () => {
    const floor = side(rollup, "floor");
    expect(amountsOf(floor)).toEqual([-2, 0, 0, 0, 0, 2]);
    expect(floor.children().map(({ unit, target, gap }) => [unit, target, gap])).toEqual([
      ["b", 4, 0],
      ["a", 4, -1],
      ["c", 0, -1],
    ]);
    const cap = side(rollup, "cap");
    expect(amountsOf(cap)).toEqual([2, 0, 0, 0, 4, 2]);
  });

  test("is held against the nearest above it, where they do not", () => {
    const rates = rolled(
      [
        { unit: "a", value: 2 },
        { unit: "b", value: 3 },
        { unit: "c", value: 2 },
      ],
      {
        targets: [{ floor: 50, cap: 80 }],
        indicator: {
          measure: { type: "ratio", of: "schools", counts: "schools" },
          cascade: { rule: "assign", values: { a: { floor: 60, cap: 90 }, b: 50, c: { cap: 70 } } },
        },
      },
    );
    const floor = side(rates, "floor");
    expect(floor.children().map(({ unit, target }) => [unit, target])).toContainEqual(["c", 1]);
    // 50 % of 10 are 5; a hands itself 2.4 for 2, which is 0.4 more.
    expect(floor).toMatchObject({ target: 5, gap: -2, stretch: 0.4, shortfall: 0.4, surplus: 2 });
  });
});
