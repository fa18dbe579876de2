import type { CascadeState } from "../../cascade/index.ts";
import { applyQuota, type QuotaOutcome } from "./applyQuota.ts";
import { type ConditionRead, conditionReader } from "./conditionReader.ts";
import type { ItemColumns } from "./itemColumns.ts";
import type { FilledRuleSet, QuotaRule, RatingCondition } from "./ruleSet.ts";
import type { Scores } from "./scores.ts";

/** The ratings of all units, as positions among those of the rule set. */
export interface RatedColumns {
  /** −1 where a unit has none. */
  readonly ratings: Int16Array;
  /** 1 where a unit has anything to be rated by. */
  readonly rated: Uint8Array;
  /** What the quotas of their groups came to, for units that qualified for a rating with one. */
  readonly outcomes: ReadonlyMap<number, readonly QuotaOutcome[]>;
  read(condition: RatingCondition, unit: number): Readonly<ConditionRead>;
  /** Whether a unit's score is enough for the rating at a position. */
  reaches(unit: number, rating: number): boolean;
}

const tolerance = 1e-9;

/** Rates level by level from the bottom up, so that what is below a unit is rated before it. */
export function rateUnits(
  state: CascadeState,
  ruleSet: FilledRuleSet,
  items: ItemColumns,
  { column: scores, most }: Scores,
): RatedColumns {
  const { size, firstChild } = state.structure;
  const ratings = new Int16Array(size).fill(-1);
  const rated = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    if (items.targets.all[unit] !== 0 || items.tasks.all[unit] !== 0) rated[unit] = 1;
  }
  const read = conditionReader(ruleSet, items, { ratings, rated, firstChild });
  const reaches = (unit: number, rating: number): boolean => {
    const score = scores[unit] as number;
    const from = ruleSet.ratings[rating]?.from ?? Number.POSITIVE_INFINITY;
    // What is as good as the threshold reaches it; but nothing short of all points is all.
    return score >= from || (from < most && from - score <= tolerance * Math.max(1, from));
  };
  const bestFrom = (unit: number, from: number): number => {
    for (let rating = from; rating < ruleSet.ratings.length; rating++) {
      if (!reaches(unit, rating)) continue;
      const { conditions = [] } = ruleSet.ratings[rating] ?? {};
      let holds = true;
      for (const condition of conditions) {
        const { actual, needed } = read(condition, unit);
        holds &&= actual >= needed;
      }
      if (holds) return rating;
    }
    return -1;
  };
  const { all, exceeded } = items.targets;
  const shareOf = (unit: number): number =>
    (exceeded[unit] as number) / Math.max(1, all[unit] as number);
  const before = (one: number, other: number): number =>
    (scores[other] as number) - (scores[one] as number) || shareOf(other) - shareOf(one);
  const outcomes = new Map<number, QuotaOutcome[]>();
  for (const units of byLevelFromBelow(state, rated)) {
    for (const unit of units) ratings[unit] = bestFrom(unit, 0);
    for (const quota of inOrder(ruleSet)) {
      for (const group of groupsOf(state, quota, units)) {
        fall(ruleSet, quota, group, { before, ratings, outcomes, bestFrom });
      }
    }
  }
  return { ratings, rated, outcomes, read, reaches };
}

/** Quotas on better ratings come first: whoever falls from one may fall under the next. */
function inOrder({ quotas, ratings }: FilledRuleSet): readonly QuotaRule[] {
  const place = ({ rating }: QuotaRule): number => ratings.findIndex(({ id }) => id === rating);
  return [...quotas].sort((one, other) => place(one) - place(other));
}

interface Falling {
  /** Below 0 where one unit is better than another: by score, then by the share of targets exceeded. */
  readonly before: (one: number, other: number) => number;
  readonly ratings: Int16Array;
  readonly outcomes: Map<number, QuotaOutcome[]>;
  readonly bestFrom: (unit: number, from: number) => number;
}

/** Lets those who are too many for a quota fall to the best rating below that they qualify for. */
function fall(
  ruleSet: FilledRuleSet,
  quota: QuotaRule,
  units: readonly number[],
  { before, ratings, outcomes, bestFrom }: Falling,
): void {
  const place = ruleSet.ratings.findIndex(({ id }) => id === quota.rating);
  const base = ruleSet.ratings.map(({ id }) => quota.of === undefined || quota.of.includes(id));
  const candidates = units.filter((unit) => ratings[unit] === place).sort(before);
  if (candidates.length === 0) return;
  const landing = candidates.map((unit) => bestFrom(unit, place + 1));
  const outcome = applyQuota(quota, {
    ranks: ranksOf(candidates, before),
    landsInBase: landing.map((rating) => base[rating] === true),
    others: units.filter((unit) => ratings[unit] !== place && base[ratings[unit] as number]).length,
    ownInBase: base[place] === true,
  });
  for (const [at, unit] of candidates.entries()) {
    outcomes.set(unit, [...(outcomes.get(unit) ?? []), outcome]);
    if (at >= outcome.kept) ratings[unit] = landing[at] as number;
  }
}

function ranksOf(units: readonly number[], before: Falling["before"]): number[] {
  let rank = 0;
  return units.map((unit, at) => {
    if (at > 0 && before(units[at - 1] as number, unit) !== 0) rank = at;
    return rank;
  });
}

/** The rated units of each level, the lowest level first. */
function byLevelFromBelow({ structure, levels }: CascadeState, rated: Uint8Array): number[][] {
  const byLevel: number[][] = levels.list.map(() => []);
  for (let unit = 0; unit < structure.size; unit++) {
    if (rated[unit] === 1) byLevel[levels.rank[unit] as number]?.push(unit);
  }
  return byLevel.reverse();
}

/** Units of a level that a quota counts together. */
function groupsOf(
  { document, structure }: CascadeState,
  { within }: QuotaRule,
  units: readonly number[],
): Iterable<readonly number[]> {
  if (within.length === 0) return [units];
  const groups = new Map<string, number[]>();
  for (const unit of units) {
    const parent = within.includes("parent") ? structure.parent[unit] : null;
    const record = document.units[structure.rows[unit] as number];
    const key = JSON.stringify([parent, within.includes("kind") ? (record?.kind ?? null) : null]);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups.values();
}
