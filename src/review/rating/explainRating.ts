import type { CascadeState } from "../../cascade/index.ts";
import type { QuotaOutcome } from "./applyQuota.ts";
import type { ItemColumns } from "./itemColumns.ts";
import { itemsInTheWay } from "./itemsInTheWay.ts";
import type { RatedColumns } from "./rateUnits.ts";
import type { FilledRuleSet, RatingRule } from "./ruleSet.ts";
import { sayCondition, sayQuota, sayScore } from "./sayCheck.ts";
import type { Scores } from "./scores.ts";
import type { RatingCheck, UnitRating } from "./unitRating.ts";

/** What a rating is explained from. */
export interface RatedWorld {
  readonly state: CascadeState;
  readonly ruleSet: FilledRuleSet;
  readonly items: ItemColumns;
  readonly scores: Scores;
  readonly columns: RatedColumns;
}

/** How a unit is rated, with all its rating asks for and what was missing for the next. */
export function explainRating(world: RatedWorld, unit: number): UnitRating {
  const { state, ruleSet, scores, columns } = world;
  const { ids } = state.structure;
  const { levels } = state;
  const place = columns.ratings[unit] as number;
  const own = ruleSet.ratings[place];
  const better = place < 0 ? ruleSet.ratings.length - 1 : place - 1;
  const next = ruleSet.ratings[better];
  const score = scores.column[unit] as number;
  return Object.freeze({
    unit: ids[unit] as string,
    level: levels.list[levels.rank[unit] as number]?.id ?? "",
    rating: own?.id ?? null,
    name: own ? nameOf(own) : null,
    score: Number.isNaN(score) ? null : score,
    most: scores.most,
    parts: scores.parts(unit),
    checks: Object.freeze(own ? checksOf(world, unit, own, place) : []),
    next: next
      ? Object.freeze({
          rating: next.id,
          name: nameOf(next),
          missing: Object.freeze(checksOf(world, unit, next, better).filter(({ holds }) => !holds)),
        })
      : null,
  });
}

function checksOf(world: RatedWorld, unit: number, rule: RatingRule, place: number): RatingCheck[] {
  const { state, ruleSet, items, columns } = world;
  const conditions = (rule.conditions ?? []).map((condition): RatingCheck => {
    const { needed, actual, of } = columns.read(condition, unit);
    const least = ruleSet.ratings.find(
      ({ id }) => condition.kind === "children" && id === condition.rated,
    );
    const holds = actual >= needed;
    const inTheWay = holds ? [] : itemsInTheWay(state, ruleSet, items, columns, condition, unit);
    const message = sayCondition(
      nameOf(rule),
      condition,
      { needed, actual, of },
      least ? nameOf(least) : "",
    );
    return Object.freeze({
      ...{ kind: condition.kind, needed, actual, of, holds, message },
      items: Object.freeze(inTheWay),
    });
  });
  const quotas = (columns.outcomes.get(unit) ?? [])
    .filter(({ quota }) => quota.rating === rule.id)
    .map((outcome) => quotaCheck(outcome, rule, columns.ratings[unit] === place));
  return [scoreCheck(world, unit, rule, place), ...conditions, ...quotas];
}

function scoreCheck(
  { ruleSet, scores, columns }: RatedWorld,
  unit: number,
  rule: RatingRule,
  place: number,
): RatingCheck {
  const score = scores.column[unit] as number;
  const actual = Number.isNaN(score) ? null : score;
  const unknown = scores.parts(unit).filter(({ points, of }) => points === null && of > 0);
  const names = unknown.map(
    ({ part }) => ruleSet.score.find(({ id }) => id === part)?.name ?? part,
  );
  return Object.freeze({
    ...{ kind: "score" as const, needed: rule.from, actual, of: scores.most },
    holds: columns.reaches(unit, place),
    items: Object.freeze(
      unknown.map(({ part }) => Object.freeze({ kind: "part" as const, id: part })),
    ),
    message: sayScore(nameOf(rule), rule.from, actual, scores.most, names),
  });
}

function quotaCheck(outcome: QuotaOutcome, rule: RatingRule, holds: boolean): RatingCheck {
  return Object.freeze({
    ...{ kind: "quota" as const, needed: outcome.qualified, actual: outcome.kept },
    ...{ of: outcome.base, holds, items: Object.freeze([]) },
    message: sayQuota(nameOf(rule), outcome),
  });
}

function nameOf({ id, name = id }: RatingRule): string {
  return name;
}
