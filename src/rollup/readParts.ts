import type { Plan } from "../cascade/index.ts";
import { type Lines, lineState, type Parts } from "../measures/index.ts";
import { blankParts } from "./blankParts.ts";

/**
 * What every line that has reported says, as parts that are not yet added up.
 *
 * @param again Whether the reports are looked at again; else their column becomes the first part.
 */
export function readParts(plan: Pick<Plan, "indicator">, lines: Lines, again: boolean): Parts {
  const { measure, context } = plan.indicator;
  const size = lines.state.length;
  const parts = blankParts(measure, size, again ? null : lines);
  if (parts[0] !== lines.value) {
    const first = parts[0] as Float64Array;
    for (let unit = 0; unit < size; unit++) {
      if (lines.state[unit] === lineState.reported) first[unit] = lines.value[unit] as number;
    }
  }
  measure.read?.(context, lines, parts, 0, size);
  return parts;
}
