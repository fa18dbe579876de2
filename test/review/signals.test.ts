import { derive, finalReview, parseCascade, review, rollUp, type Signal } from "target-cascade";
import { describe, expect, test } from "vitest";
import { type ByYear, reviewedIn, type YearlyPlan, yearlyPlan } from "./yearly.ts";

const all: readonly Signal[] = [
  ...["overdue", "worse-than-baseline", "lapsed", "behind", "will-miss", "stalled"],
  ...["quiet", "silent", "spend-ahead", "unmet", "early", "exceeded"],
] as Signal[];

/** The signals of north. */
function signalsOf(
  year: number,
  reports: ByYear | Parameters<typeof reviewedIn>[2],
  plan: YearlyPlan = {},
): readonly Signal[] {
  const { targets } = reviewedIn(year, plan, reports, { signals: all });
  return Array.from(targets).find(({ unit }) => unit === "north")?.signals ?? [];
}

describe("a target", () => {
  test("that is behind and will be missed says both", () => {
    // 6 of 8 planned by now.
    expect(signalsOf(2022, { north: [4, 2] })).toEqual(["behind", "will-miss", "unmet"]);
  });

  test("that goes as planned is only not met yet", () => {
    expect(signalsOf(2022, { north: [4, 4] })).toEqual(["unmet"]);
  });

  test("that goes as planned but slows down will be missed", () => {
    // 12 of 12 planned by now, but of late 2 a year, and 4 are missing in one.
    expect(signalsOf(2023, { north: [6, 6, 0] })).toEqual(["will-miss", "unmet"]);
    // 4, 4, 3: 11 of 12 planned by now, and 3 ⅓ a year of late is not 5.
    expect(signalsOf(2023, { north: [4, 4, 3] })).toEqual(["will-miss", "unmet"]);
  });

  test("that is due and not met is overdue, and no longer behind", () => {
    expect(signalsOf(2024, { north: [4, 4, 4, 3] })).toEqual(["unmet"]);
    expect(signalsOf(2025, { north: [4, 4, 4, 3] })).toEqual(["overdue", "unmet"]);
    expect(signalsOf(2025, { north: [4, 4, 4, 4] })).toEqual([]);
  });

  test("that has not moved for two whole periods has stalled", () => {
    expect(signalsOf(2023, { north: [4, 0, 0] })).toContain("stalled");
    expect(signalsOf(2023, { north: [4, 0, 1] })).not.toContain("stalled");
    expect(signalsOf(2022, { north: [4, 0] })).not.toContain("stalled");
  });

  test("without a report for two whole periods is quiet, not stalled", () => {
    expect(signalsOf(2023, { north: [4] })).toEqual(["behind", "quiet", "unmet"]);
    expect(signalsOf(2022, { north: [4] })).not.toContain("quiet");
  });

  test("nobody has ever reported on is silent, and nothing else", () => {
    expect(signalsOf(2022, { south: [4] })).toEqual(["silent"]);
  });

  test("is not silent before a whole period of it is over and its report is due", () => {
    const at = (asOf: string, indicator: YearlyPlan["indicator"] = {}) => {
      const { cascade } = derive(parseCascade(yearlyPlan({ indicator })));
      const { counts, silentUnits } = review(rollUp(cascade, [], { asOf }), { every: "year" });
      return [counts.signals.silent, [...silentUnits].length];
    };
    expect(at("2021-12-30")).toEqual([0, 0]);
    expect(at("2021-12-31")).toEqual([4, 3]);
    expect(at("2021-12-31", { graceDays: 10 })).toEqual([0, 0]);
    expect(at("2022-01-10", { graceDays: 10 })).toEqual([4, 3]);
  });

  test("that is met before it is due is early, and exceeded if more than met", () => {
    expect(signalsOf(2022, { north: [10, 6] })).toEqual(["early"]);
    expect(signalsOf(2022, { north: [10, 7] })).toEqual(["early", "exceeded"]);
    expect(signalsOf(2024, { north: [4, 4, 4, 5] })).toEqual(["exceeded"]);
  });

  test("under a cap that holds so far is not early, but may be missed", () => {
    const cap: YearlyPlan = { indicator: { direction: "lower" } };
    // 6 a year: 12 of 16 by now, 24 by the end.
    expect(signalsOf(2022, { north: [6, 6] }, cap)).toEqual(["will-miss"]);
    expect(signalsOf(2022, { north: [4, 4] }, cap)).toEqual([]);
  });

  test("below where it started is worse than its baseline", () => {
    const plan: YearlyPlan = {
      indicator: { measure: "mean", cascade: { rule: "same" } },
      value: 80,
      targets: [{ unit: "north", indicator: "schools", value: 80, baseline: 50 }],
    };
    const rows = [
      { unit: "north", indicator: "schools", period: "2021", value: 55, of: 1 },
      { unit: "north", indicator: "schools", period: "2022", value: 48, of: 1 },
    ];
    expect(signalsOf(2022, rows, plan)).toEqual(["worse-than-baseline", "will-miss", "unmet"]);
  });
});

describe("what is on the list", () => {
  const reports = { north: [4, 2], south: [10, 7] };

  test("of an interim review is what can still be mended, and who is done early", () => {
    const { targets } = reviewedIn(2022, {}, reports);
    const listed = Array.from(targets, ({ unit, signals }) => `${unit}: ${signals.join(" ")}`);
    // 14 and 9 in the city: lately 9 a year, which makes 41 of 48.
    expect(listed).toEqual([
      "city: will-miss",
      "west: silent",
      "north: behind will-miss",
      "south: early",
    ]);
  });

  test("of a final review is what was not met, not told or exceeded", () => {
    const { targets } = reviewedIn(2022, {}, reports, finalReview);
    const listed = Array.from(targets, ({ unit, signals }) => `${unit}: ${signals.join(" ")}`);
    expect(listed).toEqual([
      "city: unmet",
      "west: silent",
      "north: unmet",
      "south: early exceeded",
    ]);
  });

  test("is what one asks for", () => {
    const { targets, counts } = reviewedIn(2022, {}, reports, { signals: ["exceeded"] });
    expect(Array.from(targets, ({ unit }) => unit)).toEqual(["south"]);
    expect(counts).toMatchObject({ targets: 4, reported: 3, met: 1, listed: 1 });
    expect(counts.signals).toMatchObject({ unmet: 2, silent: 1, early: 1, exceeded: 1 });
  });

  test("is counted by level and by indicator", () => {
    const { levels, indicators } = reviewedIn(2022, {}, reports);
    expect(levels.map(({ level, targets, listed }) => [level, targets, listed])).toEqual([
      ["city", 1, 1],
      ["district", 3, 3],
    ]);
    expect(indicators).toMatchObject([{ indicator: "schools", targets: 4, met: 1 }]);
  });
});
