import {
  adopt,
  type CascadeDocument,
  type CascadeRules,
  derive,
  parseCascade,
  planned,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** A city over a district over a ward, and a second district. */
function plan(
  cascade: CascadeRules,
  city: Pick<TargetRecord, "due" | "hold" | "phasing" | "cascade"> = {},
  others: readonly TargetRecord[] = [],
): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
    units: [
      { id: "city" },
      { id: "north", parent: "city" },
      { id: "mill", parent: "north" },
      { id: "south", parent: "city" },
    ],
    indicators: [{ id: "jobs", measure: "sum", cascade }],
    programs: [{ id: "p", unit: "city" }],
    targets: [{ unit: "city", indicator: "jobs", value: 10, program: "p", ...city }, ...others],
  };
}

const split = { rule: "split", by: "equal" } as const;

function deadlinesOf(document: CascadeDocument, on = derive(parseCascade(document)).cascade) {
  return Object.fromEntries(
    [...on.units()].map(({ id }) => [id, on.targets(id).map(({ due }) => due)[0] ?? null]),
  );
}

describe("a lead", () => {
  test("makes children due so many days before their parent, and adds up level by level", () => {
    expect(deadlinesOf(plan({ ...split, leadDays: 31 }))).toEqual({
      city: "2025-12-31",
      north: "2025-11-30",
      south: "2025-11-30",
      mill: "2025-10-30",
    });
  });

  test("may be another for each level, and none", () => {
    const byLevel = {
      city: { ...split, leadDays: 365 },
      district: { rule: "same" as const },
    };
    expect(deadlinesOf(plan({ byLevel }))).toEqual({
      city: "2025-12-31",
      north: "2024-12-31",
      south: "2024-12-31",
      mill: "2024-12-31",
    });
    expect(deadlinesOf(plan({ ...split, leadDays: 0 }))["north"]).toBe("2025-12-31");
  });

  test.each([
    { rule: "same", leadDays: 10 },
    { rule: "each", leadDays: 10 },
    { rule: "assign", values: { north: 4 }, leadDays: 10 },
  ] as const)("may be stated on any rule: $rule", (rule) => {
    expect(deadlinesOf(plan(rule))["north"]).toBe("2025-12-21");
  });

  test("may be stated on a target, for all below it", () => {
    const north = {
      unit: "north",
      indicator: "jobs",
      value: 4,
      cascade: { ...split, leadDays: 1 },
    };
    expect(deadlinesOf(plan(split, {}, [north]))).toEqual({
      city: "2025-12-31",
      north: "2025-12-31",
      south: "2025-12-31",
      mill: "2025-12-30",
    });
  });

  test("is whole days", () => {
    for (const leadDays of [-1, 0.5, 40_000]) {
      expect(issuesOf(() => parseCascade(plan({ ...split, leadDays })))).toMatchObject([
        { path: ["indicators", 0, "cascade", "leadDays"] },
      ]);
    }
  });

  test("leaves it one plan, whose ids name the day the top is due", () => {
    const { cascade } = derive(parseCascade(plan({ ...split, leadDays: 31 })));
    const [north] = cascade.targets("north");
    expect(north).toMatchObject({
      id: "north/jobs/mandatory/2025-12-31",
      due: "2025-11-30",
      planDue: "2025-12-31",
      source: "city/jobs/mandatory/2025-12-31",
    });
    expect(cascade.lineage("mill/jobs/mandatory/2025-12-31").target.due).toBe("2025-10-30");
    const figure = rollUp(cascade, [], { asOf: "2025-12-31" }).figure("city", "jobs");
    expect(figure).toMatchObject({ plan: { due: "2025-12-31" }, coverage: { expected: 2 } });
  });

  test("moves nothing that is written: that is due when it says", () => {
    const north = { unit: "north", indicator: "jobs", value: 4 };
    expect(deadlinesOf(plan({ ...split, leadDays: 31 }, {}, [north]))).toEqual({
      city: "2025-12-31",
      north: "2025-12-31",
      south: "2025-11-30",
      mill: "2025-11-30",
    });
  });
});

