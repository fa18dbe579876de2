import { apportion } from "target-cascade";
import { describe, expect, test } from "vitest";

/** Balinski and Young, Fair Representation: five states, 26.000 people, 26 seats. */
const states = [9061, 7179, 5259, 3319, 1182];

describe("the methods", () => {
  // Quotas are 9.061, 7.179, 5.259, 3.319 and 1.182; rounded down they leave one seat.
  test.each([
    { method: "largest-remainder", shares: [9, 7, 5, 4, 1] }, // the largest remainder is 0.319
    { method: "dhondt", shares: [10, 7, 5, 3, 1] }, // 9061 ÷ 10 = 906.1 is the largest claim
    { method: "sainte-lague", shares: [9, 8, 5, 3, 1] }, // 7179 ÷ 7.5 = 957.2
    { method: "huntington-hill", shares: [9, 7, 6, 3, 1] }, // 5259 ÷ √30 = 960.2
    { method: "dean", shares: [9, 7, 5, 4, 1] }, // 3319 ÷ (24 ÷ 7) = 968.0
    { method: "adams", shares: [9, 7, 5, 3, 2] }, // 1182 ÷ 1 = 1182
  ] as const)(
    "$method gives the last of Balinski and Young's seats to its own state",
    ({ method, shares }) => {
      expect(apportion(26, states, { method })).toEqual(shares);
    },
  );

  test("largest remainder is used unless a method is named", () => {
    // Quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31: three seats are left for .7, .61 and .6.
    expect(apportion(10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100])).toEqual([
      5, 2, 1, 1, 1, 0,
    ]);
  });

  test("largest remainder has the Alabama paradox: with one seat more the small state has one less", () => {
    expect(apportion(10, [6, 6, 2])).toEqual([4, 4, 2]);
    expect(apportion(11, [6, 6, 2])).toEqual([5, 5, 1]);
  });

  test("D'Hondt favours the large where Sainte-Laguë does not", () => {
    const votes = [100_000, 80_000, 30_000, 20_000];
    expect(apportion(8, votes, { method: "dhondt" })).toEqual([4, 3, 1, 0]);
    expect(apportion(8, votes, { method: "sainte-lague" })).toEqual([3, 3, 1, 1]);
  });

  test.each(["adams", "dean", "huntington-hill"] as const)(
    "%s serves everyone once before anyone twice, the largest first",
    (method) => {
      expect(apportion(2, [1, 50, 3], { method })).toEqual([0, 1, 1]);
      expect(apportion(4, [1, 50, 3], { method })).toEqual([1, 2, 1]);
    },
  );

  test("weights with decimals count exactly", () => {
    expect(apportion(35, [0.1, 0.25])).toEqual([10, 25]);
  });

  test("a weight of 0 gets nothing by any method", () => {
    expect(apportion(3, [0, 1])).toEqual([0, 3]);
    expect(apportion(3, [0, 1], { method: "adams" })).toEqual([0, 3]);
  });

  test("nothing is shared out as nothing, even among no one", () => {
    expect(apportion(0, [0, 0])).toEqual([0, 0]);
    expect(apportion(0, [])).toEqual([]);
  });
});

describe("bounds", () => {
  test("what a cap leaves over goes to the others in proportion", () => {
    // Quotas 14, 8, 3; of the 13 left, 8 ÷ 11 and 3 ÷ 11: 9.45 and 3.55.
    expect(apportion(25, [14, 8, 3], { max: 12 })).toEqual([12, 9, 4]);
  });

  test("a least and a most may both bind at once", () => {
    // Quotas 5, 20, 75. The cap binds harder: 40 is left at 1 : 4, so the first lacks 2 as well.
    expect(apportion(100, [1, 4, 15], { min: 10, max: 60 })).toEqual([10, 30, 60]);
  });

  test("a least that lies above the quota need not bind once the cap has freed enough", () => {
    // Quotas 10, 10, 80; capped at 60, 40 is left: 20 each, above the least of 15.
    expect(apportion(100, [1, 1, 8], { min: 15, max: 60 })).toEqual([20, 20, 60]);
  });

  test("bounds may be stated one by one, Infinity for none", () => {
    expect(apportion(10, [1, 1], { min: [0, 7], max: [Infinity, 8] })).toEqual([3, 7]);
  });

  test("a child of weight 0 gets its least and no more", () => {
    expect(apportion(10, [0, 1], { min: 2 })).toEqual([2, 8]);
  });

  test("divisor methods respect bounds", () => {
    const votes = [100_000, 80_000, 30_000, 20_000];
    // From 1 each, the claims 50, 40, 33.3 and 26.7 follow; 30 ÷ 2 and 20 ÷ 2 come too late.
    expect(apportion(8, votes, { method: "dhondt", min: 1 })).toEqual([3, 3, 1, 1]);
    // 100, 80, 50, 40, 33.3 (full), 30, 26.7 (full), 20.
    expect(apportion(8, votes, { method: "dhondt", max: 3 })).toEqual([3, 3, 1, 1]);
  });

  test("bounds that leave no choice are met exactly", () => {
    expect(apportion(6, [1, 5], { max: 3 })).toEqual([3, 3]);
    expect(apportion(6, [1, 5], { min: 3 })).toEqual([3, 3]);
  });
});

