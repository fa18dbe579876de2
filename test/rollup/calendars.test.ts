import {
  type Actual,
  derive,
  parseCascade,
  parseLedger,
  phase,
  planned,
  type ReportingCalendar,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const months = { every: "month", shares: new Array<number>(12).fill(1) } as const;

/** A city with 12 schools to renovate in 2022, one a month, and a rate to renew every quarter. */
function plan(calendar: ReportingCalendar) {
  return derive(
    parseCascade(
      cityPlan({
        calendar,
        districts: { north: 1 },
        value: 12,
        indicators: [
          {
            id: "renovated",
            measure: "sum",
            cascade: { rule: "split", by: "schools" },
            phasing: { every: "year", shares: [0, 1, 0, 0, 0], within: months },
          },
          { id: "standard", measure: "ratio", every: "quarter" },
          { id: "growth", measure: { type: "growth", of: "renovated" }, decimals: 1 },
        ],
        targets: [
          { unit: "city", indicator: "standard", value: 80 },
          { unit: "city", indicator: "growth", value: 5 },
        ],
      }),
    ),
  ).cascade;
}

const administrative = plan("administrative-15");

const done = (period: Actual["period"], value: number, more: Partial<Actual> = {}): Actual => ({
  unit: "north",
  indicator: "renovated",
  period,
  value,
  ...more,
});

describe("administrative months", () => {
  test("count from the 14th they end on", () => {
    const rows = [done("2022-02", 1), done("2022-03", 2)];
    const actual = (asOf: string) =>
      rollUp(administrative, rows, { asOf }).figure("north", "renovated").actual;
    expect(actual("2022-03-13")).toBe(1);
    expect(actual("2022-03-14")).toBe(3);
  });

  test("are named instead of the day they end on", () => {
    const rollup = rollUp(administrative, [done("2022-03", 2)], { asOf: "2022-03" });
    expect(rollup.asOf).toBe("2022-03-14");
    expect(rollup.figure("north", "renovated").actual).toBe(2);
    expect(rollUp(plan("calendar"), [], { asOf: "2022-03" }).asOf).toBe("2022-03-31");
    expect(rollUp(administrative, [], { asOf: "2022-9M" }).asOf).toBe("2022-09-14");
  });

  test("of the year add up to it, the one before it left out", () => {
    const rows = [
      done("2021", 5),
      done("2022-01", 1),
      done("2022-Q1", 4, { basis: "year-to-date" }),
      done("2022-H1", 9, { basis: "year-to-date" }),
      done("2022-07", 1),
    ];
    const actual = (asOf: string) =>
      rollUp(administrative, rows, { asOf }).figure("north", "renovated").actual;
    expect(actual("2022-01")).toBe(6);
    expect(actual("2022-Q1")).toBe(9);
    expect(actual("2022-07")).toBe(15);
  });

  test("that overlap others by days are an issue", () => {
    const rows = [done("2022-03", 1), done({ start: "2022-03-01", end: "2022-03-31" }, 1)];
    expect(issuesOf(() => parseLedger(administrative, rows)).map(({ code }) => code)).toEqual([
      "overlapping-periods",
    ]);
  });

  test("lie within a term that is written in dates", () => {
    expect(parseLedger(administrative, [done("2021-01", 1), done("2025-12", 1)]).issues).toEqual(
      [],
    );
    const late = done({ start: "2025-12-15", end: "2025-12-31" }, 1);
    expect(parseLedger(administrative, [late]).issues).toEqual([]);
    expect(issuesOf(() => parseLedger(administrative, [done("2026-01", 1)]))).toMatchObject([
      { code: "outside-term", expected: "a period within the term, 2020-12-15 to 2025-12-31" },
    ]);
    expect(issuesOf(() => parseLedger(administrative, [done("2020-12", 1)]))).toHaveLength(1);
  });

  test("are planned until the 14th", () => {
    const plannedOn = (asOf: string) =>
      rollUp(administrative, [], { asOf }).figure("north", "renovated").planned;
    expect(plannedOn("2021-12-14")).toBe(0);
    expect(plannedOn("2022-01-14")).toBe(1);
    expect(plannedOn("2022-06-14")).toBe(6);
    expect(plannedOn("2022-12-14")).toBe(12);
    // 7 of the 28 days from 15 February to 14 March.
    expect(plannedOn("2022-02-21")).toBe(2.25);
    const [target] = administrative.targets("north");
    expect(target && planned(target, "2022-02-21")).toBe(2.25);
  });

  test("are what a target is phased by", () => {
    const [target] = administrative.targets("north");
    const all = target && phase(target, { every: "month" });
    expect(all).toHaveLength(60);
    expect(all?.[12]).toEqual({
      period: "2022-01",
      start: "2021-12-15",
      end: "2022-01-14",
      value: 1,
      cumulative: 1,
    });
    expect(target && phase(target, { every: "year" })?.map(({ value }) => value)).toEqual([
      0, 12, 0, 0, 0,
    ]);
  });

  test("renew a stock once their quarter is over", () => {
    const rate: Actual = {
      unit: "north",
      indicator: "standard",
      period: "2022-Q1",
      value: 6,
      of: 8,
    };
    const provenance = (asOf: string) =>
      rollUp(administrative, [rate], { asOf }).figure("north", "standard").provenance.actual;
    expect(provenance("2022-06-13")).toBe("reported");
    expect(provenance("2022-06-14")).toBe("carried");
  });

  test("are compared with those of the year before", () => {
    const rows = [
      done("2021-Q1", 10),
      done("2022-01", 3),
      done("2022-02", 4),
      done("2022-03", 5),
      done("2022-04", 9),
    ];
    const growth = (asOf: string) =>
      rollUp(administrative, rows, { asOf }).figure("north", "growth");
    // 12 on 10.
    expect(growth("2022-03").actual).toBe(20);
    expect(growth("2022-03-31").actual).toBe(20);
    expect(growth("2022-04").actual).toBe(null);
    // On 15 December another year begins.
    expect(growth("2022-12-20").actual).toBe(null);
  });
});

describe("months cut on days of one's own", () => {
  const closed = plan({ cutOff: [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 31] });

  test("end on those days", () => {
    const rows = [done("2022-11", 3), done("2022-12", 4)];
    const actual = (asOf: string) =>
      rollUp(closed, rows, { asOf }).figure("north", "renovated").actual;
    expect(actual("2022-11-20")).toBe(3);
    expect(actual("2022-12-30")).toBe(3);
    expect(actual("2022-12-31")).toBe(7);
  });

  test("average by months, however many days these have", () => {
    const beds = derive(
      parseCascade({
        calendar: { cutOff: [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 31] },
        units: [{ id: "city" }],
        indicators: [{ id: "beds", measure: "sum", balance: "average" }],
        targets: [{ unit: "city", indicator: "beds", value: 100 }],
      }),
    ).cascade;
    const rows = [
      { unit: "city", indicator: "beds", period: "2022-12", value: 10 },
      { unit: "city", indicator: "beds", period: "2023-01", value: 20 },
    ];
    // 41 days and 20 days; a month each.
    expect(rollUp(beds, rows, { asOf: "2023-01" }).figure("city", "beds").actual).toBe(15);
  });
});

test("a phasing has a share for every reporting year of a term written in dates", () => {
  const phased = (calendar: ReportingCalendar, term: { start: string; end: string }) =>
    parseCascade(
      cityPlan({
        districts: { north: 1 },
        calendar,
        term,
        indicator: { phasing: { every: "year", shares: [1, 1, 1, 1, 1] } },
      }),
    );
  const written = { start: "2021-01-01", end: "2025-12-31" };
  expect(phased("administrative-15", written).size).toBe(2);
  expect(phased("administrative-15", { start: "2020-12-15", end: "2025-12-14" }).size).toBe(2);
  expect(
    issuesOf(() => phased("administrative-15", { start: "2021-01-01", end: "2025-12-20" })),
  ).toMatchObject([{ code: "invalid-value", expected: "6 shares by year, not all 0" }]);
});

test("a document comes out with its calendar, and targets say it", () => {
  expect(administrative.document.calendar).toBe("administrative-15");
  expect(administrative.targets("north")[0]?.calendar).toBe("administrative-15");
  expect(administrative.at("2022-06-30").document.calendar).toBe("administrative-15");
});
