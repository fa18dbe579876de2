import {
  type Actual,
  type CascadeDocument,
  derive,
  explainGap,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";
import { issuesOf } from "../helpers/issues.ts";

function said(unit: string, value: number, rest: Partial<Actual> = {}): Actual {
  return { unit, indicator: "renovated", period: "2022", value, ...rest };
}

function rolled(document: CascadeDocument, rows: readonly Actual[]) {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf: "2022-12-31" });
}

function explained(document: CascadeDocument, rows: readonly Actual[], unit = "city") {
  return explainGap(rolled(document, rows), unit, "renovated");
}

const districts = { a: 6, b: 3, c: 1 };

// Amounts are listed as gap = unplaced − stretch + unreported + shortfall − surplus.

describe("the gap of a sum", () => {
  const gap = explained(cityPlan({ districts, indicator: { unitOfMeasure: "schools" } }), [
    said("a", 4),
    said("b", 5),
  ]);

  test("is what the silent and those who are short would have to bring, less the surplus", () => {
    expect(amountsOf(gap)).toEqual([1, 0, 0, 1, 2, 2]);
    expect(gap).toMatchObject({
      unit: "city",
      own: false,
      currency: "schools",
      target: 10,
      unexplained: null,
      uncounted: 0,
      points: null,
      nested: null,
    });
    expectToAddUp(gap);
  });

  test("is that of the figure", () => {
    const rollup = rolled(cityPlan({ districts }), [said("a", 4), said("b", 5)]);
    expect(explainGap(rollup, "city", "renovated").gap).toBe(
      rollup.figure("city", "renovated").gap,
    );
  });

  test("opens into the units it lies at, the largest first", () => {
    const lines = gap.children().map((line) => [line.unit, line.target, ...amountsOf(line)]);
    expect(lines).toEqual([
      ["a", 6, 2, 0, 0, 0, 2, 0],
      ["c", 1, 1, 0, 0, 1, 0, 0],
      ["b", 3, -2, 0, 0, 0, 0, 2],
    ]);
  });

  test("lists equal gaps by id", () => {
    const equal = explained(cityPlan({ districts: { c: 1, a: 1, b: 1 }, value: 9 }), [
      said("a", 2),
      said("b", 2),
      said("c", 2),
    ]);
    expect(equal.children().map(({ unit }) => unit)).toEqual(["a", "b", "c"]);
  });

  test("opens once and stays the same", () => {
    expect(gap.children()).toBe(gap.children());
    expect([gap, gap.children(), gap.children()[0]].every(Object.isFrozen)).toBe(true);
  });

  test("adds up over every level", () => {
    const deep = explained(
      cityPlan({
        districts: { a: null, b: 3 },
        units: [
          { id: "a1", parent: "a", weights: { schools: 4 } },
          { id: "a2", parent: "a", weights: { schools: 3 } },
        ],
      }),
      [said("a1", 1), said("b", 4)],
    );
    // a1 is to bring 4, a2 3, b 3.
    expect(amountsOf(deep)).toEqual([5, 0, 0, 3, 3, 1]);
    const [a, b] = deep.children();
    expect([a?.unit, ...amountsOf(a ?? null)]).toEqual(["a", 6, 0, 0, 3, 3, 0]);
    expect([b?.unit, ...amountsOf(b ?? null)]).toEqual(["b", -1, 0, 0, 0, 0, 1]);
    expectToAddUp(deep);
  });
});

describe("targets that do not add up to the one above", () => {
  test("held to more, they are stretch", () => {
    const document = cityPlan({
      districts,
      targets: [{ unit: "a", indicator: "renovated", value: 12 }],
    });
    // a is to bring 12 of the city's 10: 2 beyond it. It is at 9; b and c are to bring 0.
    const gap = explained(document, [said("a", 9)]);
    expect(amountsOf(gap)).toEqual([1, 0, 2, 0, 3, 0]);
    expectToAddUp(gap);
  });

  test("capped to less, they leave the rest unplaced", () => {
    const document = cityPlan({
      districts,
      indicator: { cascade: { rule: "split", by: "schools", max: 3 } },
    });
    // 3 each of 10: 1 unplaced.
    const gap = explained(document, [said("a", 4), said("b", 1)]);
    expect(amountsOf(gap)).toEqual([5, 1, 0, 3, 2, 1]);
    expectToAddUp(gap);
  });

  test("show it at the unit it happens at and at all above it", () => {
    const document = cityPlan({
      districts: { a: null, b: 5 },
      units: [
        { id: "a1", parent: "a", weights: { schools: 5 } },
        { id: "a2", parent: "a", weights: { schools: 0 } },
      ],
      targets: [{ unit: "a2", indicator: "renovated", value: 7 }],
    });
    // a is to bring 5, and a2 has set itself 7.
    const gap = explained(document, [said("a2", 7), said("a1", 0), said("b", 5)]);
    expect(amountsOf(gap)).toEqual([-2, 0, 2, 0, 0, 0]);
    const [b, a] = gap.children();
    expect([b?.unit, ...amountsOf(b ?? null)]).toEqual(["b", 0, 0, 0, 0, 0, 0]);
    expect([a?.unit, ...amountsOf(a ?? null)]).toEqual(["a", -2, 0, 2, 0, 0, 0]);
    expectToAddUp(gap);
  });

  test("a rounded step leaves what it adds as stretch", () => {
    const document = cityPlan({
      districts: { a: 1, b: 1 },
      value: 12,
      indicator: { cascade: { rule: "split", by: "equal", step: 5 } },
    });
    // 10 and 5 are 3 beyond 12.
    expect(amountsOf(explained(document, []))).toEqual([12, 0, 3, 15, 0, 0]);
  });

  test("what nobody is handed at all is unplaced", () => {
    const document = {
      ...cityPlan({ districts: { a: 1 }, units: [{ id: "a1", parent: "a" }] }),
      indicators: [{ id: "renovated", measure: "sum" }],
      targets: [
        { unit: "city", indicator: "renovated", value: 10, cascade: { rule: "stop" as const } },
        { unit: "a1", indicator: "renovated", value: 4 },
      ],
    };
    // a has no target itself; it passes on that of a1.
    const gap = explained(document, [said("a1", 3)]);
    expect(amountsOf(gap)).toEqual([7, 6, 0, 0, 1, 0]);
    expect(gap.children().map((line) => [line.unit, line.target, line.gap])).toEqual([["a", 4, 1]]);
    expectToAddUp(gap);
  });
});

