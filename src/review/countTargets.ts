import type { Narrowing } from "./narrow/narrowing.ts";
import type { Prepared } from "./prepared.ts";
import { type ReviewCounts, targetCounter } from "./targetCounter.ts";
import { forEachTarget } from "./targetsListed.ts";

/** The targets under review of a level, counted. */
export interface LevelCounts extends ReviewCounts {
  readonly level: string;
}

/** The targets under review for an indicator, counted. */
export interface IndicatorCounts extends ReviewCounts {
  readonly indicator: string;
}

/** The targets under review as numbers: all, by level from the top down, and by indicator. */
export interface CountedTargets {
  readonly counts: ReviewCounts;
  readonly levels: readonly LevelCounts[];
  readonly indicators: readonly IndicatorCounts[];
}

/** Counts the targets under review in one pass; levels and indicators without any are left out. */
export function countTargets(prepared: Prepared, narrowings: readonly Narrowing[]): CountedTargets {
  const { levels, indicators } = prepared.rolled.state;
  const [whole, firstLevel] = [indicators.length, indicators.length + 1];
  const counter = targetCounter(firstLevel + levels.list.length, prepared.wanted);
  forEachTarget(prepared, narrowings, (columns, indicator, unit) => {
    counter.count(whole, columns, unit);
    counter.count(indicator, columns, unit);
    counter.count(firstLevel + (levels.rank[unit] as number), columns, unit);
  });
  return {
    counts: counter.counts(whole),
    levels: withTargets(
      levels.list.map(({ id }, rank) => ({ level: id, ...counter.counts(firstLevel + rank) })),
    ),
    indicators: withTargets(
      indicators.map(({ position, record }) => ({
        indicator: record.id,
        ...counter.counts(position),
      })),
    ),
  };
}

function withTargets<Counts extends ReviewCounts>(all: readonly Counts[]): readonly Counts[] {
  return Object.freeze(all.filter(({ targets }) => targets > 0).map((one) => Object.freeze(one)));
}
