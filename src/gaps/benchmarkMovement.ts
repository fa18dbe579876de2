import type { Plan } from "../cascade/index.ts";
import { benchmarkSteps, type RollupState, rollupOn } from "../rollup/index.ts";
import { formatPlainDate } from "../time/index.ts";

/** How what a target is counted from has moved, and what that adds to a gap. */
export interface BenchmarkMovement {
  /** The day it is compared with, an ISO plain date; null where the target has no first day. */
  readonly since: string | null;
  /** What it was then, in the indicator's unit, as is `now`; null where it was not known. */
  readonly before: number | null;
  readonly now: number;
  /** What its movement adds to the gap, in the currency, below 0 where it takes away; null likewise. */
  readonly adds: number | null;
}

/** A benchmark on two days, in steps of the figure. */
export interface BenchmarkSteps {
  /** A day since 1970-01-01, or null. */
  readonly since: number | null;
  /** NaN where it was not known. */
  readonly before: number;
  readonly now: number;
}

/** What the targets of a plan are counted from now and on another day; null where from nothing. */
export function benchmarkOn(
  rollup: RollupState,
  plan: Plan,
  since: number | null,
): BenchmarkSteps | null {
  if (plan.benchmark === null) return null;
  return {
    since,
    before: since === null ? Number.NaN : benchmarkSteps(rollupOn(rollup, since), plan),
    now: benchmarkSteps(rollup, plan),
  };
}

/**
 * What the movement adds to the gap of a line: sign × (now − before) × its denominator.
 *
 * @param size The line's denominator in steps; 1 for amounts.
 * @param steps How many steps of target × denominator make one of the currency.
 */
export function benchmarkMovement(
  { since, before, now }: BenchmarkSteps,
  { indicator: { context } }: Plan,
  size: number,
  steps: number,
): BenchmarkMovement {
  const scale = 10 ** context.decimals.figure;
  const known = !Number.isNaN(before);
  return Object.freeze({
    since: since === null ? null : formatPlainDate(since),
    before: known ? before / scale + 0 : null,
    now: now / scale + 0,
    adds: known ? (context.sign * (now - before) * size) / steps + 0 : null,
  });
}