describe("a figure", () => {
  const year = { start: "2022-01-01", due: "2022-12-31" };
  // 2022-09-27 is day 270: the districts have 270 days, the city 365.
  const { cascade } = derive(parseCascade(plan({ ...split, to: "district", leadDays: 95 }, year)));
  const rows = ["north", "south"].map((unit) => ({
    ...{ unit, indicator: "jobs", period: "2022-H1", value: 4 },
  }));
  const figure = (unit: string, asOf: string) =>
    rollUp(cascade, rows, { asOf }).figure(unit, "jobs");

  test("is planned until the unit's own deadline", () => {
    expect(cascade.targets("north")[0]?.due).toBe("2022-09-27");
    // Day 108 of 270 is 40 % of 5.
    expect(figure("north", "2022-04-18").planned).toBe(2);
    expect(figure("north", "2022-09-27").planned).toBe(5);
    expect(figure("city", "2022-09-27").planned).toBe(10 * (270 / 365));
    const [north] = cascade.targets("north");
    expect(north && planned(north, "2022-04-18")).toBe(2);
  });

  test("has its pace by it: 0.8 of 1 planned, where the city has 0.8 of 270 in 365", () => {
    expect(figure("north", "2022-09-27").pace).toBe(0.8);
    expect(figure("city", "2022-09-27").pace).toBeCloseTo((0.8 * 365) / 270, 12);
  });

  test("is behind once that is over, whatever its pace", () => {
    const relaxed = { thresholds: { behind: 0.5 } };
    const state = (unit: string, asOf: string) =>
      rollUp(cascade, rows, { asOf, ...relaxed }).figure(unit, "jobs").state;
    expect(state("north", "2022-09-27")).toBe("on-track");
    expect(state("north", "2022-09-28")).toBe("behind");
    expect(state("city", "2022-09-28")).toBe("on-track");
  });
});

describe("a lead that goes back before the start", () => {
  const year = { start: "2022-01-01", due: "2022-12-31" };
  const { cascade, issues } = derive(parseCascade(plan({ ...split, leadDays: 200 }, year)));

  test("leaves the deadline on the first day, and is said where it first happens", () => {
    expect(deadlinesOf(cascade.document, cascade)).toEqual({
      city: "2022-12-31",
      north: "2022-06-14",
      south: "2022-06-14",
      mill: "2022-01-01",
    });
    expect(issues).toEqual([
      {
        code: "unusable-lead",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "north",
        expected: "at most 164 leadDays",
        received: "200",
        message:
          "The units under north would be due before jobs starts on 2022-01-01, so that is the day they are due.",
        fix: "State at most 164 leadDays, or an earlier start.",
      },
    ]);
  });

  test("is said once on the way down, and once for siblings", () => {
    const far = derive(parseCascade(plan({ ...split, leadDays: 400 }, year)));
    expect(far.issues.map(({ code, unit }) => `${code} at ${unit}`)).toEqual([
      "unusable-lead at city",
    ]);
    expect(deadlinesOf(far.cascade.document, far.cascade)).toMatchObject({
      north: "2022-01-01",
      south: "2022-01-01",
      mill: "2022-01-01",
    });
  });

  test("goes back no further than dates do where nobody says when it starts", () => {
    const { term: _, ...open } = plan({ ...split, leadDays: 36_525 }, { due: "0050-01-01" });
    const found = derive(parseCascade(open));
    expect(deadlinesOf(open, found.cascade)).toMatchObject({ north: "0001-01-01" });
    expect(found.issues).toMatchObject([{ code: "unusable-lead", unit: "city" }]);
  });

  test("goes back from nothing where nobody says when it is due", () => {
    const { term: _, ...open } = plan({ ...split, leadDays: 30 });
    const found = derive(parseCascade(open));
    expect(deadlinesOf(open, found.cascade)).toMatchObject({ north: null });
    expect(found.issues).toMatchObject([
      {
        code: "unusable-lead",
        unit: "city",
        expected: "a due date to count back from",
        received: "nothing",
        message:
          "The units under city are to be done with jobs ahead of it, but nobody says when it is due.",
      },
    ]);
  });
});

