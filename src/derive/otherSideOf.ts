import { type CascadeState, type DerivationInputs, type Plan, valueOn } from "../cascade/index.ts";
import { type Issue, toSteps } from "../document/index.ts";
import { isAdopted } from "./childrenOf.ts";
import type { DerivedPlan } from "./derivePlan.ts";
import type { OtherSide } from "./handing.ts";

/**
 * What the other side of a plan says of children while it is handed on, or null where there is none.
 *
 * A cap goes by the floors, which are handed on before it: by what adopted ones would be, as their
 * caps are worked out anew beside them. A floor goes by the caps somebody wrote and holds.
 *
 * @param pairs The plans that are two sides of one.
 * @param derived The plans that have been handed on, by position.
 */
export function otherSideOf(
  state: CascadeState,
  { position, bound, indicator }: Plan,
  pairs: readonly { readonly floor: Plan; readonly cap: Plan }[],
  derived: readonly DerivedPlan[],
  inputs: DerivationInputs,
): (OtherSide & { readonly issues?: readonly Issue[] }) | null {
  const pair = pairs.find((one) => one[bound].position === position);
  if (!pair) return null;
  if (bound === "cap") {
    const { columns, recomputed, counts, issues } = derived[pair.floor.position] as DerivedPlan;
    return {
      value: (child) => recomputed.get(child) ?? (columns.target[child] as number),
      count: (child) => (recomputed.has(child) ? undefined : counts.get(child)),
      issues,
    };
  }
  const { cap } = pair;
  const { decimals } = indicator.context;
  return {
    value: (child) => {
      const record = state.document.targets?.[cap.written.get(child) ?? -1];
      if (!record || isAdopted({ state, plan: cap, inputs }, child)) return Number.NaN;
      return toSteps(valueOn(record, "cap"), decimals.figure) as number;
    },
    count: () => undefined,
  };
}
