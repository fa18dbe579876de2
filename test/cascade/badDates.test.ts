import { parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";

const base = { units: [{ id: "city" }], indicators: [{ id: "trees", measure: "sum" }] };
const term = { start: "2021-01-01", end: "2025-12-31" };
const target = (more: object) => ({
  ...base,
  term,
  targets: [{ unit: "city", indicator: "trees", value: 1, ...more }],
});

describe("the term", () => {
  test("does not end before it starts", () => {
    const input = { ...base, term: { start: "2025-12-31", end: "2021-01-01" } };
    expect(refusalOf(input)).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["term", "end"],
        expected: "a day on or after 2025-12-31",
        received: '"2021-01-01"',
        message: "The term ends on 2021-01-01, before it starts on 2025-12-31.",
        fix: "Correct one of the two days.",
      },
    ]);
  });

  test("may be one day long, and needs both days", () => {
    const day = { start: "2021-01-01", end: "2021-01-01" };
    expect(parseCascade({ ...base, term: day }).document.term).toEqual(day);
    expect(refusalOf({ ...base, term: { start: "2021-01-01" } })).toMatchObject([
      { code: "invalid-type", path: ["term", "end"] },
    ]);
  });
});

describe("a unit, what a body oversees, a program and a task", () => {
  const [later, earlier] = ["2025-07-01", "2025-06-30"];

  test("do not end before they start", () => {
    const input = {
      units: [{ id: "city" }, { id: "ward", parent: "city", from: later, to: earlier }],
      bodies: [{ id: "office", oversees: [{ unit: "ward", from: later, to: earlier }] }],
      programs: [{ id: "p", unit: "city", start: later, end: earlier }],
      tasks: [{ id: "t", program: "p", name: "T", start: later, due: earlier }],
    };
    const ends = `ends on ${earlier}, before it starts on ${later}.`;
    const expected = `a day on or after ${later}`;
    expect(refusalOf(input)).toMatchObject([
      {
        code: "invalid-value",
        path: ["units", 1, "to"],
        unit: "ward",
        expected,
        received: `"${earlier}"`,
        message: `ward ${ends}`,
      },
      {
        code: "invalid-value",
        path: ["bodies", 0, "oversees", 0, "to"],
        unit: "ward",
        message: `What office oversees at ward ${ends}`,
      },
      {
        code: "invalid-value",
        path: ["programs", 0, "end"],
        unit: "city",
        message: `The program p ${ends}`,
      },
      { code: "invalid-value", path: ["tasks", 0, "due"], message: `The task t ${ends}` },
    ]);
  });

  test("may last a day, and may be open at either end", () => {
    const units = [
      { id: "city", from: later },
      { id: "ward", parent: "city", to: earlier },
    ];
    const programs = [{ id: "p", unit: "city", start: later, end: later }];
    expect(parseCascade({ units, programs }).size).toBe(2);
  });
});

describe("a target", () => {
  test("is not due before it starts", () => {
    expect(refusalOf(target({ start: "2023-01-01", due: "2022-12-31" }))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0, "due"],
        unit: "city",
        expected: "a day on or after the start, 2023-01-01",
        received: '"2022-12-31"',
        message:
          "The target for trees at city is due on 2022-12-31, before it starts on 2023-01-01.",
      },
    ]);
  });

  test("is not due before the term starts, or the program it is in", () => {
    expect(refusalOf(target({ due: "2020-12-31" }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "due"], unit: "city" },
    ]);
    const programs = [{ id: "p", unit: "city", start: "2023-01-01" }];
    expect(refusalOf({ ...target({ program: "p", due: "2022-06-30" }), programs })).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "due"], unit: "city" },
    ]);
  });

  test("may be due on the day it starts", () => {
    const input = target({ start: "2023-01-01", due: "2023-01-01" });
    expect(parseCascade(input).targets("city")).toHaveLength(1);
  });

  test("has dates there are", () => {
    expect(refusalOf(target({ due: "2023-02-30" }))).toMatchObject([
      {
        code: "invalid-value",
        path: ["targets", 0, "due"],
        unit: "city",
        expected: "a date such as 2023-06-30",
      },
    ]);
  });
});

describe("phasing", () => {
  const shares = (...numbers: number[]) => ({ every: "year", shares: numbers });

  test("has a share for every period the target touches", () => {
    expect(refusalOf(target({ phasing: shares(1, 2, 3, 4) }))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0, "phasing"],
        unit: "city",
        expected: "5 shares by year, not all 0",
        received: "4",
        message: "The phasing of trees at city does not fit its time.",
        fix: "Give one share for every period from the start to the due date.",
      },
    ]);
    expect(parseCascade(target({ phasing: shares(1, 2, 3, 4, 5) })).size).toBe(1);
    expect(parseCascade(target({ due: "2022-01-01", phasing: shares(1, 2) })).size).toBe(1);
  });

  test("has, inside a period, a share for each of the shorter ones it holds", () => {
    const within = { every: "month", shares: [4, 4] };
    expect(refusalOf(target({ phasing: { ...shares(1, 1, 1, 1, 1), within } }))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 0, "phasing", "within"],
        unit: "city",
        expected: "12 shares by month of a year, not all 0",
        received: "2",
        message: "The phasing of trees at city does not fit its time.",
        fix: "Give one share for every shorter period that a longer one has.",
      },
    ]);
    const longer = { every: "year", shares: [1] };
    expect(
      refusalOf(target({ phasing: { ...shares(1, 1, 1, 1, 1), within: longer } })),
    ).toMatchObject([
      { path: ["targets", 0, "phasing", "within"], expected: "periods shorter than a year" },
    ]);
  });

  test("is looked at where the indicator states it for all", () => {
    const indicators = [{ id: "trees", measure: "sum", phasing: shares(1, 1) }];
    expect(refusalOf({ ...target({}), indicators })).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "phasing"], received: "2" },
    ]);
  });

  test("plans something, and nothing negative", () => {
    expect(refusalOf(target({ phasing: shares(0, 0, 0, 0, 0) }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "phasing"] },
    ]);
    expect(refusalOf(target({ phasing: shares(1, 1, 1, 1, -1) }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "phasing", "shares", 4], unit: "city" },
    ]);
    expect(refusalOf(target({ phasing: shares() }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "phasing", "shares"] },
    ]);
  });

  test("needs a start and an end to lie between", () => {
    const { term: _, ...undated } = target({ phasing: shares(1) });
    expect(refusalOf(undated)).toMatchObject([
      { path: ["targets", 0, "phasing"], expected: "a start and a due date to phase between" },
    ]);
  });

  test("has shares that can be added up", () => {
    expect(refusalOf(target({ phasing: shares(1e308, 1e308, 1, 1, 1) }))).toMatchObject([
      { code: "invalid-value", path: ["targets", 0, "phasing"] },
    ]);
  });
});
