import { type CascadeState, type Plan, planColumns } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { targetsBelow } from "./targetsBelow.ts";

/**
 * Who is to report on a plan, all silent still: units with a target and none below that has one, or
 * all that have one where everyone reports; and the shares units keep for themselves.
 */
export function reportersOf(state: CascadeState, plan: Plan): Pick<Lines, "state" | "own"> {
  const { size } = state.structure;
  const { at, under } = targetsBelow(state, plan);
  const everyone = plan.indicator.measure.reporters === "everyone";
  const kind = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    if (at[unit] === 1 && (everyone || under[unit] === 0)) kind[unit] = lineState.silent;
  }
  const shares = planColumns(state, plan).own;
  if (shares.size === 0) return { state: kind, own: null };
  const own = new Uint8Array(size);
  for (const unit of shares.keys()) {
    kind[unit] = lineState.silent;
    own[unit] = 1;
  }
  return { state: kind, own };
}
