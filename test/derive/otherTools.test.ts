import {
  apportion,
  type CascadeRules,
  type DeriveOptions,
  derive,
  type ParseOptions,
  parseCascade,
  planned,
  rollUp,
  type SplitQuestion,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../helpers/valuesOf.ts";

type Cells = Readonly<Record<string, number>>;

interface Sheet {
  /** What the cells below the total have now; a cell of the year is a unit, too. */
  readonly cells: Cells;
  readonly rule: CascadeRules;
  /** What is typed into the total. */
  readonly total: number;
  readonly decimals?: number;
  readonly measure?: string;
  /** Cells that keep a value. */
  readonly held?: Cells;
  readonly holdsTotal?: boolean;
  readonly options?: DeriveOptions;
  readonly parsed?: ParseOptions;
}

const hold = { by: "the planner" };

/** A total over its cells, handed on by one of our rules. */
function spread({ cells, rule, total, held = {}, options, parsed, ...sheet }: Sheet) {
  const holding = (unit: string, value: number): TargetRecord => ({
    unit,
    indicator: "sales",
    value,
    hold,
  });
  const derivation = derive(
    parseCascade(
      {
        weights: [{ id: "now", decimals: sheet.decimals ?? 0 }],
        units: [
          { id: "total" },
          ...Object.entries(cells).map(([id, now]) => ({ id, parent: "total", weights: { now } })),
        ],
        indicators: [
          {
            id: "sales",
            measure: sheet.measure ?? "sum",
            decimals: sheet.decimals ?? 0,
            baseline: "now",
            cascade: rule,
          },
        ],
        targets: [
          sheet.holdsTotal
            ? holding("total", total)
            : { unit: "total", indicator: "sales", value: total },
          ...Object.entries(held).map(([unit, value]) => holding(unit, value)),
        ],
      },
      parsed,
    ),
    options,
  );
  const { total: _, ...values } = valuesOf(derivation.cascade, "sales");
  return { ...derivation, values, said: derivation.issues.map(({ code }) => code) };
}

const proportionally: CascadeRules = { rule: "split", by: "baseline" };
const equally: CascadeRules = { rule: "split", by: "equal" };

/** A year's quarters of two regions, one of them with a single month in its second quarter. */
const regions = [
  { id: "year" },
  { id: "q1", parent: "year" },
  { id: "jan", parent: "q1", weights: { now: 40 } },
  { id: "feb", parent: "q1", weights: { now: 0 } },
  { id: "mar", parent: "q1", weights: { now: 10 } },
  { id: "q2", parent: "year" },
  { id: "apr", parent: "q2", weights: { now: 5 } },
];

function overLeaves(rule: CascadeRules, value: number, parsed: ParseOptions = {}) {
  const { cascade } = derive(
    parseCascade(
      {
        units: regions,
        indicators: [{ id: "sales", measure: "sum", cascade: rule }],
        targets: [{ unit: "year", indicator: "sales", value }],
      },
      parsed,
    ),
  );
  return valuesOf(cascade, "sales");
}

/** Where a target stands at the end of each month or quarter of its time. */
function course(target: Partial<TargetRecord>, ends: readonly string[]) {
  const { cascade } = derive(
    parseCascade({
      units: [{ id: "total" }],
      indicators: [{ id: "sales", measure: "sum", decimals: 2 }],
      targets: [{ unit: "total", indicator: "sales", value: 0, ...target }],
    }),
  );
  return ends.map((end) => cascade.targets("total").map((one) => planned(one, end))[0]);
}

/** Reports of a reference, rolled up, for rules that go by another indicator. */
function reference(cells: Cells) {
  const units = [{ id: "total" }, ...Object.keys(cells).map((id) => ({ id, parent: "total" }))];
  const indicators = [{ id: "brazil", measure: "sum" }];
  const rows = Object.entries(cells).map(([unit, value]) => ({
    unit,
    indicator: "brazil",
    period: "2023",
    value,
  }));
  const targets = Object.keys(cells).map((unit) => ({ unit, indicator: "brazil", value: 0 }));
  return rollUp(parseCascade({ units, indicators, targets }), rows, { asOf: "2023-12-31" });
}

/** The same by another indicator's figures: 10, 20 and 70. */
function relatively(total: number) {
  const cells = { jan: 10, feb: 20, mar: 70 };
  const { cascade } = derive(
    parseCascade({
      units: [{ id: "total" }, ...Object.keys(cells).map((id) => ({ id, parent: "total" }))],
      indicators: [
        { id: "brazil", measure: "sum" },
        {
          id: "argentina",
          measure: "sum",
          cascade: { rule: "split", by: { indicator: "brazil" } },
        },
      ],
      targets: [{ unit: "total", indicator: "argentina", value: total }],
    }),
    { figures: reference(cells) },
  );
  return valuesOf(cascade, "argentina");
}

describe("what TM1 spreads", () => {
  test("Proportional: by what each has now", () => {
    const cells = { jan: 10, feb: 20, mar: 70, apr: 0 };
    const { values } = spread({ cells, rule: proportionally, total: 200 });
    expect(values).toEqual({ jan: 20, feb: 40, mar: 140, apr: 0 });
  });

  test("Equal: the same for everyone", () => {
    const cells = { jan: 1, feb: 2, mar: 3, apr: 4 };
    expect(spread({ cells, rule: equally, total: 200 }).values).toEqual({
      jan: 50,
      feb: 50,
      mar: 50,
      apr: 50,
    });
  });

  test("Repeat: the number itself for everyone", () => {
    const cells = { jan: 1, feb: 2, mar: 3 };
    const { values } = spread({ cells, rule: { rule: "each" }, total: 50 });
    expect(values).toEqual({ jan: 50, feb: 50, mar: 50 });
  });

  test("Percent change: the total changed by it, shared by what each has now", () => {
    const cells = { jan: 50, feb: 33, mar: 17 };
    const { values } = spread({ cells, rule: proportionally, total: 110, decimals: 1 });
    expect(values).toEqual({ jan: 55, feb: 36.3, mar: 18.7 });
  });

  test("Straight line: from a baseline to a target, the same in every period", () => {
    // From 100 to 200 over six months; the first stands where it starts.
    const ends = ["01-31", "02-29", "03-31", "04-30", "05-31", "06-30"].map((day) => `2024-${day}`);
    const phasing = { every: "month" as const, shares: [0, 1, 1, 1, 1, 1] };
    const time = { start: "2024-01-01", due: "2024-06-30" };
    expect(course({ ...time, baseline: 100, value: 200, phasing }, ends)).toEqual([
      100, 120, 140, 160, 180, 200,
    ]);
  });

  test("Growth %: periods that grow by it", () => {
    // 300, then a quarter more each time: 300 + 375 + 468.75.
    const phasing = { every: "quarter" as const, shares: [1, 1.25, 1.5625] };
    const time = { start: "2024-01-01", due: "2024-09-30" };
    const ends = ["2024-03-31", "2024-06-30", "2024-09-30"];
    expect(course({ ...time, value: 1143.75, phasing }, ends)).toEqual([300, 675, 1143.75]);
  });

  test("Relative proportional: by what each has of something else", () => {
    expect(relatively(400)).toEqual({ total: 400, jan: 40, feb: 80, mar: 280 });
  });

  test("Relative percent adjustment: that total changed by it, shared the same way", () => {
    // 20 % more than 100.
    expect(relatively(120)).toEqual({ total: 120, jan: 12, feb: 24, mar: 84 });
  });

  test("Repeat leaves: as many times the number as there are leaves, by leaves", () => {
    expect(overLeaves({ rule: "split", by: "leaves" }, 4 * 25)).toEqual({
      year: 100,
      q1: 75,
      jan: 25,
      feb: 25,
      mar: 25,
      q2: 25,
      apr: 25,
    });
  });

  test("Equal leaves: the same for every leaf, whatever it stands under", () => {
    expect(overLeaves({ rule: "split", by: "leaves" }, 1200)).toMatchObject({
      q1: 900,
      q2: 300,
      jan: 300,
      apr: 300,
    });
  });

  test("Equal leaves that are not empty: those of whom a predicate is true", () => {
    const filled = ({ weights, depth }: { weights?: Cells | undefined; depth: number }) =>
      depth < 2 || (weights?.["now"] ?? 0) > 0;
    const rule: CascadeRules = { rule: "split", by: "leaves", where: { is: ["filled"] } };
    expect(overLeaves(rule, 1200, { predicates: { filled } })).toEqual({
      year: 1200,
      q1: 800,
      jan: 400,
      mar: 400,
      q2: 400,
      apr: 400,
    });
  });

  test("Clear: a rule that stops takes away what was given", () => {
    const cells = { jan: 10, feb: 20 };
    const before = spread({ cells, rule: proportionally, total: 30 });
    const after = spread({
      cells,
      rule: { rule: "stop" },
      total: 30,
      options: { previous: before.cascade },
    });
    expect(after.values).toEqual({});
    expect([...after.changes]).toMatchObject([
      { kind: "removed", unit: "feb", from: 20, to: null },
      { kind: "removed", unit: "jan", from: 10, to: null },
    ]);
  });
});

describe("what TM1 holds", () => {
  const cells = { jan: 200, feb: 300, mar: 500 };

  test("a leaf: the others share what is left by what they have", () => {
    const { values } = spread({ cells, rule: proportionally, total: 1200, held: { jan: 200 } });
    expect(values).toEqual({ jan: 200, feb: 375, mar: 625 });
  });

  test("a consolidation: one leaf changes, the others make up for it", () => {
    const sheet = { cells, rule: proportionally, total: 1000, holdsTotal: true };
    const { values, conflicts } = spread({ ...sheet, held: { mar: 700 } });
    expect(values).toEqual({ jan: 120, feb: 180, mar: 700 });
    expect(conflicts).toEqual([]);
  });

  test("both: only who is left moves", () => {
    const sheet = { cells, rule: proportionally, total: 1000, holdsTotal: true };
    const { values } = spread({ ...sheet, held: { jan: 200, mar: 700 } });
    expect(values).toEqual({ jan: 200, feb: 100, mar: 700 });
  });

  test("both, and more than there is: said, with who holds what", () => {
    const sheet = { cells, rule: proportionally, total: 1000, holdsTotal: true };
    const { values, conflicts } = spread({ ...sheet, held: { jan: 400, mar: 700 } });
    expect(values).toEqual({ jan: 400, feb: 0, mar: 700 });
    expect(conflicts).toMatchObject([{ code: "held-conflict", unit: "total", amount: 100 }]);
  });
});

describe("what Anaplan breaks back", () => {
  const cells = { jan: 10, feb: 20, mar: 30 };

  test("a total: by what each has now", () => {
    const sheet = { cells, rule: proportionally, total: 90 };
    expect(spread(sheet).values).toEqual({ jan: 15, feb: 30, mar: 45 });
  });

  test("a total over a held cell: the difference goes to those not held", () => {
    const sheet = { cells, rule: proportionally, total: 100, held: { feb: 20 } };
    expect(spread(sheet).values).toEqual({ jan: 20, feb: 20, mar: 60 });
  });

  test("one cell under a held total: the difference goes to the others", () => {
    const sheet = { cells, rule: proportionally, total: 60, holdsTotal: true, held: { jan: 20 } };
    expect(spread(sheet).values).toEqual({ jan: 20, feb: 16, mar: 24 });
  });

  test("a total of zeros: evenly, as there, but it is said", () => {
    const empty = { jan: 0, feb: 0, mar: 0 };
    const { values, said } = spread({ cells: empty, rule: proportionally, total: 12_000 });
    expect(values).toEqual({ jan: 4000, feb: 4000, mar: 4000 });
    expect(said).toEqual(["no-usable-weight"]);
  });

  test("cells that cancel out: refused there; here who is below zero is left out, and told", () => {
    const cancelling = { jan: -1178, feb: 589, mar: 589 };
    const { values, issues } = spread({ cells: cancelling, rule: proportionally, total: 100 });
    expect(values).toEqual({ feb: 50, mar: 50 });
    expect(issues).toMatchObject([{ code: "missing-weight", unit: "jan", received: "-1178" }]);
  });

  test("in thirds: whole units, which add up", () => {
    const sheet = { cells, rule: proportionally, total: 100 };
    expect(spread(sheet).values).toEqual({ jan: 17, feb: 33, mar: 50 });
  });
});

describe("how AG Grid distributes the edit of a group", () => {
  const cells = { a: 10, b: 20, c: 30 };

  test("uniform: equally, to a precision, the remainder to the first", () => {
    const sheet = { cells, rule: equally, total: 10 };
    expect(spread(sheet).values).toEqual({ a: 4, b: 3, c: 3 });
    expect(spread({ ...sheet, decimals: 2 }).values).toEqual({ a: 3.34, b: 3.33, c: 3.33 });
  });

  test("percentage: by what each has now", () => {
    const sheet = { cells, rule: proportionally, total: 90 };
    expect(spread(sheet).values).toEqual({ a: 15, b: 30, c: 45 });
  });

  test("percentage of nothing: equally, as there, but it is said", () => {
    const none = { a: 0, b: 0, c: 0 };
    const { values, said } = spread({ cells: none, rule: proportionally, total: 10 });
    expect(values).toEqual({ a: 4, b: 3, c: 3 });
    expect(said).toEqual(["no-usable-weight"]);
  });

  test("increment: the difference, equally, on top of what each has", () => {
    const onTop = ({ toShare, children, step }: SplitQuestion) => {
      const now = children.map(({ baseline }) => baseline ?? 0);
      const more = toShare - now.reduce((sum, one) => sum + one, 0);
      const even = children.map(() => 1);
      return apportion(more, even, { step }).map((share, place) => share + (now[place] ?? 0));
    };
    const sheet = { cells, rule: equally, options: { rules: { sales: onTop } } };
    expect(spread({ ...sheet, total: 90 }).values).toEqual({ a: 20, b: 30, c: 40 });
    expect(spread({ ...sheet, total: 50 }).values).toEqual({ a: 6, b: 17, c: 27 });
  });

  test("overwrite, which is also how it edits an average: the value itself for everyone", () => {
    const { values } = spread({ cells, rule: { rule: "same" }, total: 80, measure: "ratio" });
    expect(values).toEqual({ a: 80, b: 80, c: 80 });
  });

  test("increment of an average: the whole difference for everyone", () => {
    const average = 20;
    const raise = ({ target, children }: SplitQuestion) =>
      children.map(({ baseline }) => (baseline ?? average) + target - average);
    const sheet = { cells, rule: { rule: "same" } as const, measure: "mean" };
    expect(spread({ ...sheet, total: 23, options: { rules: { sales: raise } } }).values).toEqual({
      a: 13,
      b: 23,
      c: 33,
    });
  });

  test("false: nothing", () => {
    expect(spread({ cells, rule: { rule: "stop" }, total: 90 }).values).toEqual({});
  });
});
