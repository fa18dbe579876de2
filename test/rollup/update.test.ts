import {
  type Actual,
  amend,
  type CascadeDocument,
  CascadeError,
  derive,
  explainGap,
  parseCascade,
  parseLedger,
  type Rollup,
  rollUp,
  update,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { rollupState } from "../../src/rollup/rollupResult.ts";
import { issuesOf } from "../helpers/issues.ts";

/** 12 schools and 40 km of roads, of two districts; North has two wards. */
const document: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  weights: [{ id: "people" }],
  units: [
    { id: "city" },
    { id: "north", parent: "city" },
    { id: "south", parent: "city", weights: { people: 2 } },
    { id: "mill", parent: "north", weights: { people: 3 } },
    { id: "harbour", parent: "north", weights: { people: 1 } },
  ],
  indicators: [
    { id: "schools", measure: "sum", cascade: { rule: "split", by: "people" } },
    { id: "roads", measure: "sum", cascade: { rule: "split", by: "people" } },
    { id: "grown", measure: "growth", cascade: { rule: "stop" } },
  ],
  programs: [{ id: "p", unit: "city" }],
  tasks: [{ id: "survey", program: "p", name: "Survey", cascade: {} }],
  targets: [
    { unit: "city", indicator: "schools", value: 12 },
    { unit: "city", indicator: "roads", value: 40 },
  ],
};
const { cascade } = derive(parseCascade(document));

const schools = (
  unit: string,
  period: string,
  value: number | null,
  reportedAt?: string,
): Actual => ({
  ...{ unit, indicator: "schools", period, value },
  ...(reportedAt ? { reportedAt } : {}),
});
const known = [schools("mill", "2021", 2), schools("south", "2021", 1)];
const asOf = "2022-12-31";
const rolled = () => rollUp(cascade, known, { asOf });
const actualOf = (rollup: ReturnType<typeof rolled>, unit: string) =>
  rollup.figure(unit, "schools").actual;

