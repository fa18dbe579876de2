import type { Lines, Measure, Parts } from "../measures/index.ts";
import { identityOf } from "./reduceChildren.ts";

/**
 * Columns of a measure's parts that hold nothing yet, for each by its reducer.
 *
 * @param lines Lines whose reports may be written over: they hold 0 where nothing was reported, so
 *   that their column can be the first part of what is summed.
 */
export function blankParts({ parts }: Measure, size: number, lines: Lines | null = null): Parts {
  return parts.map(({ reducer }, position) => {
    if (position === 0 && reducer === "sum" && lines) return lines.value;
    const column = new Float64Array(size);
    return reducer === "sum" ? column : column.fill(identityOf[reducer]);
  });
}
