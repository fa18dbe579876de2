import { snapped } from "../forecast/snapped.ts";
import type { ItemColumns, ItemCounts } from "./itemColumns.ts";
import type { GivenPointsByUnit } from "./readGivenPoints.ts";
import type { FilledRuleSet } from "./ruleSet.ts";

/** A part of a unit's score. */
export interface ScorePart {
  readonly part: string;
  /** Null where it is not known, and where it is not counted. */
  readonly points: number | null;
  /** As many as there are; 0 where the unit has nothing this part is about. */
  readonly of: number;
}

/** The scores of units. */
export interface Scores {
  /** As many points as there are. */
  readonly most: number;
  /** By unit; NaN where a part is not known, or none is counted. */
  readonly column: Float64Array;
  /** What a unit's score is made of. */
  parts(unit: number): readonly ScorePart[];
}

/**
 * Scores every unit: Σ points × completion. What a unit has nothing of is left out, and the rest
 * counts for all the points there are.
 */
export function scoresOf(
  { score }: FilledRuleSet,
  items: ItemColumns,
  given: GivenPointsByUnit,
): Scores {
  const most = score.reduce((sum, { points }) => sum + points, 0);
  const pointsOf = (part: FilledRuleSet["score"][number], unit: number): number => {
    if (part.from === "given") return given.get(unit)?.get(part.id) ?? Number.NaN;
    return part.points * (items[part.from].completion[unit] as number);
  };
  const isCounted = ({ from }: FilledRuleSet["score"][number], unit: number): boolean =>
    from === "given" || (items[from] as ItemCounts).all[unit] !== 0;
  const column = new Float64Array(items.reported.length);
  for (let unit = 0; unit < column.length; unit++) {
    let [reached, possible] = [0, 0];
    for (const part of score) {
      if (!isCounted(part, unit)) continue;
      reached += pointsOf(part, unit);
      possible += part.points;
    }
    column[unit] = rounded(possible === most ? reached : (reached / possible) * most, most);
  }
  return {
    ...{ most, column },
    parts: (unit) =>
      Object.freeze(
        score.map((part) => {
          const counted = isCounted(part, unit);
          const points = counted ? pointsOf(part, unit) : Number.NaN;
          return Object.freeze({
            part: part.id,
            points: Number.isNaN(points) ? null : rounded(points, part.points),
            of: counted ? part.points : 0,
          });
        }),
      ),
  };
}

/** 0.29 of 100 points is 29, and not 28.999999999999996; but nothing short of all points is all. */
function rounded(points: number, most: number): number {
  const whole = snapped(points);
  return whole >= most && points < most ? points : whole;
}