describe("steps, decimals and signs", () => {
  test("shares are multiples of the step", () => {
    expect(apportion(100, [1, 1, 1], { step: 5 })).toEqual([35, 35, 30]);
    expect(apportion(2.5, [1, 1], { step: 0.5 })).toEqual([1.5, 1]);
  });

  test("tenths add up without a trace of binary fractions", () => {
    expect(apportion(0.3, [1, 1, 1], { step: 0.1 })).toEqual([0.1, 0.1, 0.1]);
    expect(apportion(1, [1, 1, 1], { step: 0.1 })).toEqual([0.4, 0.3, 0.3]);
  });

  test("a negative total is shared out as its opposite is", () => {
    expect(apportion(-10, [1, 1, 1])).toEqual([-4, -3, -3]);
    expect(apportion(-1, [1, 0])).toEqual([-1, 0]);
  });

  test("below zero, min is still the smaller number and max the larger", () => {
    expect(apportion(-10, [8, 1, 1], { min: -6 })).toEqual([-6, -2, -2]);
    expect(apportion(-10, [8, 1, 1], { max: -2 })).toEqual([-6, -2, -2]);
  });

  test("products beyond 2^53 stay exact", () => {
    // 2^53 − 1 is 3 × 3002399751580330 + 1.
    expect(apportion(Number.MAX_SAFE_INTEGER, [1, 1, 1])).toEqual([
      3002399751580331, 3002399751580330, 3002399751580330,
    ]);
    // (10^15 + 1) × weight ÷ 10^9: the remainders are 0.333333333 and 0.666666667.
    expect(apportion(1e15 + 1, [333_333_333, 666_666_667])).toEqual([
      333_333_333_000_000, 666_666_667_000_001,
    ]);
  });

  test("bounds stay exact beyond 2^53", () => {
    // One is capped at 10^15; of the rest, 2 × 10^15 + 1, the second has a remainder of 2 ÷ 3.
    expect(apportion(3e15 + 1, [5, 2, 1], { max: [1e15, Infinity, Infinity] })).toEqual([
      1e15, 1_333_333_333_333_334, 666_666_666_666_667,
    ]);
  });

  test("a divisor method reaches a million seats at once", () => {
    expect(apportion(1_000_000, [1, 1, 2], { method: "dhondt" })).toEqual([
      250_000, 250_000, 500_000,
    ]);
  });
});

describe("ties", () => {
  test("between equal claims the larger weight comes first", () => {
    // Quotas 0.5 and 1.5.
    expect(apportion(2, [1, 3])).toEqual([0, 2]);
    expect(apportion(2, [1, 3], { ties: "error" })).toEqual([0, 2]);
  });

  test("between equal weights the first comes first", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(1, [2, 2], { method: "dhondt" })).toEqual([1, 0]);
  });

  test("steps that everyone gets are no tie", () => {
    expect(apportion(2, [1, 1], { ties: "error" })).toEqual([1, 1]);
    expect(apportion(2, [1, 1], { method: "dhondt", ties: "error" })).toEqual([1, 1]);
  });
});

describe("previous", () => {
  test("a former share that is its quota rounded down or up stays", () => {
    expect(apportion(10, [1, 1, 1], { previous: [3, 3, 4] })).toEqual([3, 3, 4]);
  });

  test("a former share outside its new quota has no say", () => {
    expect(apportion(10, [1, 1, 1], { previous: [5, 3, 2] })).toEqual([4, 3, 3]);
  });

  test("what was given stays when it is given again", () => {
    const once = apportion(26, states);
    expect(apportion(26, states, { previous: once })).toEqual(once);
  });
});
