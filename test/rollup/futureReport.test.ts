import { type Actual, parseCascade, parseLedger, rollUp, update } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";

const cascade = parseCascade({
  ...cityPlan({ indicator: { cascade: { rule: "stop" } } }),
  programs: [{ id: "plan", unit: "city" }],
  tasks: [{ id: "survey", program: "plan", name: "Survey" }],
});

const told = (reportedAt: string | undefined, value = 4, period = "2022-Q1"): Actual => ({
  ...{ unit: "city", indicator: "renovated", period, value },
  ...(reportedAt !== undefined && { reportedAt }),
});

const read = (rows: Actual[], now?: string) =>
  parseLedger(cascade, rows, { invalid: "skip", ...(now !== undefined && { now }) });

describe("a report that says it was made later than it is read", () => {
  test("is an issue, which says by when it should have been", () => {
    const rows = [told("2022-04-02"), told("2022-04-12", 5)];
    expect(issuesOf(() => parseLedger(cascade, rows, { now: "2022-04-10" }))).toEqual([
      {
        code: "future-report",
        severity: "error",
        path: [1, "reportedAt"],
        unit: "city",
        expected: "a time of report no later than 2022-04-10",
        received: '"2022-04-12"',
        message: "Row 1 of city says it was reported later than 2022-04-10, the day it is read.",
        fix: "Correct its reportedAt; hand the row in once it has been reported.",
      },
    ]);
    expect([...read(rows, "2022-04-10").ledger.rows()]).toMatchObject([{ value: 4 }]);
  });

  test("may be of that day still, or of that instant", () => {
    const rows = [told("2022-04-10T23:59:59Z")];
    expect(read(rows, "2022-04-10").issues).toEqual([]);
    expect(read(rows, "2022-04-11T06:59:59+07:00").issues).toEqual([]);
    expect(read(rows, "2022-04-11T06:59:58+07:00").issues).toHaveLength(1);
  });

  test("is none where nobody says when it is read, or the report not when it was made", () => {
    expect(read([told("2999-01-01")]).issues).toEqual([]);
    expect(read([told(undefined)], "2022-02-01").issues).toEqual([]);
  });

  test("may be an update or an obstacle", () => {
    const later = { reportedAt: "2022-05-01" };
    const reports = {
      actuals: [told("2022-05-01")],
      updates: [{ task: "survey", on: "2022-04-01", progress: 1, ...later }],
      obstacles: [{ id: "o", unit: "city", item: "survey", raised: "2022-04-01", ...later }],
    };
    expect(parseLedger(cascade, reports).issues).toEqual([]);
    expect(
      issuesOf(() => parseLedger(cascade, reports, { now: "2022-04-10" })).map(({ code, path }) => [
        code,
        path.join("."),
      ]),
    ).toEqual([
      ["future-report", "actuals.0.reportedAt"],
      ["future-report", "updates.0.reportedAt"],
      ["future-report", "obstacles.0.reportedAt"],
    ]);
  });

  test("is found in later reports as well, also where earlier ones do not count any more", () => {
    const before = rollUp(cascade, [told("2022-04-02")], { asOf: "2022-12-31" });
    const later = [told("2022-08-02", 7, "2022-Q2"), told("2022-04-02", 5), told("2022-07-02", 6)];
    const { rollup, issues } = update(before, later, { invalid: "skip", now: "2022-07-10" });
    expect(issues.map(({ code }) => code)).toEqual(["future-report", "contradictory-rows"]);
    expect(
      [...rollup.sources("city", "renovated")].map(({ row, actual }) => [row, actual.value]),
    ).toEqual([[3, 6]]);
  });
});

test("a time of reading that is none is refused", () => {
  expect(issuesOf(() => parseLedger(cascade, [], { now: "today" }))).toMatchObject([
    { code: "invalid-value", path: ["now"] },
  ]);
});
