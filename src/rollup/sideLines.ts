import type { CascadeState, Plan, PlanColumns } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { lineBaselines } from "./lineBaselines.ts";
import type { PlanLines } from "./linesOf.ts";
import { lineTargets } from "./lineTargets.ts";
import { targetsBelow } from "./targetsBelow.ts";

/**
 * The lines one side of a plan is held against: whoever has a target on this side and nobody below
 * that has one. Where units below report for the sake of another side, what they come to is what
 * such a unit has brought.
 *
 * @param heard How many lines at or below each unit have reported.
 */
export function sideLines(
  state: CascadeState,
  plan: Plan,
  columns: PlanColumns,
  { lines, reporters }: PlanLines,
  heard: Float64Array,
): Lines {
  if (reporters.alone) return lines;
  const { at, under } = targetsBelow(state, plan);
  const kind = new Uint8Array(lines.state.length);
  for (let unit = 0; unit < kind.length; unit++) {
    if (at[unit] === 0 || under[unit] === 1) continue;
    kind[unit] = (heard[unit] as number) > 0 ? lineState.reported : lineState.silent;
  }
  for (const unit of columns.own.keys()) kind[unit] = lines.state[unit] as number;
  return {
    ...lines,
    state: kind,
    target: lineTargets(columns),
    baseline: lineBaselines(state, plan, columns.own),
  };
}
