import { type Actual, type CascadeDocument, derive, parseCascade, rollUp } from "target-cascade";
import { describe, expect, test } from "vitest";
import { criterionRows } from "../helpers/criterionRows.ts";
import { refusalOf } from "../helpers/refusalOf.ts";

type IndicatorOf = NonNullable<CascadeDocument["indicators"]>[number];

function schools(indicator: Omit<IndicatorOf, "id">, unit = "city"): CascadeDocument {
  return {
    units: [{ id: "city" }, ...["an", "binh", "cat"].map((id) => ({ id, parent: "city" }))],
    indicators: [{ id: "standard", ...indicator }],
    targets: [{ unit, indicator: "standard", value: 1 }],
  };
}

const said = (unit: string, value: number, period: string): Actual => ({
  ...{ unit, indicator: "standard", period, value },
});

function at(document: CascadeDocument, rows: readonly Actual[], asOf: string, unit = "an") {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf }).figure(unit, "standard");
}

const fiveYears = schools({ measure: "milestone", validMonths: 60 });
const five = ["1", "2", "3", "4", "5"].map((id) => ({ id }));

describe("a recognition valid for five years", () => {
  const rows = [said("an", 1, "2016-05"), said("an", 1, "2022-03")];
  const on = (asOf: string) => {
    const { actual, gap, state, coverage, provenance } = at(fiveYears, rows, asOf);
    return [actual, gap, state, coverage.reported, provenance.actual];
  };

  test("is given, lapses, and is given again", () => {
    expect(on("2016-04-30")).toEqual([null, 1, "not-reported", 0, null]);
    expect(on("2016-05-31")).toEqual([1, 0, "met", 1, "reported"]);
    expect(on("2021-05-31")).toEqual([1, 0, "met", 1, "reported"]);
    expect(on("2021-06-01")).toEqual([0, 1, "lapsed", 0, "lapsed"]);
    expect(on("2022-03-30")).toEqual([0, 1, "lapsed", 0, "lapsed"]);
    expect(on("2022-03-31")).toEqual([1, 0, "met", 1, "reported"]);
    expect(on("2027-03-31")).toEqual([1, 0, "met", 1, "reported"]);
    expect(on("2027-04-01")).toEqual([0, 1, "lapsed", 0, "lapsed"]);
  });

  test("counts above as known and not done, and not as covered", () => {
    const city = at(
      fiveYears,
      [...rows.slice(0, 1), said("binh", 1, "2020")],
      "2021-12-31",
      "city",
    );
    expect(city).toMatchObject({
      ...{ target: 3, actual: 1, completionReported: 0.5, gap: 2 },
      coverage: { reported: 1, expected: 3 },
      state: "on-track",
    });
  });

  test("that was refused does not lapse: there is nothing to lose", () => {
    expect(at(fiveYears, [said("an", 0, "2016")], "2022-12-31")).toMatchObject({
      ...{ actual: 0, gap: 1, state: "on-track", coverage: { reported: 0, expected: 1 } },
    });
  });

  test("of how many lapses as a whole", () => {
    const rollup = at(fiveYears, [{ ...said("an", 12, "2016"), of: 16 }], "2022-12-31");
    expect(rollup).toMatchObject({ target: 16, actual: 0, gap: 16, state: "lapsed" });
  });

  test("lapses in whatever is known at an instant", () => {
    const late = [{ ...said("an", 1, "2016"), reportedAt: "2022-06-01" }];
    const cascade = derive(parseCascade(fiveYears)).cascade;
    const known = (knownAt: string) =>
      rollUp(cascade, late, { asOf: "2022-12-31", knownAt }).figure("an", "standard").state;
    expect([known("2022-05-31"), known("2022-06-01")]).toEqual(["not-reported", "lapsed"]);
  });

  test("may also be carried: shown, and not covered, before it lapses", () => {
    const yearly = schools({ measure: "milestone", every: "year", validMonths: 60 });
    const on2019 = at(yearly, rows, "2019-12-31");
    expect(on2019).toMatchObject({ actual: 1, state: "met", provenance: { actual: "carried" } });
  });
});

