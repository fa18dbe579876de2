import { fc, test } from "@fast-check/vitest";
import { apportion, CascadeError } from "target-cascade";
import { describe, expect } from "vitest";
import {
  allMethods,
  boundedSharings,
  divisorMethods,
  sharings,
  someWeights,
} from "./arbitraries/shares.ts";
import { shareByTable } from "./oracle/divisors.ts";
import { moreRuns as runs } from "./runs.ts";

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);

describe("adding up", () => {
  test.prop([sharings], runs)("shares are whole and come to the total", (sharing) => {
    const shares = apportion(sharing.total, sharing.weights, sharing.options);
    expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
    expect(sum(shares)).toBe(sharing.total);
    const unweighted = shares.filter((_, place) => sharing.weights[place] === 0);
    expect(sum(unweighted)).toBe(0);
  });

  test.prop(
    [fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }), someWeights, fc.constantFrom(...allMethods)],
    runs,
  )("also at the largest totals there are", (total, weights, method) => {
    const shares = apportion(Number(total), weights, { method });
    expect(shares.reduce((all, share) => all + BigInt(share), 0n)).toBe(total);
  });

  test.prop([sharings, fc.constantFrom(5, 0.5, 0.1, 0.01, 2.5)], runs)(
    "shares of any step are those of 1 times the step",
    ({ total, weights, options }, step) => {
      const inSteps = (share: number): number => Number((share * step).toFixed(2));
      const shares = apportion(inSteps(total), weights, { ...options, step });
      expect(shares).toEqual(apportion(total, weights, options).map(inSteps));
    },
  );

  test.prop([sharings], runs)("below zero it is the mirror", ({ total, weights, options }) => {
    const mirrored = apportion(-total, weights, options).map((share) => 0 - share);
    expect(mirrored).toEqual(apportion(total, weights, options));
  });
});

describe("bounds", () => {
  test.prop([boundedSharings], runs)("every share is within its own", (sharing) => {
    const { min, max } = sharing.options as { min: number[]; max: number[] };
    const shares = apportion(sharing.total, sharing.weights, sharing.options);
    expect(sum(shares)).toBe(sharing.total);
    for (const [place, share] of shares.entries()) {
      expect(share).toBeGreaterThanOrEqual(min[place] ?? 0);
      expect(share).toBeLessThanOrEqual(max[place] ?? 0);
    }
  });

  test.prop([boundedSharings], runs)("quotas cut to bounds come from one rate", (sharing) => {
    const { total, weights, options } = sharing;
    const shares = apportion(total, weights, { ...options, method: "largest-remainder" });
    const { min, max } = options as { min: number[]; max: number[] };
    // rate × weight is within a step of each share, and past it where a bound holds it.
    let [low, high] = [0, Number.POSITIVE_INFINITY];
    for (const [place, share] of shares.entries()) {
      const weight = weights[place] ?? 0;
      if (share > (min[place] ?? 0)) low = Math.max(low, (share - 1) / weight);
      if (share < (max[place] ?? 0)) high = Math.min(high, (share + 1) / weight);
    }
    expect(low).toBeLessThan(high);
  });
});

describe("largest remainder", () => {
  test.prop([fc.nat(60), someWeights], runs)(
    "every share is its quota, down or up",
    (total, weights) => {
      const quarters = weights.map((weight) => BigInt(Math.round(weight * 4)));
      const all = quarters.reduce((one, other) => one + other, 0n);
      for (const [place, share] of apportion(total, weights).entries()) {
        const [quota, held] = [BigInt(total) * (quarters[place] ?? 0n), BigInt(share) * all];
        expect(held > quota - all && held < quota + all).toBe(true);
      }
    },
  );

  test.prop([fc.nat(60), someWeights, fc.array(fc.nat(20), { minLength: 8, maxLength: 8 })], runs)(
    "as many former shares stay as can",
    (total, weights, former) => {
      const previous = former.slice(0, weights.length);
      const shares = apportion(total, weights, { previous });
      expect(sum(shares)).toBe(total);
      const legal = roundings(total, weights);
      const keptBy = (one: readonly number[]): number =>
        one.filter((share, place) => share === previous[place]).length;
      expect(legal).toContainEqual(shares);
      expect(keptBy(shares)).toBe(Math.max(...legal.map(keptBy)));
    },
  );

  test.prop([fc.nat(60), someWeights, fc.nat()], runs)(
    "a former result that is still legal stays as it was",
    (total, weights, pick) => {
      const legal = roundings(total, weights);
      const previous = legal[pick % legal.length] ?? [];
      expect(apportion(total, weights, { previous })).toEqual(previous);
    },
  );
});

