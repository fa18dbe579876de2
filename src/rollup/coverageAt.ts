import type { CascadeState } from "../cascade/index.ts";
import type { Reduction } from "./reduction.ts";
import type { ReportingPolicy } from "./reportingPolicy.ts";
import { type WeighedLines, weighLines } from "./weighLines.ts";

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
  const weighed = by === null ? null : weighLines(reduction, by);
  const coverage = Object.freeze({
    reported: reduction.covered[unit] as number,
    expected: reduction.expected[unit] as number,
  });
  return {
    coverage,
    coverageByWeight: by === null || !weighed ? null : byWeight(state, weighed, by, unit),
    insufficient: isInsufficient(least, coverage.reported, coverage.expected, weighed, unit),
  };
}

/** The part of the coverage that every figure without a plan has. */
export const nothingCovered: Covered = Object.freeze({
  coverage: Object.freeze({ reported: 0, expected: 0 }),
  coverageByWeight: null,
  insufficient: false,
});

function byWeight(
  { weightDecimals }: CascadeState,
  { reported, expected, unweighed }: WeighedLines,
  by: string,
  unit: number,
): WeightCoverage {
  const scale = 10 ** (weightDecimals.get(by) ?? 0);
  return Object.freeze({
    by,
    reported: (reported[unit] as number) / scale,
    expected: (expected[unit] as number) / scale,
    unweighed: unweighed[unit] as number,
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
  weighed: WeighedLines | null,
  unit: number,
): boolean {
  if (expected === 0) return false;
  // A quotient is rounded to the nearest number, as the least was when it was written.
  if (reported / expected < count) return true;
  const size = weighed ? (weighed.expected[unit] as number) : 0;
  if (size > 0 && (weighed?.reported[unit] as number) / size < weight) return true;
  const byCount = size === 0 || (weighed?.unweighed[unit] as number) > 0;
  return byCount && reported / expected < weight;
}