describe("criteria of a checklist", () => {
  const plan = schools({ measure: { type: "checklist", criteria: five }, validMonths: 60 });
  const first = criterionRows("an", "standard", "+++++", "2016");
  const on = (rows: readonly Actual[], asOf: string) => {
    const { actual, gap, state, coverage, provenance } = at(plan, rows, asOf);
    return [actual, gap, state, coverage.reported, provenance.actual];
  };

  test("lapse one by one", () => {
    const renewed = [...first, ...criterionRows("an", "standard", "++++?", "2020")];
    expect(on(renewed, "2021-12-31")).toEqual([5, 0, "met", 1, "reported"]);
    expect(on(renewed, "2022-01-01")).toEqual([4, 1, "lapsed", 1, "reported"]);
    const again = [...renewed, ...criterionRows("an", "standard", "????+", "2022")];
    expect(on(again, "2022-12-31")).toEqual([5, 0, "met", 1, "reported"]);
  });

  test("lapse all together with a recognition of the whole", () => {
    expect(on([said("an", 1, "2016")], "2022-01-01")).toEqual([0, 5, "lapsed", 0, "lapsed"]);
  });

  test("have not lapsed where a later word on each still holds", () => {
    const unmet = [...first, ...criterionRows("an", "standard", "++++-", "2020")];
    const { state, gap } = at(plan, unmet, "2022-01-01");
    expect([state === "lapsed", gap]).toEqual([false, 1]);
  });

  test("are no longer lapsed once the whole is refused", () => {
    const refused = [...first, said("an", 0, "2022")];
    expect(on(refused, "2022-12-31").slice(0, 3)).toEqual([0, 5, "on-track"]);
  });

  test("that have lapsed no longer count as assessed", () => {
    const rollup = rollUp(derive(parseCascade(plan)).cascade, first, { asOf: "2022-01-01" });
    expect(rollup.criteria("an", "standard")[0]).toMatchObject({
      met: 0,
      assessed: 0,
      expected: 1,
    });
  });
});

describe("a checklist that changes", () => {
  const versions = [
    { id: "2009", from: "2009-04-16", criteria: five.slice(0, 3) },
    { id: "2016", from: "2016-10-17", criteria: five.slice(1) },
  ];
  const plan = schools({ measure: { type: "checklist", versions } });
  const old = criterionRows("an", "standard", "+++", "2015");
  const on = (rows: readonly Actual[], asOf: string) => {
    const { actual, target, state, coverage } = at(plan, rows, asOf);
    return [actual, target, state, coverage.reported];
  };

  test("is lapsed under a new version until assessed anew", () => {
    expect(on(old, "2016-10-16")).toEqual([3, 3, "met", 1]);
    expect(on(old, "2016-10-17")).toEqual([0, 4, "lapsed", 0]);
    const underWay = [...old, ...criterionRows("an", "standard", "?++??", "2017")];
    expect(on(underWay, "2017-12-31")).toEqual([2, 4, "lapsed", 1]);
    const anew = [...underWay, ...criterionRows("an", "standard", "???++", "2018")];
    expect(on(anew, "2018-12-31")).toEqual([4, 4, "met", 1]);
    const failed = [...underWay, ...criterionRows("an", "standard", "???+-", "2018")];
    expect(on(failed, "2018-12-31")).toEqual([3, 4, "on-track", 1]);
  });

  test("has another count at each date, for the silent too", () => {
    const silent = rollUp(derive(parseCascade(plan)).cascade, [], { asOf: "2012-12-31" });
    expect(silent.figure("an", "standard").target).toBe(3);
    expect(silent.criteria("city", "standard").map(({ criterion }) => criterion)).toEqual([
      ...["1", "2", "3"],
    ]);
    const later = rollUp(derive(parseCascade(plan)).cascade, [], { asOf: "2020-12-31" });
    expect(later.criteria("city", "standard").map(({ criterion }) => criterion)).toEqual([
      ...["2", "3", "4", "5"],
    ]);
  });

  test("has no criteria before the first", () => {
    expect(on([], "2009-04-15").slice(0, 2)).toEqual([null, 0]);
  });

  test("is told in terms of the criteria of its time", () => {
    const { cascade } = derive(parseCascade(plan));
    const about = (criterion: string, period: string) => {
      try {
        rollUp(cascade, [{ ...said("an", 1, period), criterion }], { asOf: "2020-12-31" });
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(about("1", "2015")).toBeNull();
    expect(about("1", "2017")).toMatch(/does not have for that time: 1\./);
    expect(about("5", "2015")).toMatch(/does not have for that time: 5\./);
    expect(about("6", "2017")).toMatch(/that standard does not have: 6\./);
    expect(about("1", "2005")).toMatch(/for that time: 1\./);
  });
});

describe("validMonths", () => {
  test("is for measures whose reports can lapse, and for the last word", () => {
    expect(refusalOf(schools({ measure: "ratio", validMonths: 60 }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "validMonths"],
        expected: "a measure whose reports can lapse",
        received: "60",
        message: "Reports on standard (ratio) cannot lapse.",
      },
    ]);
    expect(
      refusalOf(schools({ measure: "milestone", balance: "max", validMonths: 60 })),
    ).toMatchObject([{ code: "invalid-value", expected: 'the balance "last"' }]);
    expect(refusalOf(schools({ measure: "milestone", validMonths: 0 }))).toMatchObject([
      { code: "invalid-value", path: ["indicators", 0, "validMonths"] },
    ]);
  });
});
