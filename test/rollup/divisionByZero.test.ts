import {
  type Actual,
  explainGap,
  type Figure,
  type Indicator,
  parseCascade,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { numbersIn } from "../helpers/numbersIn.ts";

const asOf = "2022-12-31";
const lower = { direction: "lower" } as const;
const within = { direction: "within" } as const;
const ratio = { measure: "ratio" } as const;

/** Half of the time from 2021 to 2024 has passed. */
function rolled(
  target: Omit<TargetRecord, "unit" | "indicator">,
  said: Partial<Actual> | null,
  indicator: Partial<Indicator> = {},
) {
  const cascade = parseCascade({
    term: { start: "2021-01-01", end: "2024-12-31" },
    units: [{ id: "city", weights: { people: 0 } }],
    indicators: [{ id: "x", measure: "sum", balance: "last", ...indicator }],
    targets: [{ unit: "city", indicator: "x", ...target } as TargetRecord],
  });
  const rows = said ? [{ unit: "city", indicator: "x", period: "2022", value: 0, ...said }] : [];
  return rollUp(cascade, rows, { asOf });
}

type Row = [
  name: string,
  target: Omit<TargetRecord, "unit" | "indicator">,
  said: Partial<Actual> | number | null,
  indicator: Partial<Indicator>,
  completion: number | null,
  achievement: number | null,
  pace: number | null,
  state: Figure["state"],
];

/** Of 2 of 4 years, by days: 730 of 1,461. */
const half = 730 / 1461;
const later = { every: "year", shares: [0, 0, 1, 1] } as const;

const table: Row[] = [
  // No way from baseline to target.
  ["target = baseline, met", { value: 5, baseline: 5 }, 5, {}, 1, null, 1, "met"],
  ["target = baseline, beyond", { value: 5, baseline: 5 }, 6, {}, 1, null, 1, "exceeded"],
  [
    "target = baseline, missed",
    { value: 5, baseline: 5 },
    4,
    {},
    0,
    null,
    0,
    "worse-than-baseline",
  ],
  ["the same, lower, met", { value: 5, baseline: 5 }, 5, lower, 1, null, 1, "met"],
  [
    "the same, lower, missed",
    { value: 5, baseline: 5 },
    6,
    lower,
    0,
    null,
    0,
    "worse-than-baseline",
  ],
  ["target short of baseline, met", { value: 4, baseline: 6 }, 5, {}, 1, null, 1, "exceeded"],
  [
    "target short of baseline, missed",
    { value: 4, baseline: 6 },
    3,
    {},
    0,
    null,
    0,
    "worse-than-baseline",
  ],
  ["a target of 0, met", { value: 0 }, 0, {}, 1, null, 1, "met"],
  ["a target of 0, beyond", { value: 0 }, 2, {}, 1, null, 1, "exceeded"],
  ["a target of 0, missed", { value: 0 }, -1, {}, 0, null, 0, "behind"],
  ["a target below 0, met", { value: -5 }, -4, {}, 1, null, 1, "exceeded"],
  ["a target below 0, missed", { value: -5 }, -6, {}, 0, null, 0, "behind"],
  // The wrong side of the baseline: never -150 %.
  ["worse than the baseline", { value: 8, baseline: 4 }, -2, {}, 0, null, 0, "worse-than-baseline"],
  ["the same, lower", { value: 20, baseline: 40 }, 70, lower, 0, null, 0, "worse-than-baseline"],
  ["at the baseline", { value: 8, baseline: 4 }, 4, {}, 0, 0, 0, "behind"],
  ["at the baseline, lower", { value: 20, baseline: 40 }, 40, lower, 0, 0, 0, "behind"],
  ["less than nothing", { value: 10 }, -5, {}, 0, null, 0, "behind"],
  ["across 0", { value: 10, baseline: -10 }, 0, {}, 0.5, 0.5, 0.5 / half, "on-track"],
  ["across 0, lower", { value: -10, baseline: 10 }, 0, lower, 0.5, 0.5, 0.5 / half, "on-track"],
  // Caps are divided by what was reported.
  ["a cap, nothing reported of it", { value: 3 }, 0, lower, 1, null, 1, "met"],
  ["a cap, less than nothing", { value: 3 }, -2, lower, 1, null, 1, "met"],
  ["a cap of 0, kept", { value: 0 }, 0, lower, 1, null, 1, "met"],
  ["a cap of 0, missed", { value: 0 }, 2, lower, 0, 0, 0, "behind"],
  ["a cap below 0, missed by a little", { value: -2 }, -1, lower, 0, null, 0, "behind"],
  ["a cap below 0, nothing reported of it", { value: -2 }, 0, lower, 0, null, 0, "behind"],
  ["a cap below 0, missed by far", { value: -2 }, 4, lower, 0, null, 0, "behind"],
  ["a cap below 0, kept", { value: -2 }, -3, lower, 1, null, 1, "met"],
  ["a cap, silent", { value: 3 }, null, lower, null, null, null, "not-reported"],
  // Ranges.
  ["exactly 0, met", { value: 0 }, 0, within, 1, null, 1, "met"],
  ["exactly 0, above", { value: 0 }, 2, within, 0, 0, 0, "behind"],
  ["exactly 0, below", { value: 0 }, -2, within, 0, null, 0, "behind"],
  ["around 0, below", { floor: -2, cap: 2 }, -3, within, 0, null, 0, "behind"],
  ["kept as it was", { value: 5, baseline: 5 }, 5, within, 1, 1, 1, "met"],
  // Nothing to divide by.
  ["a rate out of 0", { value: 80 }, { of: 0 }, ratio, null, null, null, "not-applicable"],
  ["a rate of 0 out of 0", { value: 0 }, { of: 0 }, ratio, null, null, null, "not-applicable"],
  [
    "a mean over a weight of 0",
    { value: 80 },
    {},
    { measure: { type: "mean", of: "people" } },
    null,
    null,
    null,
    "not-applicable",
  ],
  ["a count out of 0", { value: 1 }, { of: 0 }, { measure: "milestone" }, 1, null, 1, "met"],
  [
    "the least of nobody",
    { value: 80 },
    null,
    { measure: "min" },
    null,
    null,
    null,
    "not-reported",
  ],
  ["a rate of nobody", { value: 80 }, null, ratio, null, null, null, "not-reported"],
  // Nothing planned by now.
  ["nothing planned, nothing done", { value: 10, phasing: later }, 0, {}, 0, 0, null, "on-track"],
  [
    "nothing planned, something done",
    { value: 10, phasing: later },
    4,
    {},
    0.4,
    0.4,
    null,
    "on-track",
  ],
  ["nothing planned, met", { value: 10, phasing: later }, 10, {}, 1, 1, null, "met"],
  [
    "nothing planned, worse",
    { value: 5, baseline: 5, phasing: later },
    4,
    {},
    0,
    null,
    null,
    "worse-than-baseline",
  ],
];

describe("what cannot be divided", () => {
  test.each(table)("%s", (_, target, said, indicator, completion, achievement, pace, state) => {
    const rollup = rolled(target, typeof said === "number" ? { value: said } : said, indicator);
    const figure = rollup.figure("city", "x");
    expect(figure).toMatchObject({ completion, achievement, state });
    if (pace === null) expect(figure.pace).toBeNull();
    else expect(figure.pace).toBeCloseTo(pace, 12);
    const { children, nested, ...gap } = explainGap(rollup, "city", "x");
    const told = numbersIn([figure, rollup.unit("city"), rollup.completion("city"), gap]);
    const none = told.filter(([, number]) => !Number.isFinite(number) || Object.is(number, -0));
    expect(none).toEqual([]);
  });

  test("over all units of no weight is told by count", () => {
    const { cascade } = rolled({ value: 1 }, null);
    const coverage = { by: "people", least: { weight: 0.5 } };
    expect(rollUp(cascade, [], { asOf, coverage }).figure("city", "x")).toMatchObject({
      coverageByWeight: { reported: 0, expected: 0, unweighed: 0 },
      insufficient: true,
    });
  });

  test("is no completion of a unit whose targets weigh nothing", () => {
    const rollup = rolled({ value: 4 }, { value: 1 }, { weight: 0 });
    expect(rollup.unit("city").completion).toBeNull();
    expect(rollup.completion("city")[0]).toMatchObject({ completion: null, targets: { known: 1 } });
  });
});