describe("phasing under a lead", () => {
  const curve = { every: "year" as const, shares: [10, 20, 30, 20, 20] };
  const [long, longest] = [400, 1500].map(
    (leadDays) =>
      derive(parseCascade(plan({ ...split, to: "district", leadDays }, { phasing: curve })))
        .cascade,
  );

  test("keeps the shares of the years that are left", () => {
    // Due on 2024-11-26: 10 of 80 are planned by the end of 2021.
    const target = long?.targets("north")[0];
    expect(target?.phasing).toEqual({ every: "year", shares: [10, 20, 30, 20] });
    expect(target && planned(target, "2021-12-31")).toBe(5 / 8);
    expect(rollUp(long as never, [], { asOf: "2021-12-31" }).figure("north", "jobs").planned).toBe(
      5 / 8,
    );
  });

  test("puts everything on the last day where none of them has a share", () => {
    const late = { every: "year" as const, shares: [0, 0, 0, 0, 1] };
    const document = plan({ ...split, to: "district", leadDays: 400 }, { phasing: late });
    const [target] = derive(parseCascade(document)).cascade.targets("north");
    expect(target?.phasing).toEqual({ every: "year", shares: [0, 0, 0, 1], within: "step" });
    expect(target && planned(target, "2024-11-25")).toBe(0);
    expect(target && planned(target, "2024-11-26")).toBe(5);
  });

  test("is adopted as it is", () => {
    for (const cascade of [long, longest]) {
      if (!cascade) throw new Error("There are two.");
      const adopted = adopt(cascade, { programs: ["p/north"], on: "2021-03-01" });
      const [before] = cascade.targets("north");
      expect(adopted.targets("north")[0]).toEqual({ ...before, written: true });
    }
  });

  test("of the indicator is written down where it was cut short", () => {
    const document = plan({ ...split, to: "district", leadDays: 400 });
    const indicators = [{ ...document.indicators?.[0], phasing: curve }];
    const { cascade } = derive(parseCascade({ ...document, indicators }));
    const adopted = adopt(cascade, { programs: ["p/north"], on: "2021-03-01" });
    expect(adopted.document.targets?.at(-1)).toMatchObject({
      due: "2024-11-26",
      phasing: { every: "year", shares: [10, 20, 30, 20] },
    });
  });
});