describe("divisor methods", () => {
  const method = fc.constantFrom(...divisorMethods);

  test.prop([fc.nat(60), someWeights, method], runs)(
    "serve the claims in the order of the table",
    (total, weights, by) => {
      expect(apportion(total, weights, { method: by })).toEqual(shareByTable(total, weights, by));
    },
  );

  test.prop([boundedSharings, method], runs)(
    "also between bounds",
    ({ total, weights, options }, by) => {
      const { min, max } = options as { min: number[]; max: number[] };
      expect(apportion(total, weights, { ...options, method: by })).toEqual(
        shareByTable(total, weights, by, min, max),
      );
    },
  );

  test.prop([fc.nat(60), someWeights, method], runs)(
    "give nobody less when there is more (house monotonicity)",
    (total, weights, by) => {
      const before = apportion(total, weights, { method: by });
      const after = apportion(total + 1, weights, { method: by });
      expect(after.every((share, place) => share >= (before[place] ?? 0))).toBe(true);
    },
  );
});

describe("indifference", () => {
  const ordered = (weights: readonly number[], shares: readonly number[]): string[] =>
    weights.map((weight, place) => `${weight} gets ${shares[place]}`).sort();

  test.prop(
    [sharings.chain((one) => fc.tuple(fc.constant(one), orderOf(one.weights.length)))],
    runs,
  )("the order of children decides only between equals", ([{ total, weights, options }, order]) => {
    const moved = order.map((place) => weights[place] ?? 0);
    expect(ordered(moved, apportion(total, moved, options))).toEqual(
      ordered(weights, apportion(total, weights, options)),
    );
  });

  test.prop(
    [boundedSharings.chain((one) => fc.tuple(fc.constant(one), orderOf(one.weights.length)))],
    runs,
  )("also between bounds, where nothing ties", ([{ total, weights, options }, order]) => {
    const { min, max } = options as { min: number[]; max: number[] };
    const asked = { ...options, ties: "error" as const };
    const shares = orTie(() => apportion(total, weights, asked));
    fc.pre(shares !== null);
    const move = (list: readonly number[]): number[] => order.map((place) => list[place] ?? 0);
    expect(apportion(total, move(weights), { ...asked, min: move(min), max: move(max) })).toEqual(
      move(shares),
    );
  });
});

function orderOf(length: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length }, (_, place) => place);
  return fc.shuffledSubarray(places, { minLength: length });
}

function orTie(ask: () => number[]): number[] | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CascadeError && error.issues[0]?.code === "tie") return null;
    throw error;
  }
}

/** Every way to round quotas down or up that comes to the total. */
function roundings(total: number, weights: readonly number[]): number[][] {
  const quarters = weights.map((weight) => BigInt(Math.round(weight * 4)));
  const all = quarters.reduce((one, other) => one + other, 0n);
  return quarters
    .reduce<number[][]>(
      (lists, weight) => {
        const quota = BigInt(total) * weight;
        const down = Number(quota / all);
        const choices = quota % all === 0n ? [down] : [down, down + 1];
        return lists.flatMap((list) => choices.map((share) => [...list, share]));
      },
      [[]],
    )
    .filter((list) => sum(list) === total);
}