describe("a share a unit keeps for itself", () => {
  const document = cityPlan({
    districts: { a: 1, b: 1 },
    indicator: { cascade: { rule: "split", by: "equal", reserve: { city: 2 } } },
  });

  test("is one more line, under the unit's own name", () => {
    const gap = explained(document, [said("a", 4), said("city", 1, { own: true })]);
    expect(amountsOf(gap)).toEqual([5, 0, 0, 4, 1, 0]);
    expect(gap.children().map((line) => [line.unit, line.own, line.target, line.gap])).toEqual([
      ["b", false, 4, 4],
      ["city", true, 2, 1],
      ["a", false, 4, 0],
    ]);
    expectToAddUp(gap);
  });

  test("is unreported while nobody speaks of it", () => {
    const gap = explained(document, [said("a", 4), said("b", 4)]);
    expect(amountsOf(gap)).toEqual([2, 0, 0, 2, 0, 0]);
    const [own] = gap.children();
    expect(own).toMatchObject({ own: true, unit: "city", unreported: 2, unexplained: null });
    expect(own?.children()).toEqual([]);
  });
});

describe("silence", () => {
  test("stands at the baseline where there is one", () => {
    const document: CascadeDocument = {
      ...cityPlan(),
      units: [
        { id: "city" },
        { id: "a", parent: "city", weights: { had: 1 } },
        { id: "b", parent: "city", weights: { had: 2 } },
      ],
      indicators: [
        {
          id: "renovated",
          measure: "sum",
          baseline: "had",
          cascade: { rule: "split", by: "equal" },
        },
      ],
    };
    // 5 each; a is silent at 1, b at 2.
    expect(amountsOf(explained(document, []))).toEqual([7, 0, 0, 7, 0, 0]);
    expect(amountsOf(explained(document, [said("b", 2)]))).toEqual([7, 0, 0, 4, 3, 0]);
  });

  test("moves what was short or beyond to unreported, and nobody else's lines", () => {
    const document = cityPlan({ districts });
    const [both, one] = [
      explained(document, [said("a", 4), said("b", 5)]),
      explained(document, [said("a", 4)]),
    ];
    const lineOf = (gap: typeof both, unit: string) =>
      amountsOf(gap.children().find((line) => line.unit === unit) ?? null);
    expect(lineOf(one, "b")).toEqual([3, 0, 0, 3, 0, 0]);
    for (const unit of ["a", "c"]) expect(lineOf(one, unit)).toEqual(lineOf(both, unit));
  });
});

describe("a figure typed in above the reporters", () => {
  test("is unexplained where it says something else, outside the identity", () => {
    const gap = explained(cityPlan({ districts }), [said("a", 4), said("city", 9)]);
    expect(gap.unexplained).toBe(5);
    expect(amountsOf(gap)).toEqual([6, 0, 0, 4, 2, 0]);
  });

  test("explains nothing where nobody has reported", () => {
    expect(explained(cityPlan({ districts }), [said("city", 9)]).unexplained).toBe(null);
  });
});

describe("a question about a gap that is not there", () => {
  const rollup = rolled(cityPlan({ districts, indicator: { cascade: { rule: "stop" } } }), [
    said("a", 4),
  ]);

  test("is an error where the unit has no target", () => {
    expect(issuesOf(() => explainGap(rollup, "a", "renovated"))).toMatchObject([
      { code: "not-assigned", unit: "a", received: "none" },
    ]);
  });

  test("is an error of a unit or an indicator nobody has", () => {
    expect(issuesOf(() => explainGap(rollup, "nowhere", "renovated"))).toMatchObject([
      { code: "unknown-unit" },
    ]);
    expect(issuesOf(() => explainGap(rollup, "city", "weather"))).toMatchObject([
      { code: "unknown-indicator" },
    ]);
  });
});

test("a unit that keeps its whole target is its own gap, with nothing below", () => {
  const document = cityPlan({ districts, indicator: { cascade: { rule: "stop" } } });
  const gap = explained(document, [said("city", 4)]);
  expect(amountsOf(gap)).toEqual([6, 0, 0, 0, 6, 0]);
  expect(gap.children()).toEqual([]);
});
