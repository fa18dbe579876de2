import fc from "fast-check";
import type { ApportionOptions, SplitMethod } from "target-cascade";

/** Something to share out. */
export interface Sharing {
  readonly total: number;
  readonly weights: readonly number[];
  readonly options: ApportionOptions;
}

export const divisorMethods = [
  "dhondt",
  "sainte-lague",
  "huntington-hill",
  "adams",
  "dean",
] as const satisfies readonly SplitMethod[];

export const allMethods: readonly SplitMethod[] = ["largest-remainder", ...divisorMethods];

/** Weights of which at least one is above 0: small ones with ties, decimals, and very large ones. */
export const someWeights: fc.Arbitrary<readonly number[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.nat(9) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map((weight) => weight / 4) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 46 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .filter((weights) => weights.some((weight) => weight > 0));

/** Small things to share out in whole steps of 1, by any method, without bounds. */
export const sharings: fc.Arbitrary<Sharing> = fc.record({
  total: fc.nat(60),
  weights: someWeights,
  options: fc.record({ method: fc.constantFrom(...allMethods) }),
});

/** The same with bounds that can be met, one least and one most for each. */
export const boundedSharings: fc.Arbitrary<Sharing> = fc
  .record({
    method: fc.constantFrom(...allMethods),
    shares: fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 12 }), min: fc.nat(6), room: fc.nat(9) }),
      { minLength: 1, maxLength: 8 },
    ),
    fill: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ method, shares, fill }) => {
    const least = shares.reduce((total, { min }) => total + min, 0);
    const room = shares.reduce((total, share) => total + share.room, 0);
    return {
      total: least + Math.round(room * fill),
      weights: shares.map(({ weight }) => weight),
      options: {
        method,
        min: shares.map(({ min }) => min),
        max: shares.map(({ min, room: more }) => min + more),
      },
    };
  });
