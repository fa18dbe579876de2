import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  planned,
  type RollUpOptions,
  rollUp,
  type Target,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const indicator = { id: "renovated", measure: "sum" } as const;
const term = { start: "2021-01-01", end: "2025-12-31" };

function document(...targets: Partial<Target>[]): CascadeDocument {
  return {
    term,
    units: [{ id: "city" }],
    indicators: [indicator],
    targets: targets.map(({ value = 100, due, grade }) => ({
      unit: "city",
      indicator: "renovated",
      value,
      ...(due ? { due } : {}),
      ...(grade ? { grade } : {}),
    })),
  };
}

function figure(plan: CascadeDocument, options: Partial<RollUpOptions> = {}, actual?: number) {
  const rows: Actual[] =
    actual === undefined
      ? []
      : [{ unit: "city", indicator: "renovated", period: "2021", value: actual }];
  const rollup = rollUp(parseCascade(plan), rows, { asOf: "2022-12-31", ...options });
  return rollup.figure("city", "renovated");
}

describe("the plan figures are held against", () => {
  const several = document(
    { value: 40, due: "2023-12-31" },
    { value: 100 },
    { value: 120, grade: "stretch" },
    { value: 300, due: "2030-12-31" },
  );

  test("is the mandatory one due last within the term, unless said", () => {
    expect(figure(several)).toMatchObject({
      target: 100,
      plan: { grade: "mandatory", due: "2025-12-31" },
    });
  });

  test("may be of another grade, or due on another day", () => {
    expect(figure(several, { plan: { grade: "stretch" } }).target).toBe(120);
    expect(figure(several, { plan: { due: "2023-12-31" } }).target).toBe(40);
    expect(figure(several, { plan: { due: "2030-12-31" } }).target).toBe(300);
  });

  test("that nobody has set is not assigned", () => {
    expect(figure(several, { plan: { grade: "stretch", due: "2023-12-31" } }, 30)).toMatchObject({
      plan: { grade: "stretch", due: "2023-12-31" },
      target: null,
      planned: null,
      gap: null,
      state: "not-assigned",
    });
  });

  test("is the earliest after the term where none is due within it", () => {
    const late = document({ value: 300, due: "2040-12-31" }, { value: 200, due: "2030-12-31" });
    expect(figure(late).target).toBe(200);
  });

  test("is the latest of all without a term, and one without a date is the last resort", () => {
    const { term: _, ...open } = document({ value: 1 }, { value: 2, due: "2030-12-31" });
    expect(figure(open)).toMatchObject({ target: 2, plan: { due: "2030-12-31" } });
  });
});

describe("pace", () => {
  /** 30 % planned by the end of 2022; the target is 100. */
  const phased: CascadeDocument = {
    ...document({}),
    indicators: [{ ...indicator, phasing: { every: "year", shares: [1, 2, 3, 2, 2] } }],
  };

  test.each([
    [26, "behind"],
    [27, "on-track"],
    [30, "on-track"],
    [33, "on-track"],
    [34, "ahead"],
    [100, "met"],
    [101, "exceeded"],
  ])("%i of 100, where 30 were planned, is %s", (actual, state) => {
    expect(figure(phased, {}, actual)).toMatchObject({ planned: 30, state });
  });

  test("turns where one says it turns", () => {
    const strict = { thresholds: { behind: 1 } };
    expect(figure(phased, strict, 29).state).toBe("behind");
    expect(figure(phased, strict, 34).state).toBe("ahead");
  });

  test.each<[string, object, string]>([
    ["thresholds that cross", { behind: 1.2 }, "in between it would be both"],
    ["one that is no number", { ahead: Number.NaN }, "thresholds.ahead"],
    ["one below 0", { behind: -1 }, "thresholds.behind"],
    ["a misspelt one", { late: 0.5 }, "late"],
  ])("does not turn at %s", (_, thresholds, named) => {
    expect(() => figure(phased, { thresholds }, 29)).toThrow(named);
  });

  test("turns where it does unless said, where one of the two is left open", () => {
    const open = { thresholds: { behind: undefined, ahead: 1.2 } } as unknown as RollUpOptions;
    expect([26, 34, 37].map((actual) => figure(phased, open, actual).state)).toEqual([
      ...["behind", "on-track", "ahead"],
    ]);
  });

  test.each([
    ["keeps a level", 95, 95, 95],
    ["asks less than there was", 90, 95, 92],
    ["asks for nothing", 0, undefined, 0],
  ])(
    "of a target that %s is its completion: there is no way to go",
    (_, value, baseline, actual) => {
      const still = {
        ...phased,
        targets: [
          {
            unit: "city",
            indicator: "renovated",
            value,
            ...(baseline !== undefined && { baseline }),
          },
        ],
      };
      expect(figure(still, {}, actual)).toMatchObject({ completion: 1, pace: 1 });
      expect(figure(still, {}, value - 1)).toMatchObject({ completion: 0, pace: 0 });
    },
  );

  test("is null while nothing was planned", () => {
    const late: CascadeDocument = {
      ...phased,
      indicators: [{ ...indicator, phasing: { every: "year", shares: [0, 0, 1, 1, 1] } }],
    };
    expect(figure(late, {}, 10)).toMatchObject({ planned: 0, pace: null, state: "on-track" });
  });

  test("and plan are null where nobody says from when to when", () => {
    const { term: _, ...open } = document({});
    expect(figure(open, {}, 10)).toMatchObject({ planned: null, pace: null, state: "on-track" });
  });

  test("of the target's own phasing goes before the indicator's", () => {
    const own = {
      ...phased,
      targets: [
        {
          unit: "city",
          indicator: "renovated",
          value: 100,
          phasing: { every: "year" as const, shares: [2, 3, 2, 2, 1] },
        },
      ],
    };
    expect(figure(own, {}, 50)).toMatchObject({ planned: 50, pace: 1, state: "on-track" });
  });
});