describe("a report added to a rollup", () => {
  test("counts at its unit and all above it, and nothing else changes", () => {
    const first = rolled();
    expect(actualOf(first, "city")).toBe(3);
    const { rollup, changed, issues } = update(first, [schools("harbour", "2022", 2)]);
    expect(
      ["city", "north", "harbour", "mill", "south"].map((unit) => actualOf(rollup, unit)),
    ).toEqual([5, 4, 2, 2, 1]);
    expect(rollup.figure("city", "schools")).toMatchObject({
      gap: 7,
      coverage: { reported: 3, expected: 3 },
    });
    expect([...changed]).toEqual([
      { unit: "city", indicator: "schools" },
      { unit: "north", indicator: "schools" },
      { unit: "harbour", indicator: "schools" },
    ]);
    expect(changed.size).toBe(3);
    expect(changed.indicators).toEqual(["schools"]);
    expect(changed.units("schools")).toEqual(["city", "north", "harbour"]);
    expect(changed.units("roads")).toEqual([]);
    expect(issues).toEqual([]);
    expect(rollup.asOf).toBe(asOf);
  });

  test("leaves the rollup it is added to as it was, whichever is asked first", () => {
    const [first, second] = [rolled(), rolled()];
    const later = update(first, [schools("harbour", "2022", 2)]).rollup;
    expect([actualOf(later, "city"), actualOf(first, "city")]).toEqual([5, 3]);
    const other = update(second, [schools("harbour", "2022", 2)]).rollup;
    expect([actualOf(second, "city"), actualOf(other, "city")]).toEqual([3, 5]);
    expect([first.ledger.size, later.ledger.size]).toEqual([2, 3]);
    expect(explainGap(first, "city", "schools").gap).toBe(9);
    expect(explainGap(later, "city", "schools").gap).toBe(7);
  });

  test("goes on from any earlier one: two futures know nothing of one another", () => {
    const first = rolled();
    const one = update(first, [schools("harbour", "2022", 2)]).rollup;
    const other = update(first, [schools("harbour", "2022", 3)]).rollup;
    const both = update(one, [schools("south", "2022", 4)]).rollup;
    const cities = [first, one, other, both].map((rollup) => actualOf(rollup, "city"));
    expect(cities).toEqual([3, 5, 6, 9]);
  });

  test("corrects, takes back, and says so of nobody else", () => {
    const corrected = update(rolled(), [schools("mill", "2021", 5, "2022-03-01")]).rollup;
    expect([actualOf(corrected, "mill"), actualOf(corrected, "city")]).toEqual([5, 6]);
    const { rollup, changed } = update(corrected, [schools("mill", "2021", null, "2022-04-01")]);
    expect([actualOf(rollup, "mill"), actualOf(rollup, "city")]).toEqual([null, 1]);
    expect(changed.units("schools")).toEqual(["city", "north", "mill"]);
    expect(rollup.figure("city", "schools").coverage).toEqual({ reported: 1, expected: 3 });
  });

  test("said once more, or of a later day, or told later, changes no figure", () => {
    const rows = [
      schools("mill", "2021", 2),
      schools("mill", "2023", 4),
      schools("mill", "2022", 4, "2024-01-31"),
    ];
    const first = rollUp(cascade, known, { asOf, knownAt: "2023-12-31" });
    const { rollup } = update(first, rows);
    expect(rollup.figure("city", "schools")).toEqual(first.figure("city", "schools"));
    expect([...rollup.ledger.rows()]).toEqual([
      ...parseLedger(cascade, [...known, ...rows]).ledger.rows(),
    ]);
    expect(actualOf(rollUp(cascade, rollup.ledger, { asOf: "2025-12-31" }), "city")).toBe(11);
  });

  test("of the frontier: a unit in between reports, and what is below it is compared with it", () => {
    const { rollup, issues } = update(rolled(), [schools("north", "2022", 9)]);
    const whole = rollUp(cascade, [...known, schools("north", "2022", 9)], { asOf });
    expect(rollup.figure("north", "schools")).toEqual(whole.figure("north", "schools"));
    expect(rollup.figure("north", "schools").provenance).toEqual(
      whole.figure("north", "schools").provenance,
    );
    expect(rollup.issues).toEqual(whole.issues);
    expect(issues).toEqual(whole.issues);
  });

  test("of another indicator touches that alone", () => {
    const { changed } = update(rolled(), [
      { unit: "south", indicator: "roads", period: "2021", value: 3 },
    ]);
    expect(changed.indicators).toEqual(["roads"]);
    expect([...changed].map(({ unit }) => unit)).toEqual(["city", "south"]);
  });

  test("may come as columns, from an iterator, or not at all", () => {
    const columns = {
      unit: ["harbour"],
      indicator: ["schools"],
      period: ["2022"],
      value: Float64Array.of(2),
    };
    function* one() {
      yield schools("harbour", "2022", 2);
    }
    for (const given of [columns, one(), { actuals: one() }]) {
      expect(actualOf(update(rolled(), given).rollup, "city")).toBe(5);
    }
    const { rollup, changed } = update(rolled(), []);
    expect([actualOf(rollup, "city"), changed.size]).toEqual([3, 0]);
  });

  test("may be of a task, or an obstacle", () => {
    const first = rolled();
    const { rollup, changed } = update(first, {
      updates: [{ task: "survey", on: "2022-05-31", progress: 0.5 }],
      obstacles: [{ id: "land", unit: "north", raised: "2022-05-01", text: "No land" }],
    });
    expect([first.task("survey").progress, rollup.task("survey").progress]).toEqual([null, 0.5]);
    expect([first.obstacles().length, rollup.obstacles().length]).toEqual([0, 1]);
    expect([changed.size, actualOf(rollup, "city")]).toEqual([0, 3]);
    const later = update(rollup, {
      updates: [{ task: "survey", on: "2022-06-30", progress: 1 }],
    }).rollup;
    expect([later.task("survey").state, later.obstacles().length]).toEqual(["done", 1]);
  });
});

