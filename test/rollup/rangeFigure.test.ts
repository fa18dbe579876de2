import {
  type Actual,
  derive,
  type Figure,
  type Indicator,
  parseCascade,
  planned,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const term = { start: "2021-01-01", end: "2025-12-31" };

/** One unit with one indicator, and what it has reported. */
function figureOf(
  words: object,
  value: number | null,
  indicator: Partial<Indicator> = {},
  asOf = "2025-12-31",
): Figure {
  const cascade = parseCascade({
    term,
    units: [{ id: "city" }],
    indicators: [{ id: "x", measure: "max", decimals: 1, ...indicator }],
    targets: [{ unit: "city", indicator: "x", ...words } as TargetRecord],
  });
  const rows = value === null ? [] : [{ unit: "city", indicator: "x", period: "2021", value }];
  return rollUp(cascade, rows, { asOf }).figure("city", "x");
}

const range = { floor: 7.5, cap: 8 };

describe("a figure with a floor and a cap", () => {
  test("below the floor speaks of the floor", () => {
    expect(figureOf(range, 6)).toMatchObject({
      bound: "floor",
      target: 7.5,
      range,
      actual: 6,
      completion: 0.8,
      completionReported: 0.8,
      achievement: 0.8,
      gap: 1.5,
      state: "behind",
    });
  });

  test("above the cap speaks of the cap", () => {
    expect(figureOf(range, 10)).toMatchObject({
      bound: "cap",
      target: 8,
      range,
      actual: 10,
      completion: 0.8,
      achievement: 0.8,
      gap: 2,
      state: "behind",
    });
  });

  test.each([
    [7.5, "floor", 0],
    [7.6, "floor", -0.1],
    [7.7, "floor", -0.2],
    [7.8, "cap", -0.2],
    [8, "cap", 0],
  ])("inside speaks of the nearer one and is met, not exceeded: %d", (value, bound, gap) => {
    const figure = figureOf(range, value);
    expect(figure).toMatchObject({ bound, completion: 1, range, state: "met" });
    expect(figure.gap).toBeCloseTo(gap, 12);
  });

  test("half way between them speaks of the floor", () => {
    expect(figureOf({ floor: 6, cap: 8 }, 7)).toMatchObject({ bound: "floor", gap: -1 });
  });

  test("is one figure whatever the direction", () => {
    for (const direction of ["higher", "lower", "within"] as const) {
      for (const value of [6, 7.6, 9]) {
        expect(figureOf(range, value, { direction })).toEqual(figureOf(range, value));
      }
    }
  });

  test("to be exactly so much is missed on either side", () => {
    const exactly = (value: number) => figureOf({ value: 50 }, value, { direction: "within" });
    expect(exactly(50)).toMatchObject({
      bound: "floor",
      range: { floor: 50, cap: 50 },
      state: "met",
    });
    expect(exactly(49)).toMatchObject({ bound: "floor", gap: 1, completion: 0.98 });
    expect(exactly(51)).toMatchObject({ bound: "cap", gap: 1, completion: 50 / 51 });
  });

  test("with one of the two has no range, and may be exceeded beyond a floor", () => {
    expect(figureOf({ floor: 7.5 }, 9)).toMatchObject({
      bound: "floor",
      range: null,
      state: "exceeded",
    });
    expect(figureOf({ cap: 8 }, 7)).toMatchObject({ bound: "cap", range: null, state: "met" });
    expect(figureOf({ floor: 7.5 }, 9, { direction: "within" })).toMatchObject({
      state: "exceeded",
    });
  });

  test("where nobody has reported says so", () => {
    expect(figureOf(range, null)).toMatchObject({
      bound: "floor",
      range,
      actual: null,
      completion: null,
      gap: null,
      state: "not-reported",
    });
  });

  test("names no side where there is no target", () => {
    const cascade = parseCascade({
      units: [{ id: "city" }, { id: "north", parent: "city" }],
      indicators: [{ id: "x", measure: "max" }],
      targets: [{ unit: "city", indicator: "x", floor: 7, cap: 8 }],
    });
    const rollup = rollUp(cascade, [], { asOf: "2025-12-31" });
    expect(rollup.figure("north", "x")).toMatchObject({
      bound: null,
      target: null,
      range: null,
      benchmark: null,
    });
  });
});

describe("a baseline of two sides", () => {
  const inflation = { floor: 3, cap: 4, baseline: 9 };
  const within = { direction: "within" } as const;
  const down = (value: number, asOf?: string) => figureOf(inflation, value, within, asOf);

  test("beyond the cap leads down to it, and the floor is only to be kept", () => {
    // From 9 down to 4: 6 is three of five.
    expect(down(6)).toMatchObject({ bound: "cap", completion: 0.6, gap: 2, state: "behind" });
    expect(down(9.5)).toMatchObject({ bound: "cap", completion: 0, state: "worse-than-baseline" });
    expect(down(3.6)).toMatchObject({ completion: 1, state: "met" });
    // Below the floor there was nowhere to come from: 2.4 of 3.
    expect(down(2.4)).toMatchObject({ bound: "floor", completion: 0.8, state: "behind" });
  });

  test("is planned for on the side it leads to", () => {
    const share = 365 / 1826;
    expect(down(6, "2021-12-31")).toMatchObject({
      planned: 9 - 5 * share,
      pace: 0.6 / share,
      state: "ahead",
    });
    expect(down(2.4, "2021-12-31")).toMatchObject({ planned: 3, pace: 0.8, state: "behind" });
    const [floor, cap] = parseCascade({
      term,
      units: [{ id: "city" }],
      indicators: [{ id: "x", measure: "max", ...within }],
      targets: [{ unit: "city", indicator: "x", ...inflation }],
    }).targets("city");
    expect(floor && planned(floor, "2021-12-31")).toBe(3);
    expect(cap && planned(cap, "2021-12-31")).toBe(9 - 5 * share);
  });

  test("below the floor leads up to it, and to go beyond the cap is not worse than the start", () => {
    const growth = (value: number) => figureOf({ ...range, baseline: 5 }, value, within);
    expect(growth(6.5)).toMatchObject({ bound: "floor", completion: 0.6 });
    expect(growth(4)).toMatchObject({
      bound: "floor",
      completion: 0,
      state: "worse-than-baseline",
    });
    expect(growth(10)).toMatchObject({ bound: "cap", completion: 0.8, state: "behind" });
  });

  test("on the indicator's own side is what it is with one side", () => {
    const kept = { floor: 75, cap: 80, baseline: 78 };
    expect(figureOf(kept, 74)).toMatchObject({ completion: 0, state: "worse-than-baseline" });
    expect(figureOf(kept, 74)).toMatchObject({
      gap: figureOf({ value: 75, baseline: 78 }, 74).gap,
    });
    expect(figureOf(kept, 100)).toMatchObject({ bound: "cap", completion: 0.8, state: "behind" });
  });
});

/** A city of 10 schools at least and 12 at most, in four districts of which none is silent at first. */
const schools = (words: object[] = [{ floor: 10, cap: 12 }], indicator: Partial<Indicator> = {}) =>
  derive(
    parseCascade({
      term,
      units: [
        { id: "city" },
        ...["a", "b", "c"].map((id) => ({
          id,
          parent: "city",
          weights: { schools: id === "c" ? 2 : 4 },
        })),
      ],
      indicators: [
        { id: "x", measure: "sum", cascade: { rule: "split", by: "schools" }, ...indicator },
        { id: "other", measure: "sum", weight: 3 },
      ],
      targets: words.map((one) => ({ unit: "city", indicator: "x", ...one }) as TargetRecord),
    }),
  ).cascade;
const rows = (reports: Record<string, number>, indicator = "x"): Actual[] =>
  Object.entries(reports).map(([unit, value]) => ({ unit, indicator, period: "2021", value }));
const rolled = (cascade: ReturnType<typeof schools>, reports: Record<string, number>) =>
  rollUp(cascade, rows(reports), { asOf: "2025-12-31" });

describe("up a hierarchy", () => {
  // Floors are 4, 4 and 2; caps 5, 5 and 2.
  test("each unit is one figure, and speaks of its own side", () => {
    const rollup = rolled(schools(), { a: 3, b: 6, c: 2 });
    expect(
      rollup
        .children("city", "x")
        .map(({ unit, bound, target, gap }) => [unit, bound, target, gap]),
    ).toEqual([
      ["a", "floor", 4, 1],
      ["b", "cap", 5, 1],
      ["c", "floor", 2, 0],
    ]);
    expect(rollup.figure("city", "x")).toMatchObject({
      bound: "floor",
      target: 10,
      actual: 11,
      gap: -1,
      coverage: { reported: 3, expected: 3 },
      state: "met",
    });
    expect([...rollup.figures()].map(({ unit }) => unit)).toEqual(["city", "a", "b", "c"]);
  });

  test("the program counts the indicator once", () => {
    const rollup = rolled(schools(), { a: 3, b: 6, c: 2 });
    expect(rollup.unit("a")).toMatchObject({
      completion: 0.75,
      coverage: { reported: 1, expected: 1 },
    });
    expect(rollup.unit("b")).toMatchObject({ completion: 5 / 6 });
    expect(rollup.unit("a").figures).toHaveLength(1);
  });

  test("a silent unit is silent on both sides, and is not taken to be inside", () => {
    const rollup = rolled(schools(), { a: 5, b: 5 });
    expect(rollup.figure("c", "x")).toMatchObject({
      bound: "floor",
      actual: null,
      completion: 0,
      gap: 2,
      state: "not-reported",
      coverage: { reported: 0, expected: 1 },
    });
    // Ten are there: the floor is met by those who spoke, and what c stands for at most is its 2.
    expect(rollup.figure("city", "x")).toMatchObject({
      bound: "floor",
      actual: 10,
      gap: 0,
      completion: 1,
      coverage: { reported: 2, expected: 3 },
    });
  });

  test("where silence could break the cap, inside is not known", () => {
    const start = { baseline: 20 };
    const cascade = schools([{ floor: 10, cap: 12, ...start }]);
    // The cap has a start to come down from, and c says nothing of where it is.
    const figure = rolled(cascade, { a: 5, b: 5 }).figure("city", "x");
    expect(figure).toMatchObject({
      bound: "floor",
      gap: 0,
      completion: null,
      state: "not-reported",
    });
  });

  test("a report counts for both sides, though the cap is not handed on", () => {
    const cascade = schools([{ floor: 10 }, { cap: 12, cascade: { rule: "stop" } }]);
    expect(cascade.targets("a")).toHaveLength(1);
    expect(rolled(cascade, { a: 5, b: 5, c: 3 }).figure("city", "x")).toMatchObject({
      bound: "cap",
      target: 12,
      range: { floor: 10, cap: 12 },
      actual: 13,
      gap: 1,
      completion: 12 / 13,
      completionReported: 12 / 13,
      coverage: { reported: 3, expected: 3 },
      provenance: { target: "written", actual: "rolled-up" },
    });
    expect(rolled(cascade, { a: 5 }).figure("city", "x")).toMatchObject({
      bound: "floor",
      gap: 5,
      coverage: { reported: 1, expected: 3 },
    });
    expect(rolled(cascade, {}).figure("city", "x")).toMatchObject({
      bound: "floor",
      gap: 10,
      completion: 0,
      completionReported: null,
      state: "not-reported",
    });
  });

  test("and though one unit has only the one side, another only the other", () => {
    const values = { a: { floor: 4, cap: 6 }, b: 4, c: { cap: 2 } };
    const cascade = schools([{ floor: 8, cap: 9 }], { cascade: { rule: "assign", values } });
    const rollup = rolled(cascade, { a: 5, b: 4, c: 1 });
    expect(
      ["city", "a", "b", "c"].map((unit) => {
        const { bound, target, range: both, actual, gap } = rollup.figure(unit, "x");
        return [unit, bound, target, both !== null, actual, gap];
      }),
    ).toEqual([
      ["city", "cap", 9, true, 10, 1],
      ["a", "floor", 4, true, 5, -1],
      ["b", "floor", 4, false, 4, 0],
      ["c", "cap", 2, false, 1, -1],
    ]);
  });

  test("a mean's cap that stops is held against who reports", () => {
    const cascade = schools([{ floor: 50 }, { cap: 60, cascade: { rule: "stop" } }], {
      measure: { type: "ratio", of: "schools" },
      cascade: { rule: "same" },
    });
    // 3 of 4 and 4 of 4 are 7 of 8.
    expect(rolled(cascade, { a: 3, b: 4 }).figure("city", "x")).toMatchObject({
      bound: "cap",
      actual: 87.5,
      gap: 27.5,
      coverage: { reported: 2, expected: 3 },
    });
  });

  test("a split by what is lacking goes by the side that speaks", () => {
    const figures = rolled(schools(), { a: 3, b: 6, c: 1 });
    const next = derive(
      parseCascade({
        ...schools().document,
        indicators: [{ id: "x", measure: "sum", cascade: { rule: "split", by: "gap" } }],
        targets: [{ unit: "city", indicator: "x", value: 6 }],
      }),
      { figures },
    ).cascade;
    expect(["a", "b", "c"].map((unit) => next.targets(unit)[0]?.value)).toEqual([2, 2, 2]);
  });
});

describe("the plan that is asked for", () => {
  const graded = [
    { floor: 10, cap: 12 },
    { floor: 11, grade: "stretch" },
    { cap: 5, due: "2022-12-31" },
  ];
  const against = (plan: object) =>
    rollUp(schools(graded), rows({ a: 5, b: 5, c: 1 }), { asOf: "2025-12-31", plan }).figure(
      "city",
      "x",
    );

  test("is all sides of one grade and date", () => {
    expect(against({})).toMatchObject({ range: { floor: 10, cap: 12 }, state: "met" });
    expect(against({ grade: "stretch" })).toMatchObject({
      bound: "floor",
      target: 11,
      range: null,
    });
    expect(against({ due: "2022-12-31" })).toMatchObject({
      bound: "cap",
      target: 5,
      range: null,
      gap: 6,
    });
  });
});