describe("planned", () => {
  const targetOf = (plan: CascadeDocument): Target => {
    const [target] = derive(parseCascade(plan)).cascade.targets("city");
    if (!target) throw new Error("There is no target.");
    return target;
  };

  test("day by day, unless said: 2021 is 365 of 1826 days", () => {
    const target = targetOf(document({}));
    expect(planned(target, "2020-12-31")).toBe(0);
    expect(planned(target, "2021-12-31")).toBe((100 * 365) / 1826);
    expect(planned(target, "2025-12-31")).toBe(100);
    expect(planned(target, "2031-01-01")).toBe(100);
  });

  test("by shares, and by days within a share", () => {
    const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2] };
    const target = targetOf({ ...document({}), indicators: [{ ...indicator, phasing }] });
    expect(planned(target, "2022-12-31")).toBe(30);
    // 73 of the 365 days of 2023 are a fifth of its 30.
    expect(planned(target, "2023-03-14")).toBeCloseTo(36, 10);
  });

  test("in steps, a share counts on the last day of its period", () => {
    const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2], within: "step" as const };
    const target = targetOf({ ...document({}), indicators: [{ ...indicator, phasing }] });
    expect(planned(target, "2023-12-30")).toBe(30);
    expect(planned(target, "2023-12-31")).toBe(60);
  });

  test("starts from the baseline", () => {
    const phasing = { every: "year" as const, shares: [1, 2, 3, 2, 2] };
    const plan = {
      ...document({}),
      indicators: [{ ...indicator, phasing }],
      targets: [{ unit: "city", indicator: "renovated", value: 100, baseline: 50 }],
    };
    expect(planned(targetOf(plan), "2022-12-31")).toBe(65);
  });

  test("of a cap is the cap from the first day", () => {
    const plan = { ...document({}), indicators: [{ ...indicator, direction: "lower" as const }] };
    expect(planned(targetOf(plan), "2021-01-01")).toBe(100);
  });

  test("is null without a time", () => {
    const { term: _, ...open } = document({});
    expect(planned(targetOf(open), "2022-12-31")).toBe(null);
  });

  test("of a day that is none is an error", () => {
    expect(issuesOf(() => planned(targetOf(document({})), "2022-02-30"))).toMatchObject([
      { code: "invalid-value", path: ["date"], received: '"2022-02-30"' },
    ]);
  });
});

describe("days that are none", () => {
  test.each([
    ["asOf", { asOf: "2022-13-01" }, ["asOf"]],
    ["asOf with a time", { asOf: "2022-12-01T00:00:00Z" }, ["asOf"]],
    ["knownAt", { knownAt: "12.07.2022" }, ["knownAt"]],
    ["knownAt without a zone", { knownAt: "2022-07-12T08:00:00" }, ["knownAt"]],
    ["plan.due", { plan: { due: "2025" } }, ["plan", "due"]],
  ])("%s is answered with its place", (_, options, path) => {
    expect(issuesOf(() => figure(document({}), options))).toMatchObject([
      { code: "invalid-value", path },
    ]);
  });
});