describe("a target that is part of a plan due later", () => {
  const joined: TargetRecord = {
    unit: "north",
    indicator: "jobs",
    value: 6,
    due: "2025-06-30",
    planDue: "2025-12-31",
  };

  test("says so, and its siblings share the rest", () => {
    const { cascade, conflicts } = derive(parseCascade(plan(split, {}, [joined])));
    const told = (unit: string) => cascade.targets(unit).map(({ value, due }) => [value, due]);
    expect(told("north")).toEqual([[6, "2025-06-30"]]);
    expect(told("south")).toEqual([[4, "2025-12-31"]]);
    // What it hands on is due with it.
    expect(told("mill")).toEqual([[6, "2025-06-30"]]);
    expect(conflicts).toEqual([]);
  });

  test("is known before anything is derived", () => {
    const [target] = parseCascade(plan(split, {}, [joined])).targets("north");
    expect(target).toMatchObject({
      id: "north/jobs/mandatory/2025-12-31",
      due: "2025-06-30",
      planDue: "2025-12-31",
      source: "city/jobs/mandatory/2025-12-31",
    });
  });

  test("without that is a plan of its own", () => {
    const { planDue: _, ...apart } = joined;
    const { cascade } = derive(parseCascade(plan(split, {}, [apart])));
    expect(cascade.targets("north").map(({ value, due }) => [value, due])).toEqual([
      [6, "2025-06-30"],
      [5, "2025-12-31"],
    ]);
  });

  test("is due with it unless it says when", () => {
    const { due: _, ...undated } = { ...joined, planDue: "2024-12-31" };
    const [target] = parseCascade(plan(split, {}, [undated])).targets("north");
    expect(target).toMatchObject({ due: "2024-12-31", planDue: "2024-12-31" });
  });

  test("is not due after it", () => {
    expect(
      issuesOf(() => parseCascade(plan(split, {}, [{ ...joined, planDue: "2025-03-31" }]))),
    ).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["targets", 1, "planDue"],
        unit: "north",
        expected: "a day on or after its own, 2025-06-30",
        received: '"2025-03-31"',
        message:
          "The target for jobs at north is due on 2025-06-30, after the plan it is part of, which is due on 2025-03-31.",
        fix: "State its own due, or the plan's that it is part of.",
      },
    ]);
  });

  test("cannot be set twice in one plan", () => {
    const again = { ...joined, due: "2025-03-31" };
    expect(issuesOf(() => parseCascade(plan(split, {}, [joined, again])))).toMatchObject([
      { code: "duplicate-target", unit: "north" },
    ]);
  });
});

describe("adopting under a lead", () => {
  const document = plan({ ...split, leadDays: 31 });
  const { cascade } = derive(parseCascade(document));
  const adopted = adopt(cascade, { programs: ["p/north"], on: "2021-03-01" });

  test("writes down the deadline and the plan it is part of", () => {
    expect(adopted.document.targets?.at(-1)).toEqual({
      unit: "north",
      indicator: "jobs",
      program: "p/north",
      value: 5,
      grade: "mandatory",
      start: "2021-01-01",
      due: "2025-11-30",
      planDue: "2025-12-31",
      origin: "assigned",
    });
  });

  test("changes no deadline, here or below, now or when derived again", () => {
    const again = derive(parseCascade(JSON.parse(JSON.stringify(adopted.document))));
    for (const one of [adopted, again.cascade]) {
      expect(deadlinesOf(document, one)).toEqual(deadlinesOf(document, cascade));
      expect(one.targets("mill")).toEqual(cascade.targets("mill"));
    }
    expect([...derive(adopted, { previous: cascade }).changes]).toEqual([]);
  });

  test("another lead moves those who have not adopted, and is told of who has", () => {
    const longer = {
      ...adopted.document,
      indicators: [{ id: "jobs", measure: "sum", cascade: { ...split, leadDays: 61 } }],
    };
    const { changes } = derive(parseCascade(longer), { previous: adopted });
    const told = [...changes].map(({ unit, from, to, dueFrom, dueTo, applied }) => ({
      ...{ unit, values: [from, to], due: [dueFrom, dueTo], applied },
    }));
    expect(told).toEqual([
      { unit: "north", values: [5, 5], due: ["2025-11-30", "2025-10-31"], applied: false },
      { unit: "mill", values: [5, 5], due: ["2025-10-30", "2025-09-30"], applied: true },
      { unit: "south", values: [5, 5], due: ["2025-11-30", "2025-10-31"], applied: true },
    ]);
  });
});

test("a chain of many levels is due one lead after another", () => {
  const size = 20_000;
  const units = Array.from({ length: size }, (_, place) => ({
    id: `u${place}`,
    ...(place === 0 ? {} : { parent: `u${place - 1}` }),
  }));
  const { cascade, issues } = derive(
    parseCascade({
      units,
      indicators: [{ id: "x", measure: "ratio", cascade: { rule: "same", leadDays: 1 } }],
      targets: [{ unit: "u0", indicator: "x", value: 80, due: "2025-12-31" }],
    }),
  );
  expect(cascade.targets("u365")[0]?.due).toBe("2024-12-31");
  expect(issues).toEqual([]);
});
