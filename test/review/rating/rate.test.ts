import {
  type Actual,
  derive,
  type LedgerReports,
  parseCascade,
  partyRegulation2025,
  plainRuleSet,
  type RatingOptions,
  type RuleSet,
  rate,
  rollUp,
  type TaskUpdate,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { type ByYear, rolledUpIn, rowsByYear, type YearlyPlan, yearlyPlan } from "../yearly.ts";

/** The ratings of a plan at the end of a year. */
function rated(
  ruleSet: RuleSet,
  reports: ByYear | readonly Actual[] | LedgerReports,
  { year = 2024, plan = {}, ...options }: RatingOptions & { year?: number; plan?: YearlyPlan } = {},
) {
  const isByYear = !Array.isArray(reports) && !("actuals" in reports);
  const rows = isByYear ? rowsByYear(reports as ByYear) : (reports as LedgerReports);
  return rate(rolledUpIn(year, plan, rows), ruleSet, options);
}

/** `unit: rating`, in the order they are given. */
function said(ratings: ReturnType<typeof rated>): string[] {
  return Array.from(ratings.units, ({ unit, rating }) => `${unit}: ${rating}`);
}

const only = (kind: object, rest: Partial<RuleSet> = {}): RuleSet => ({
  ...{ id: "test", score: [{ id: "results", points: 100, from: "targets" }] },
  ratings: [
    { id: "good", from: 50, conditions: [kind as never] },
    { id: "poor", from: 0 },
  ],
  ...rest,
});

describe("a plain rule set", () => {
  // 15, 12 and 8 of 16 schools: 93.75, 75 and 50 of 100; the city 35 of 48.
  const ratings = rated(plainRuleSet, { north: [15], south: [12], west: [8] });

  test("rates by completion", () => {
    expect(said(ratings)).toEqual([
      ...["city: good", "north: excellent", "south: good", "west: fair"],
    ]);
  });

  test("says what a score is made of, what was asked for, and what was missing for the next", () => {
    expect(ratings.unit("south")).toEqual({
      ...{ unit: "south", level: "district", rating: "good", name: "good", score: 75, most: 100 },
      parts: [{ part: "results", points: 75, of: 100 }],
      checks: [
        {
          ...{ kind: "score", needed: 70, actual: 75, of: 100, holds: true, items: [] },
          message: "It has 75 of 100 points; good asks for 70.",
        },
      ],
      next: {
        ...{ rating: "excellent", name: "excellent" },
        missing: [
          {
            ...{ kind: "score", needed: 90, actual: 75, of: 100, holds: false, items: [] },
            message: "It has 75 of 100 points; excellent asks for 90.",
          },
        ],
      },
    });
    expect(ratings.unit("north")?.next).toBeNull();
  });

  test("counts by level", () => {
    expect(ratings.levels).toEqual([
      {
        ...{ level: "city", units: 1, unrated: 0 },
        ratings: { excellent: 0, good: 1, fair: 0, poor: 0 },
      },
      {
        ...{ level: "district", units: 3, unrated: 0 },
        ratings: { excellent: 1, good: 1, fair: 1, poor: 0 },
      },
    ]);
  });

  test("reaches a threshold exactly", () => {
    // 0.29 × 100 is 28.999999999999996 to a computer.
    const ruleSet: RuleSet = {
      ...plainRuleSet,
      ratings: [
        { id: "enough", from: 29 },
        { id: "poor", from: 0 },
      ],
    };
    const plan = { value: 100, districts: ["north"] };
    expect(said(rated(ruleSet, { north: [29] }, { plan }))).toContain("north: enough");
    expect(said(rated(ruleSet, { north: [28] }, { plan }))).toContain("north: poor");
  });

  test("gives all points to nobody who falls short of them", () => {
    const ruleSet: RuleSet = {
      ...plainRuleSet,
      ratings: [
        { id: "all", from: 100 },
        { id: "poor", from: 0 },
      ],
    };
    const plan = { value: 1e15, districts: ["north"] };
    expect(said(rated(ruleSet, { north: [1e15 - 1] }, { plan }))).toContain("north: poor");
    expect(said(rated(ruleSet, { north: [1e15] }, { plan }))).toContain("north: all");
  });

  test("leaves out units that have nothing to be rated by", () => {
    const plan: YearlyPlan = { units: [{ id: "n1", parent: "north" }] };
    const withWard = rated(plainRuleSet, { n1: [15] }, { plan });
    expect(withWard.unit("n1")?.rating).toBe("excellent");
    const stopped: YearlyPlan = { ...plan, indicator: { cascade: { rule: "stop" } } };
    expect(rated(plainRuleSet, { city: [15] }, { plan: stopped }).unit("n1")).toBeNull();
    expect(() => ratings.unit("nowhere")).toThrow("nowhere");
  });
});

describe("a score", () => {
  const score = [
    { id: "results", points: 70, from: "targets" },
    { id: "conduct", name: "Conduct", points: 30, from: "given" },
  ] as const;
  const ruleSet: RuleSet = { ...plainRuleSet, score };
  const reports = { north: [8], south: [16] };

  test("adds up its parts, those somebody gave as well", () => {
    // 70 × 8/16 + 24.
    const given = [{ unit: "north", part: "conduct", points: 24 }];
    expect(rated(ruleSet, reports, { given }).unit("north")).toMatchObject({
      ...{ score: 59, rating: "fair" },
      parts: [
        { part: "results", points: 35, of: 70 },
        { part: "conduct", points: 24, of: 30 },
      ],
    });
  });

  test("is not known while a part is not, and then neither is the rating", () => {
    expect(rated(ruleSet, reports).unit("south")).toMatchObject({
      ...{ score: null, rating: null, name: null, checks: [] },
      next: {
        rating: "poor",
        missing: [
          {
            ...{ kind: "score", actual: null, items: [{ kind: "part", id: "conduct" }] },
            message: "Its score is not known: nobody has said anything of Conduct.",
          },
        ],
      },
    });
    expect(rated(ruleSet, reports).levels.map(({ unrated }) => unrated)).toEqual([1, 3]);
  });

  test("leaves out what a unit has nothing of", () => {
    // Nobody has tasks: 8 of 16 schools are half of all points.
    const withTasks: RuleSet = {
      ...plainRuleSet,
      score: [
        { id: "targets", points: 60, from: "targets" },
        { id: "tasks", points: 40, from: "tasks" },
      ],
    };
    expect(rated(withTasks, reports).unit("north")).toMatchObject({
      ...{ score: 50, most: 100 },
      parts: [
        { part: "targets", points: 30, of: 60 },
        { part: "tasks", points: null, of: 0 },
      ],
    });
    const plan: YearlyPlan = {
      programs: [{ id: "p", unit: "north" }],
      tasks: [
        { id: "dig", name: "Dig", program: "p" },
        { id: "pave", name: "Pave", program: "p" },
      ],
    };
    const updates: TaskUpdate[] = [
      { task: "dig", on: "2024-01-31", progress: 1 },
      { task: "pave", on: "2024-01-31", progress: 0.5 },
    ];
    const actuals = rowsByYear(reports);
    // 60 × ½ + 40 × ¾.
    expect(rated(withTasks, { actuals, updates }, { plan }).unit("north")?.score).toBe(60);
  });
});

describe("conditions", () => {
  const plan: YearlyPlan = {
    programs: [{ id: "p", unit: "north" }],
    tasks: ["a", "b", "c", "d", "e"].map((id) => ({
      ...{ id, name: id, program: "p", start: "2021-01-01", due: "2022-12-31" },
    })),
  };
  const onTime = (require: object | string) => only({ kind: "on-time", require, of: "tasks" });
  const done = (task: string, on: string, progress = 1): TaskUpdate => ({ task, on, progress });
  const five = (...late: TaskUpdate[]): LedgerReports => ({
    actuals: rowsByYear({ north: [16], south: [16], west: [16] }),
    updates: [
      ...["a", "b", "c", "d", "e"]
        .slice(0, 5 - late.length)
        .map((task) => done(task, "2022-06-30")),
      ...late,
    ],
  });

  test("of timeliness count what was done by the day it was due", () => {
    const late = five(done("e", "2023-01-01"));
    expect(rated(onTime("all"), late, { plan }).unit("north")).toMatchObject({
      rating: "poor",
      next: {
        missing: [
          {
            ...{ kind: "on-time", of: 5, needed: 5, actual: 4, holds: false },
            items: [{ kind: "task", id: "e" }],
            message: "Of 5 tasks, 4 are on time; good asks for 5.",
          },
        ],
      },
    });
    // A fifth of them may be late.
    expect(rated(onTime({ share: 0.8 }), late, { plan }).unit("north")?.rating).toBe("good");
    const two = five(done("d", "2023-01-01"), done("e", "2023-01-01"));
    expect(rated(onTime({ share: 0.8 }), two, { plan }).unit("north")?.rating).toBe("poor");
  });

  test("of timeliness hold silence for no success", () => {
    const { actuals, updates = [] } = five();
    const silent = { actuals, updates: [...updates].slice(0, 4) } as LedgerReports;
    expect(rated(onTime("all"), silent, { plan }).unit("north")?.rating).toBe("poor");
  });

  test("of timeliness ask what is not due yet to keep pace", () => {
    // By the end of 2021 half of the time is over: 0.4 is 0.8 of what was planned, 0.5 all of it.
    const at = (progress: number) => ({
      actuals: rowsByYear({ north: [16] }),
      updates: ["a", "b", "c", "d", "e"].map((task) => done(task, "2021-12-31", progress)),
    });
    const year = 2021;
    expect(rated(onTime("all"), at(0.4), { plan, year }).unit("north")?.rating).toBe("poor");
    expect(rated(onTime("all"), at(0.5), { plan, year }).unit("north")?.rating).toBe("good");
  });

  test("of timeliness hold targets against the day they were due", () => {
    const targets = only({ kind: "on-time", require: "all", of: "targets" });
    const due: YearlyPlan = {
      districts: ["north"],
      targets: [{ unit: "north", indicator: "schools", value: 16 }],
    };
    // Met on 31 December 2024, or only a year later.
    const kept = rated(targets, { north: [4, 4, 4, 4] }, { plan: due, year: 2025 });
    expect(kept.unit("north")?.rating).toBe("good");
    const late = [
      ...rowsByYear({ north: [4, 4, 4, 3] }),
      { unit: "north", indicator: "schools", period: "2025", value: 1 },
    ];
    const { cascade } = derive(
      parseCascade({
        ...yearlyPlan({ indicator: { phasing: undefined } }),
        term: { start: "2021-01-01", end: "2025-12-31" },
        targets: [{ unit: "north", indicator: "schools", value: 16, due: "2024-12-31" }],
      }),
    );
    const found = rate(rollUp(cascade, late, { asOf: "2025-12-31" }), targets).unit("north");
    expect(found?.rating).toBe("poor");
    expect(found?.next?.missing[0]?.items).toEqual([{ kind: "indicator", id: "schools" }]);
  });

  test("of what is done count only what is due", () => {
    const all = only({ kind: "done", require: "all" });
    expect(rated(all, { north: [16], south: [15] }).unit("south")?.rating).toBe("poor");
    expect(rated(all, { north: [16] }, { year: 2023 }).unit("north")?.rating).toBe("good");
    const undue = rated(all, { north: [12] }, { year: 2023 }).unit("north");
    expect(undue?.checks.at(-1)?.message).toBe("None of its targets and tasks is due.");
  });

  test("of over-achievement count targets that are more than met", () => {
    const exceeded = only({ kind: "exceeded", require: { share: 0.3 } });
    const two: YearlyPlan = {
      indicators: ["roads", "water", "light"].map((id) => ({
        ...{ id, measure: "sum", cascade: { rule: "split", by: "equal" } as const },
      })),
      targets: ["roads", "water", "light"].map((indicator) => ({
        ...{ unit: "city", indicator, value: 3 },
      })),
    };
    // 30 % of 4 are 2.
    const rows = (roads: number) => [
      ...rowsByYear({ north: [17] }),
      ...rowsByYear({ north: [roads] }, "roads"),
      ...rowsByYear({ north: [1] }, "water"),
      ...rowsByYear({ north: [1] }, "light"),
    ];
    expect(rated(exceeded, rows(2), { plan: two }).unit("north")?.rating).toBe("good");
    const one = rated(exceeded, rows(1), { plan: two }).unit("north");
    expect(one?.next?.missing).toMatchObject([
      {
        ...{ of: 4, needed: 2, actual: 1 },
        message: "Of 4 targets, 1 is exceeded; good asks for 2.",
        items: ["light", "roads", "water"].map((id) => ({ kind: "indicator", id })),
      },
    ]);
  });

  test("of reports count those that have come in", () => {
    const reported = only({ kind: "reported", require: { share: 0.6 } });
    // The city stands on 2 of 3 districts, or on 1.
    expect(rated(reported, { north: [16], south: [16] }).unit("city")?.rating).toBe("good");
    const one = rated(reported, { north: [30] }).unit("city");
    expect(one?.next?.missing[0]).toMatchObject({
      ...{ of: 3, needed: 2, actual: 1, items: [{ kind: "indicator", id: "schools" }] },
      message: "Of 3 reports, 1 has come in; good asks for 2.",
    });
  });

  test("of children look at what those right below are rated", () => {
    const children: RuleSet = {
      ...plainRuleSet,
      ratings: [
        {
          id: "strong",
          from: 80,
          conditions: [{ kind: "children", rated: "strong", require: { share: 0.75 } }],
        },
        { id: "weak", from: 0 },
      ],
    };
    const plan: YearlyPlan = { value: 64, districts: ["north", "south", "west", "east"] };
    const three = { north: [16], south: [16], west: [16], east: [0] };
    // Districts have no children: none of none is asked for.
    const found = rated(children, { ...three, east: [10] }, { plan });
    expect(said(found)).toEqual([
      ...["city: strong", "east: weak", "north: strong", "south: strong", "west: strong"],
    ]);
    const weak = rated(children, { north: [30], south: [30], west: [2], east: [2] }, { plan });
    expect(weak.unit("city")?.next?.missing[0]).toMatchObject({
      ...{ kind: "children", of: 4, needed: 3, actual: 2 },
      items: ["east", "west"].map((id) => ({ kind: "unit", id })),
      message: "Of 4 units right below, 2 are rated strong or better; strong asks for 3.",
    });
  });
});

describe("the regulation of 2025", () => {
  const districts = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const split = { measure: "sum", cascade: { rule: "split", by: "equal" } } as const;
  const plan: YearlyPlan = {
    ...{ districts, value: 80 },
    indicators: [{ id: "roads", ...split }],
    targets: [{ unit: "city", indicator: "roads", value: 80 }],
  };
  /** So many schools and roads in each district, of 10 each. */
  const ratings = (...results: readonly (readonly [number, number])[]) => {
    const rows = results.flatMap(([schools, roads], place) => [
      ...rowsByYear({ [districts[place] ?? ""]: [schools] }),
      ...rowsByYear({ [districts[place] ?? ""]: [roads] }, "roads"),
    ]);
    return rated(partyRegulation2025, rows, { plan });
  };
  const good = [8, 8] as const;

  test("rates by 90, 70 and 50 points, and nobody excellent who exceeds nothing", () => {
    const found = ratings([10, 10], [8, 8], [7, 7], [7, 6], [5, 5], [5, 4]);
    expect(said(found).slice(1, 7)).toEqual([
      ...["a: good", "b: good", "c: good", "d: completed", "e: completed", "f: not-completed"],
    ]);
    expect(found.unit("a")).toMatchObject({
      name: "Hoàn thành tốt nhiệm vụ",
      next: {
        rating: "excellent",
        missing: [
          {
            ...{ kind: "exceeded", of: 2, needed: 1, actual: 0 },
            message: "Of 2 targets, 0 are exceeded; Hoàn thành xuất sắc nhiệm vụ asks for 1.",
          },
        ],
      },
    });
  });

  test("lets a fifth of those rated good be excellent, those who exceed most", () => {
    // Three qualify. With one excellent, seven are good, and a fifth of them is one.
    const found = ratings([12, 12], [12, 10], [12, 10], good, good, good, good, good);
    expect(said(found).slice(1)).toEqual([
      ...["a: excellent", "b: good", "c: good", "d: good", "e: good", "f: good", "g: good"],
      "h: good",
    ]);
    expect(found.unit("b")?.next).toMatchObject({
      rating: "excellent",
      missing: [
        {
          ...{ kind: "quota", needed: 3, actual: 1, of: 7 },
          message:
            "3 qualify for Hoàn thành xuất sắc nhiệm vụ, and there is room for 1, by a base of 7.",
        },
      ],
    });
    expect(found.unit("a")?.checks.at(-1)).toMatchObject({ kind: "quota", holds: true });
  });

  test("lets nobody be excellent where those who tie are too many", () => {
    const found = ratings([12, 10], [12, 10], [12, 10], good, good, good, good, good);
    expect(said(found).filter((one) => one.endsWith("excellent"))).toEqual([]);
    expect(found.unit("a")?.next?.missing[0]?.message).toMatch(/; with those who tie, 0\.$/);
    const kept: RuleSet = {
      ...partyRegulation2025,
      quotas:
        partyRegulation2025.quotas?.map((quota) => ({ ...quota, ties: "keep" as const })) ?? [],
    };
    const rows = ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((unit, place) => [
      ...rowsByYear({ [unit]: [place < 3 ? 12 : 8] }),
      ...rowsByYear({ [unit]: [place < 3 ? 10 : 8] }, "roads"),
    ]);
    expect(said(rated(kept, rows, { plan })).filter((one) => one.endsWith("excellent"))).toEqual([
      ...["a: excellent", "b: excellent", "c: excellent"],
    ]);
  });

  test("asks for tasks on time", () => {
    const late: YearlyPlan = {
      ...plan,
      programs: [{ id: "p", unit: "a" }],
      tasks: [{ id: "dig", name: "Dig", program: "p", due: "2022-12-31" }],
    };
    const actuals = [...rowsByYear({ a: [12] }), ...rowsByYear({ a: [10] }, "roads")];
    const updates = [{ task: "dig", on: "2023-06-30", progress: 1 }];
    const found = rated(partyRegulation2025, { actuals, updates }, { plan: late }).unit("a");
    // One of one task was late: more than a fifth.
    expect(found?.rating).toBe("not-completed");
    expect(found?.next?.missing).toMatchObject([
      { kind: "on-time", of: 1, needed: 1, actual: 0, items: [{ kind: "task", id: "dig" }] },
    ]);
  });
});

test("the order of units, rows and ratings of siblings changes nothing", () => {
  const document = yearlyPlan({ value: 0.3, indicator: { decimals: 2 } });
  const turned = { ...document, units: [...document.units].reverse() };
  const rows = rowsByYear({ north: [0.1], south: [0.09], west: [0.04] });
  const [one, other] = [
    { plan: document, reports: rows },
    { plan: turned, reports: [...rows].reverse() },
  ].map(({ plan, reports }) => {
    const { cascade } = derive(parseCascade(plan));
    return [...rate(rollUp(cascade, reports, { asOf: "2024-12-31" }), partyRegulation2025).units];
  });
  expect(one).toHaveLength(4);
  expect(one).toEqual(other);
});
