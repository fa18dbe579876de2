import { type Actual, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(
  parseCascade({
    levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
    units: [
      { id: "city" },
      { id: "b", parent: "city" },
      { id: "a", parent: "city" },
      { id: "a1", parent: "a" },
    ],
    indicators: [
      { id: "schools", measure: "sum", weight: 3, cascade: { rule: "split", by: "equal" } },
      { id: "standard", measure: "ratio" },
      { id: "unplanned", measure: "sum" },
    ],
    targets: [
      { unit: "city", indicator: "schools", value: 10 },
      { unit: "city", indicator: "standard", value: 80 },
    ],
  }),
);

function said(unit: string, indicator: string, value: number, of?: number): Actual {
  return { unit, indicator, period: "2022", value, of };
}

const rows = [
  said("a1", "schools", 9),
  said("b", "schools", 3),
  said("a1", "standard", 1, 10),
  said("b", "standard", 3, 10),
  said("b", "unplanned", 7),
];
const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });

describe("a unit as a whole", () => {
  test("is the weighted mean of its completions: no surplus pays for a gap elsewhere", () => {
    // 12 of 10 schools count as 1, three times; 20 % of 80 % is a quarter.
    const { completion, coverage, figures } = rollup.unit("city");
    expect(completion).toBe((3 * 1 + 0.25) / 4);
    expect(coverage).toEqual({ reported: 4, expected: 4 });
    expect(figures.map(({ indicator }) => indicator)).toEqual(["schools", "standard"]);
  });

  test("leaves out what is not known, and says how much is", () => {
    const silent = rollUp(cascade, [said("a1", "schools", 3)], { asOf: "2022-12-31" });
    // The rate speaks of reporters, and there are none: only 3 of 10 schools count.
    expect(silent.unit("city")).toMatchObject({
      completion: 0.3,
      coverage: { reported: 1, expected: 4 },
    });
  });

  test("shows what it reports without a target", () => {
    const { figures, completion } = rollup.unit("b");
    expect(figures.map(({ indicator, actual, state }) => [indicator, actual, state])).toEqual([
      ["schools", 3, expect.any(String)],
      ["standard", 30, expect.any(String)],
      ["unplanned", 7, "not-assigned"],
    ]);
    // 3 of 5 schools, three times; 30 of 80 %.
    expect(completion).toBeCloseTo((3 * 0.6 + 0.375) / 4, 12);
  });

  test("without a target has no completion", () => {
    const bare = rollUp(parseCascade({ units: [{ id: "city" }] }), [], { asOf: "2022-12-31" });
    expect(bare.unit("city")).toEqual({
      unit: "city",
      completion: null,
      coverage: { reported: 0, expected: 0 },
      figures: [],
    });
  });
});

describe("figures", () => {
  const told = (filter?: Parameters<typeof rollup.figures>[0]) =>
    Array.from(rollup.figures(filter), ({ unit, indicator }) => `${unit} ${indicator}`);

  test("are those of every unit that has a target, parents first, siblings by id", () => {
    expect(told()).toEqual([
      "city schools",
      "city standard",
      "a schools",
      "a standard",
      "a1 schools",
      "a1 standard",
      "b schools",
      "b standard",
    ]);
  });

  test("can be narrowed to a unit, an indicator, a level, or all at once", () => {
    expect(told({ unit: "a" })).toEqual(["a schools", "a standard"]);
    expect(told({ indicator: "standard", level: "district" })).toEqual([
      "a standard",
      "b standard",
    ]);
    expect(told({ unit: "a", indicator: "schools", level: "ward" })).toEqual([]);
    expect(told({ indicator: "unplanned" })).toEqual([]);
  });

  test("of the units right below one come by id", () => {
    expect(rollup.children("city", "schools").map(({ unit, actual }) => [unit, actual])).toEqual([
      ["a", 9],
      ["b", 3],
    ]);
    expect(rollup.children("a1", "schools")).toEqual([]);
  });

  test("are frozen, and the rollup knows what it rests on", () => {
    const figure = rollup.figure("city", "schools");
    expect([figure, figure.plan, figure.coverage, figure.provenance].every(Object.isFrozen)).toBe(
      true,
    );
    expect(rollup.asOf).toBe("2022-12-31");
    expect(rollup.cascade).toBe(cascade);
    expect(rollup.ledger.size).toBe(5);
  });
});

describe("an id nobody has", () => {
  test.each([
    ["figure", () => rollup.figure("nowhere", "schools")],
    ["unit", () => rollup.unit("nowhere")],
    ["children", () => rollup.children("nowhere", "schools")],
    ["figures", () => [...rollup.figures({ unit: "nowhere" })]],
  ])("of a unit is an error of %s", (_, ask) => {
    expect(issuesOf(ask)).toMatchObject([{ code: "unknown-unit", unit: "nowhere" }]);
  });

  test.each([
    ["figure", () => rollup.figure("city", "weather")],
    ["children", () => rollup.children("city", "weather")],
    ["figures", () => [...rollup.figures({ indicator: "weather" })]],
  ])("of an indicator is an error of %s", (_, ask) => {
    expect(issuesOf(ask)).toMatchObject([{ code: "unknown-indicator", received: '"weather"' }]);
  });

  test("of a level is an error, too", () => {
    expect(issuesOf(() => [...rollup.figures({ level: "hamlet" })])).toMatchObject([
      { code: "unknown-level", received: '"hamlet"' },
    ]);
  });
});

test("rows with an error keep a rollup from being made", () => {
  expect(
    issuesOf(() => rollUp(cascade, [said("nowhere", "schools", 1)], { asOf: "2022-12-31" })),
  ).toMatchObject([{ code: "unknown-unit", path: [0, "unit"] }]);
});
