import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const plan: CascadeDocument = {
  units: [{ id: "city" }, { id: "an", parent: "city" }, { id: "binh", parent: "city" }],
  indicators: [
    {
      id: "standard",
      measure: { type: "checklist", criteria: [{ id: "staff" }, { id: "rooms" }, { id: "__x" }] },
    },
    { id: "built", measure: "sum", cascade: { rule: "split", by: "equal" } },
  ],
  targets: [
    { unit: "city", indicator: "standard", value: 1 },
    { unit: "city", indicator: "built", value: 4 },
  ],
};
const { cascade } = derive(parseCascade(plan));

const on = (criterion: string | undefined, value: number | null, more: Partial<Actual> = {}) => ({
  ...{ unit: "an", indicator: "standard", period: "2021", value },
  ...(criterion === undefined ? {} : { criterion }),
  ...more,
});
const issuesOf = (...rows: Actual[]) => parseLedger(cascade, rows, { invalid: "skip" }).issues;

describe("a row on a criterion", () => {
  test("comes back as it was reported", () => {
    const { ledger } = parseLedger(cascade, [on("rooms", 1), on(undefined, 0)]);
    expect([...ledger.rows()]).toEqual([
      {
        ...{ unit: "an", indicator: "standard", value: 0, status: "official" },
        period: { start: "2021-01-01", end: "2021-12-31" },
      },
      {
        ...{ unit: "an", indicator: "standard", criterion: "rooms", value: 1, status: "official" },
        period: { start: "2021-01-01", end: "2021-12-31" },
      },
    ]);
    const again = parseLedger(cascade, ledger.rows());
    expect([...again.ledger.rows()]).toEqual([...ledger.rows()]);
  });

  test("may come in columns", () => {
    const { ledger } = parseLedger(cascade, {
      unit: ["an", "an", "binh"],
      indicator: ["standard", "standard", "built"],
      criterion: ["staff", "rooms", undefined],
      period: ["2021", "2021", "2021"],
      value: [1, 0, 2],
    });
    expect(ledger.size).toBe(3);
    const rollup = rollUp(cascade, ledger, { asOf: "2021-12-31" });
    expect(rollup.figure("an", "standard")).toMatchObject({ actual: 1, target: 3 });
    expect(rollup.figure("binh", "built").actual).toBe(2);
  });

  test("does not contradict one on another criterion, or on the whole", () => {
    expect(issuesOf(on("staff", 1), on("rooms", 0), on(undefined, 0))).toEqual([]);
  });

  test("contradicts another on its own, and neither counts", () => {
    const { ledger, issues } = parseLedger(
      cascade,
      [on("staff", 1), on("rooms", 1), on("staff", 0)],
      { invalid: "skip" },
    );
    expect(issues).toMatchObject([
      {
        code: "contradictory-rows",
        path: [2, "value"],
        message:
          "an reports standard (staff) for 2021-01-01 to 2021-12-31 twice at one time, with different values.",
      },
    ]);
    expect([...ledger.rows()].map(({ criterion }) => criterion)).toEqual(["rooms"]);
  });

  test("may be corrected and withdrawn by itself", () => {
    const rows = [
      on("staff", 1, { reportedAt: "2022-01-10" }),
      on("rooms", 1, { reportedAt: "2022-01-10" }),
      on("staff", 0, { reportedAt: "2022-02-10" }),
      on("rooms", null, { reportedAt: "2022-02-10" }),
    ];
    const statesAt = (knownAt: string) =>
      rollUp(cascade, rows, { asOf: "2021-12-31", knownAt })
        .criteria("an", "standard")
        .map(({ met, assessed }) => `${met}/${assessed}`);
    expect(statesAt("2022-01-31")).toEqual(["1/1", "1/1", "0/0"]);
    expect(statesAt("2022-02-28")).toEqual(["0/1", "0/0", "0/0"]);
  });

  test("is read the same in any order", () => {
    const rows = [
      on("staff", 1),
      on("rooms", 0, { period: "2022" }),
      on(undefined, 1, { period: "2022-Q1" }),
      on("staff", 0, { period: "2020" }),
    ];
    const figureOf = (reports: Actual[]) =>
      rollUp(cascade, reports, { asOf: "2022-12-31" }).figure("an", "standard");
    expect(figureOf([...rows].reverse())).toEqual(figureOf(rows));
    expect(figureOf(rows).actual).toBe(2);
  });

  test("says 1 or 0, and not out of anything", () => {
    expect(issuesOf(on("staff", 2), on("rooms", 1, { of: 3 }))).toMatchObject([
      { code: "invalid-value", path: [0, "value"], expected: "1 or 0: met or not" },
      { code: "invalid-value", path: [1, "value"] },
    ]);
  });

  test("names a criterion of its indicator", () => {
    expect(issuesOf(on("teachers", 1))).toMatchObject([
      {
        code: "unknown-criterion",
        path: [0, "criterion"],
        unit: "an",
        expected: "one of staff, rooms, __x",
        received: '"teachers"',
        message: "Row 0 of an names a criterion that standard does not have: teachers.",
      },
    ]);
    expect(issuesOf(on("constructor", 1))).toMatchObject([{ code: "unknown-criterion" }]);
    expect(issuesOf(on(7 as never, 1))).toMatchObject([{ code: "unknown-criterion" }]);
    expect(issuesOf(on("staff", 1, { indicator: "built" }))).toMatchObject([
      {
        code: "unknown-criterion",
        path: [0, "criterion"],
        expected: "no criterion",
        message: "Row 0 of an names a criterion of built, which has none.",
        fix: "Leave criterion out.",
      },
    ]);
  });

  test("counts for its unit alone where there is no target", () => {
    const { targets: _, ...rest } = plan;
    const none = parseCascade(rest);
    const rows = [on("staff", 1), on("rooms", 0)];
    expect(rollUp(none, rows, { asOf: "2021-12-31" }).figure("an", "standard")).toMatchObject({
      ...{ target: null, actual: 1, state: "not-assigned", provenance: { actual: "local" } },
    });
  });
});
