import type { CascadeState } from "../cascade/index.ts";
import type { Reduction } from "./reduction.ts";
import type { ReportingPolicy } from "./reportingPolicy.ts";
import { type Weighed, weighedAt } from "./weighedAt.ts";

/** How many of the units that should report have. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/** The same by a weight of the units, such as their population. */
export interface WeightCoverage extends Coverage {
  /** The name of the weight. */
  readonly by: string;
  /** How many of those that should report have no weight, and are in neither number. */
  readonly unweighed: number;
}

/** How much of a figure is known. */
export interface Covered {
  readonly coverage: Coverage;
  /** Null where nobody knows by which weight. */
  readonly coverageByWeight: WeightCoverage | null;
  /** Whether that is less than was asked for. */
  readonly insufficient: boolean;
}

/** How much of a unit's figure is known, by count and by weight. */
export function coverageAt(
  state: CascadeState,
  reduction: Reduction,
  { by, least }: ReportingPolicy,
  unit: number,
): Covered {
  const weighed = by === null ? null : weighedAt(reduction, by, unit);
  const coverage = Object.freeze({
    reported: reduction.covered[unit] as number,
    expected: reduction.expected[unit] as number,
  });
  return {
    coverage,
    coverageByWeight: by === null || !weighed ? null : byWeight(state, weighed, by),
    insufficient: isInsufficient(least, coverage.reported, coverage.expected, weighed),
  };
}

const nothingWeighed: Weighed = { expected: 0, reported: 0, unweighed: 0 };

/** The part of the coverage that every figure without a plan has. */
export const nothingCovered: Covered = Object.freeze({
  coverage: Object.freeze({ reported: 0, expected: 0 }),
  coverageByWeight: null,
  insufficient: false,
});

function byWeight(
  { weightDecimals }: CascadeState,
  { reported, expected, unweighed }: Weighed,
  by: string,
): WeightCoverage {
  const scale = 10 ** (weightDecimals.get(by) ?? 0);
  return Object.freeze({
    by,
    reported: reported / scale,
    expected: expected / scale,
    unweighed,
  });
}

/**
 * Whether less than the least is reported. By weight, those without one are counted: where there are
 * any, the count has to reach the least as well.
 */
export function isInsufficient(
  { count = 0, weight = 0 }: ReportingPolicy["least"],
  reported: number,
  expected: number,
  weighed: Weighed | null,
): boolean {
  if (expected === 0) return false;
  // A quotient is rounded to the nearest number, as the least was when it was written.
  if (reported / expected < count) return true;
  const { expected: whole, reported: heard, unweighed } = weighed ?? nothingWeighed;
  if (whole > 0 && heard / whole < weight) return true;
  const byCount = whole === 0 || unweighed > 0;
  return byCount && reported / expected < weight;
}
