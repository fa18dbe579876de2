import { compareIds } from "../../cascade/index.ts";
import type { ObstacleFigure } from "../../rollup/index.ts";
import { hinders, type Narrowing } from "../narrow/narrowing.ts";
import type { Prepared } from "../prepared.ts";
import { together } from "../tasks/impactOfTasks.ts";
import { escalationOf } from "./escalationOf.ts";
import { hinderedBy } from "./hinderedBy.ts";

/** An obstacle under review. */
export interface ReviewedObstacle extends ObstacleFigure {
  readonly level: string;
  /**
   * To whom it was escalated: to the unit right above or a body of it, to one further `above`, or
   * `elsewhere`; null where it was not.
   */
  readonly escalation: "parent" | "above" | "elsewhere" | null;
  /** Of the unit's targets it stands in the way of, together; null where it is not said which. */
  readonly impact: number | null;
}

/**
 * The obstacles under review: the open ones first, then those before what moves the unit under review
 * most, then those that have stood longest, then by id.
 */
export function obstaclesListed(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): readonly ReviewedObstacle[] {
  const { rollup, rolled } = prepared;
  const { levels, structure } = rolled.state;
  const found = rollup.obstacles().flatMap((obstacle): ReviewedObstacle[] => {
    const hindered = hinderedBy(rolled, obstacle);
    if (!narrowings.every((narrowing) => hinders(narrowing, obstacle, hindered))) return [];
    const { unit, indicators } = hindered;
    const impact = together(indicators.map((indicator) => prepared.impact(indicator, unit)));
    const level = levels.list[levels.rank[structure.indexOf(obstacle.unit)] as number]?.id ?? "";
    const escalation = escalationOf(rolled.state, unit, obstacle.escalatedTo);
    return [
      Object.freeze({
        ...obstacle,
        level,
        escalation,
        impact: Number.isNaN(impact) ? null : impact,
      }),
    ];
  });
  return Object.freeze(found.sort(before));
}

function before(one: ReviewedObstacle, other: ReviewedObstacle): number {
  return (
    Number(one.solved !== null) - Number(other.solved !== null) ||
    (other.impact ?? -1) - (one.impact ?? -1) ||
    other.days - one.days ||
    compareIds(one.id, other.id)
  );
}