describe("another day on the same ledger", () => {
  const rows = [...known, { unit: "south", indicator: "roads", period: "2023-H1", value: 3 }];
  const { ledger } = parseLedger(cascade, rows);
  const first = rollUp(cascade, ledger, { asOf: "2022-12-31" });
  const rolledUp = (rollup: Rollup, unit: string, indicator: string) => {
    rollup.figure(unit, indicator);
    const { state, reductions } = rollupState(rollup);
    const plan = state.plans.find((one) => one.indicator.record.id === indicator);
    return reductions.get(plan?.position ?? -1);
  };

  test("takes over the indicators no report of which lies between the two", () => {
    const later = rollUp(cascade, ledger, { asOf: "2023-12-31", previous: first });
    const [schoolsThen, roadsThen] = [
      rolledUp(first, "city", "schools"),
      rolledUp(first, "city", "roads"),
    ];
    expect(rolledUp(later, "city", "schools")).toBe(schoolsThen);
    expect(rolledUp(later, "city", "roads")).not.toBe(roadsThen);
    expect(actualOf(later, "city")).toBe(3);
    expect([first, later].map((one) => one.figure("city", "roads").actual)).toEqual([null, 3]);
  });

  test("takes over what an amendment does not touch", () => {
    const { cascade: changed } = amend(
      cascade,
      { on: "2022-06-30", by: "council", reason: "fewer cars" },
      ({ targets }) => {
        const roads = targets.find(({ indicator }) => indicator === "roads");
        if (roads) roads.value = 20;
      },
    );
    const current = derive(changed, { previous: cascade }).cascade;
    rolledUp(first, "city", "roads");
    const amended = rollUp(current, ledger, { asOf: "2022-12-31", previous: first });
    expect(rolledUp(amended, "city", "schools")).toBe(rolledUp(first, "city", "schools"));
    expect(rolledUp(amended, "city", "roads")).not.toBe(rolledUp(first, "city", "roads"));
    expect([first, amended].map((one) => one.figure("city", "roads").gap)).toEqual([40, 20]);
    expect(amended.figure("city", "schools")).toEqual(first.figure("city", "schools"));
  });

  test("takes nothing over from another ledger", () => {
    const other = parseLedger(cascade, known).ledger;
    const later = rollUp(cascade, other, { asOf: "2022-12-31", previous: first });
    expect(rolledUp(later, "city", "schools")).not.toBe(rolledUp(first, "city", "schools"));
  });

  test("reads what was known by then, and plans by its own day", () => {
    const rows = [...known, schools("harbour", "2022", 2, "2023-05-01")];
    const told = parseLedger(cascade, rows).ledger;
    const inMay = rollUp(cascade, told, { asOf, knownAt: "2023-05-31" });
    const inApril = rollUp(cascade, told, { asOf, knownAt: "2023-04-30", previous: inMay });
    expect([actualOf(inMay, "city"), actualOf(inApril, "city")]).toEqual([5, 3]);
    const { planned } = rollUp(cascade, told, { asOf: "2025-12-31", previous: inMay }).figure(
      "city",
      "schools",
    );
    expect(planned).toBe(12);
  });
});

describe("reports that cannot be added", () => {
  const wrong = [
    schools("harbour", "2022", 2),
    schools("harbor", "2022", 2),
    schools("mill", "2022", 1.5),
    schools("mill", "2030", 1),
  ];

  test("are all told, and none of them counts", () => {
    const first = rolled();
    expect(issuesOf(() => update(first, wrong)).map(({ code, path }) => [code, path])).toEqual([
      ["unknown-unit", [1, "unit"]],
      ["too-many-decimals", [2, "value"]],
      ["outside-term", [3, "period"]],
    ]);
    expect([actualOf(first, "city"), first.ledger.size]).toEqual([3, 2]);
    expect(actualOf(update(first, [schools("harbour", "2022", 2)]).rollup, "city")).toBe(5);
  });

  test("keep only themselves from counting where the caller says so", () => {
    const { rollup, issues } = update(rolled(), wrong, { invalid: "skip" });
    expect(actualOf(rollup, "city")).toBe(5);
    expect(issues.map(({ code }) => code)).toEqual([
      "unknown-unit",
      "too-many-decimals",
      "outside-term",
    ]);
    expect(rollup.ledger.issues).toEqual(issues);
  });

  test("contradict what was reported: the earlier one does not count any more either", () => {
    const other = [schools("mill", "2021", 3)];
    expect(() => update(rolled(), other)).toThrow(CascadeError);
    const { rollup, issues } = update(rolled(), other, { invalid: "skip" });
    expect(issues.map(({ code, unit }) => [code, unit])).toEqual([["contradictory-rows", "mill"]]);
    expect([actualOf(rollup, "mill"), actualOf(rollup, "city")]).toEqual([null, 1]);
    const whole = parseLedger(cascade, [...known, ...other], { invalid: "skip" });
    expect(rollup.ledger.size).toBe(whole.ledger.size);
  });
});
