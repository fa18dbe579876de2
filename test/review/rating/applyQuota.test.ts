import { describe, expect, test } from "vitest";
import { applyQuota } from "../../../src/review/rating/applyQuota.ts";
import { quotaPlaces } from "../../../src/review/rating/quotaPlaces.ts";
import type { QuotaRule } from "../../../src/review/rating/ruleSet.ts";

const fifth: QuotaRule = {
  ...{ rating: "excellent", share: 0.2, counted: "before", within: [] },
  ...{ rounding: "down", least: 0, ties: "drop" },
};

describe("the places of a quota", () => {
  test("are a share of the base, rounded as it says", () => {
    // A fifth of 8 is 1.6, of 7 is 1.4, of 12.5 there is none: a half goes up.
    const places = (rounding: QuotaRule["rounding"], base: number, share = 0.2) =>
      quotaPlaces({ share, rounding, least: 0 }, base);
    expect([places("down", 8), places("nearest", 8), places("up", 8)]).toEqual([1, 2, 2]);
    expect([places("down", 7), places("nearest", 7), places("up", 7)]).toEqual([1, 1, 2]);
    expect(places("nearest", 5, 0.1)).toBe(1);
    // 0.07 × 100 is 7.000000000000001 to a computer.
    expect(places("up", 100, 0.07)).toBe(7);
  });

  test("are at least so many", () => {
    expect(quotaPlaces({ share: 0.2, rounding: "down", least: 1 }, 3)).toBe(1);
  });
});

describe("a quota", () => {
  const group = { landsInBase: [true, true, true, true], others: 6, ownInBase: false };

  test("counts its base before anybody falls, or after", () => {
    const ranks = [0, 1, 2, 3];
    // A fifth of 6 others is 1.
    expect(applyQuota(fifth, { ...group, ranks })).toMatchObject({ base: 6, places: 1, kept: 1 });
    // With 9 after three have fallen still 1; had it been 10, 2.
    const after = { ...fifth, counted: "after" } as const;
    expect(applyQuota(after, { ...group, ranks })).toMatchObject({ base: 9, places: 1, kept: 1 });
    expect(applyQuota(after, { ...group, ranks, others: 8 })).toMatchObject({
      ...{ base: 10, places: 2, kept: 2, qualified: 4 },
    });
  });

  test("counts whoever has it where they belong to the base", () => {
    const ranks = [0, 1, 2, 3];
    expect(applyQuota(fifth, { ...group, ranks, ownInBase: true })).toMatchObject({
      ...{ base: 10, places: 2, kept: 2 },
    });
  });

  test("treats those who tie alike", () => {
    const ranks = [0, 1, 1, 3];
    const all = { ...group, others: 10 };
    expect(applyQuota(fifth, { ...all, ranks })).toMatchObject({ places: 2, kept: 1 });
    const keep = { ...fifth, ties: "keep" } as const;
    expect(applyQuota(keep, { ...all, ranks })).toMatchObject({ places: 2, kept: 3 });
    expect(applyQuota(fifth, { ...all, ranks: [0, 0, 2, 2] })).toMatchObject({ kept: 2 });
  });

  test("lets everybody have it where there is room, and nobody where there is none", () => {
    const one = { ranks: [0], landsInBase: [true], ownInBase: false };
    expect(applyQuota(fifth, { ...one, others: 5 })).toMatchObject({ kept: 1 });
    expect(applyQuota(fifth, { ...one, others: 4 })).toMatchObject({ kept: 0 });
    expect(applyQuota(fifth, { ...one, others: 0 })).toMatchObject({ base: 0, kept: 0 });
  });
});
