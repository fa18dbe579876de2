import { describe, expect, test } from "vitest";
import { required, requirementSchema } from "../../src/measures/required.ts";

describe("what a threshold requires", () => {
  test("75 % of 16 communes are 12, 80 % of 18 districts are 15", () => {
    expect(required({ share: 0.75 }, 16)).toBe(12);
    expect(required({ share: 0.8 }, 18)).toBe(15);
  });

  test("is rounded up, but not where a product is a hair above a whole number", () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(required({ share: 0.07 }, 100)).toBe(7);
    expect(required({ share: 0.75 }, 17)).toBe(13);
    expect(required({ share: 0.0001 }, 1)).toBe(1);
  });

  test("every share of up to four decimals is exact", () => {
    for (let share = 1; share <= 10_000; share++) {
      expect(required({ share: share / 10_000 }, 10_000)).toBe(share);
    }
  });

  test("is all, any, or a fixed count", () => {
    expect(required("all", 16)).toBe(16);
    expect(required("any", 16)).toBe(1);
    expect(required({ count: 3 }, 16)).toBe(3);
  });

  test("of none is none, except for a count", () => {
    expect(required("all", 0)).toBe(0);
    expect(required("any", 0)).toBe(0);
    expect(required({ share: 0.8 }, 0)).toBe(0);
    expect(required({ count: 3 }, 0)).toBe(3);
  });

  test("is stated as a share of more than 0 and up to 1, in at most four decimals", () => {
    const fits = (value: unknown): boolean => requirementSchema.safeParse(value).success;
    for (const share of [1, 0.8, 0.0001, 0.3333]) expect(fits({ share }), `${share}`).toBe(true);
    for (const share of [0, -0.1, 1.1, 0.33333, Number.NaN]) expect(fits({ share })).toBe(false);
    for (const count of [0, 1.5, -1]) expect(fits({ count })).toBe(false);
    expect(fits("most")).toBe(false);
    expect(fits({ share: 0.8, count: 3 })).toBe(false);
  });
});
