import {
  type Actual,
  derive,
  explainGap,
  parseCascade,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

/** Income per head is to be 10 above the country's, which was 60 in 2021 and is 64 in 2022. */
function explained(
  since?: string,
  unit = "city",
  target: object = { benchmark: "country", plus: 10 },
  direction: "higher" | "lower" = "higher",
) {
  const { cascade } = derive(
    parseCascade({
      term: { start: "2021-01-01", end: "2025-12-31" },
      units: [
        { id: "city" },
        { id: "north", parent: "city", weights: { people: 3 } },
        { id: "south", parent: "city", weights: { people: 1 } },
      ],
      indicators: [
        { id: "income", measure: { type: "mean", of: "people", counts: "million" }, direction },
      ],
      benchmarks: [
        {
          id: "country",
          values: [
            { on: "2021-06-30", value: 60 },
            { on: "2022-12-31", value: 64 },
          ],
        },
      ],
      targets: [{ unit: "city", indicator: "income", ...target } as TargetRecord],
    }),
  );
  const rows: Actual[] = [
    { unit: "north", indicator: "income", period: "2022", value: 70 },
    { unit: "south", indicator: "income", period: "2022", value: 75 },
  ];
  const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
  return explainGap(rollup, unit, "income", since === undefined ? {} : { since });
}

describe("a gap to what others have", () => {
  test("says how much of it is that they have moved: 4 for each of 4 people", () => {
    const gap = explained("2021-12-31");
    // 74 × 4 less 70 × 3 + 75; it would have been 70 × 4.
    expect(gap.gap).toBe(11);
    expect(gap.benchmark).toEqual({ since: "2021-12-31", before: 60, now: 64, adds: 16 });
  });

  test("says so at each line by its own size, and these add up", () => {
    const lines = explained("2021-12-31").children();
    expect(lines.map(({ unit, gap, benchmark }) => [unit, gap, benchmark?.adds])).toEqual([
      ["north", 12, 12],
      ["south", -1, 4],
    ]);
  });

  test("is compared with the first day of the target unless one is named", () => {
    // Of January 2021 nothing is known.
    expect(explained().benchmark).toEqual({
      ...{ since: "2021-01-01", before: null, now: 64, adds: null },
    });
    expect(explained("2022-12-31").benchmark?.adds).toBe(0);
  });

  test("shrinks by it where lower is better: there is more room", () => {
    const gap = explained("2021-12-31", "city", { benchmark: "country", plus: 10 }, "lower");
    expect(gap.gap).toBe(-11);
    expect(gap.benchmark?.adds).toBe(-16);
  });

  test("may be to another unit's figure", () => {
    const gap = explained("2022-12-30", "north", {
      ...{ unit: "north", benchmark: { unit: "south" }, plus: 0 },
    });
    // South had reported nothing before the end of 2022.
    expect(gap.benchmark).toEqual({ since: "2022-12-30", before: null, now: 75, adds: null });
  });

  test("says nothing of a target that is a figure by itself", () => {
    expect(explained("2021-12-31", "city", { value: 74 }).benchmark).toBe(null);
  });

  test("refuses a day that is none", () => {
    expect(issuesOf(() => explained("2021-02-30"))).toMatchObject([
      { code: "invalid-value", path: ["since"] },
    ]);
  });
});
