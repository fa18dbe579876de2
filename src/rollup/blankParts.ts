import type { Measure, Parts } from "../measures/index.ts";
import { identityOf } from "./reduceChildren.ts";

/** Columns of a measure's parts that hold nothing yet, for each by its reducer. */
export function blankParts({ parts }: Measure, size: number): Parts {
  return parts.map(({ reducer }) => {
    const column = new Float64Array(size);
    return reducer === "sum" ? column : column.fill(identityOf[reducer]);
  });
}
