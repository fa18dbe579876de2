import { derive, parseCascade, review, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { reviewedIn, rowsByYear, type YearlyPlan, yearlyPlan } from "./yearly.ts";

const looking = { signals: ["unmet", "silent", "early"] } as const;

describe("the list begins with what moves the unit under review most", () => {
  test("which is what is missing there over the way of all", () => {
    // Of 48 schools 16 are missing in the west, 10 in the north, none in the south.
    const { targets } = reviewedIn(2022, {}, { north: [4, 2], south: [8, 8] }, looking);
    expect(Array.from(targets, ({ unit, impact }) => [unit, impact])).toEqual([
      ["city", 26 / 48],
      ["west", 16 / 48],
      ["north", 10 / 48],
      ["south", 0],
    ]);
  });

  test("by the weights of indicators, over all targets of the unit", () => {
    const plan: YearlyPlan = {
      indicators: [
        { id: "roads", measure: "sum", weight: 3, cascade: { rule: "split", by: "equal" } },
      ],
      targets: [{ unit: "city", indicator: "roads", value: 12 }],
    };
    const rows = [...rowsByYear({ north: [6] }), ...rowsByYear({ north: [1] }, "roads")];
    const { targets } = reviewedIn(2021, plan, rows, looking);
    const north = Array.from(targets).filter(({ unit }) => unit === "north");
    // 3 of 12 roads weigh three quarters, 10 of 48 schools one.
    expect(north.map(({ indicator, impact }) => [indicator, impact])).toEqual([
      ["roads", 0.75 * (3 / 12)],
      ["schools", 0.25 * (10 / 48)],
    ]);
  });

  test("seen from a district only by what is below it", () => {
    const plan: YearlyPlan = {
      districts: ["north", "south"],
      units: [
        { id: "n1", parent: "north" },
        { id: "n2", parent: "north" },
      ],
    };
    const reports = { n1: [2, 1], n2: [6, 6], south: [1] };
    const { targets, unit } = reviewedIn(2022, plan, reports, { ...looking, unit: "north" });
    expect(unit).toBe("north");
    // 24 for the north, 12 for each ward: 9 are missing in the one, none in the other.
    expect(Array.from(targets, (target) => [target.unit, target.impact])).toEqual([
      ["n1", 9 / 24],
      ["north", 9 / 24],
      ["n2", 0],
    ]);
  });

  test("where it has no such target itself, nobody knows", () => {
    const plan: YearlyPlan = {
      indicators: [{ id: "roads", measure: "sum" }],
      targets: [{ unit: "north", indicator: "roads", value: 4 }],
    };
    const { targets } = reviewedIn(2021, plan, rowsByYear({ north: [1] }, "roads"), {
      ...looking,
      indicator: "roads",
    });
    expect(Array.from(targets, ({ unit, impact }) => [unit, impact])).toEqual([["north", null]]);
  });

  test("nor where a rate was never reported, and nothing sizes it", () => {
    const plan: YearlyPlan = { indicator: { measure: "ratio", cascade: { rule: "same" } } };
    const rows = [{ unit: "south", indicator: "schools", period: "2021", value: 4, of: 10 }];
    const { targets } = reviewedIn(2021, plan, rows, { ...looking, level: "district" });
    expect(Array.from(targets, ({ unit, impact }) => [unit, impact])).toEqual([
      ["south", expect.closeTo((0.48 * 10 - 4) / (0.48 * 10), 12)],
      ["north", null],
      ["west", null],
    ]);
  });

  test("under a verdict by its part of what the verdict still needs", () => {
    // 2 of 3 wards are needed in the north, none is done: each is half of what is missing.
    const plan: YearlyPlan = {
      districts: ["north"],
      units: ["n1", "n2", "n3"].map((id) => ({ id, parent: "north" })),
      indicator: {
        measure: { type: "milestone", require: { district: { count: 2 } } },
        cascade: { rule: "each" },
        phasing: undefined,
      },
      value: 1,
    };
    const impactsOf = (done: number) => {
      const { targets } = reviewedIn(2021, plan, { n1: [done], n2: [0], n3: [0] }, looking);
      return Array.from(targets, ({ unit, impact }) => `${unit} ${impact}`).sort();
    };
    expect(impactsOf(0)).toEqual(["city 1", "n1 0.5", "n2 0.5", "n3 0.5", "north 1"]);
    // With one done, either of the others will do.
    expect(impactsOf(1)).toEqual(["city 1", "n1 0", "n2 1", "n3 1", "north 1"]);
  });
});

test("the order of units, rows and indicators changes nothing", () => {
  const roads = { id: "roads", measure: "sum", weight: 0.3 } as const;
  const water = { id: "water", measure: "sum", weight: 0.1 } as const;
  const split = { cascade: { rule: "split", by: "equal" } } as const;
  const document = yearlyPlan({
    indicators: [
      { ...roads, ...split },
      { ...water, ...split },
    ],
    targets: [
      { unit: "city", indicator: "roads", value: 7 },
      { unit: "city", indicator: "water", value: 11 },
    ],
  });
  const turned = {
    ...document,
    units: [...document.units].reverse(),
    indicators: [...(document.indicators ?? [])].reverse(),
    targets: [...(document.targets ?? [])].reverse(),
  };
  const rows = [
    ...rowsByYear({ north: [4, 2], south: [1] }),
    ...rowsByYear({ north: [1] }, "roads"),
    ...rowsByYear({ south: [1] }, "water"),
  ];
  const [one, other] = [
    { plan: document, reports: rows },
    { plan: turned, reports: [...rows].reverse() },
  ].map(({ plan, reports }) => {
    const { cascade } = derive(parseCascade(plan));
    const found = review(rollUp(cascade, reports, { asOf: "2022-12-31" }));
    const { targets, silentUnits, counts, levels } = found;
    return { targets: [...targets], silent: [...silentUnits], counts, levels };
  });
  expect(one?.targets).toHaveLength(12);
  expect(one).toEqual(other);
});

describe("silent units", () => {
  const plan: YearlyPlan = {
    districts: ["north", "south"],
    units: ["n1", "n2"].map((id) => ({ id, parent: "north" })),
    indicators: [{ id: "roads", measure: "sum", cascade: { rule: "split", by: "equal" } }],
    targets: [{ unit: "city", indicator: "roads", value: 4 }],
  };

  test("are those that are to report and never have, what they keep back most first", () => {
    const rows = rowsByYear({ n1: [1] });
    const { silentUnits } = reviewedIn(2021, plan, rows);
    // Half of 24 of 48 schools and of 2 of 4 roads.
    expect([...silentUnits]).toEqual([
      { unit: "south", level: "district", targets: 2, impact: 0.5 },
      { unit: "n2", level: "ward", targets: 2, impact: 0.25 },
    ]);
  });

  test("are silent on what is under review", () => {
    const rows = rowsByYear({ n1: [1] });
    const { silentUnits } = reviewedIn(2021, plan, rows, { indicator: "roads", unit: "north" });
    expect(Array.from(silentUnits, ({ unit }) => unit)).toEqual(["n1", "n2"]);
  });
});
