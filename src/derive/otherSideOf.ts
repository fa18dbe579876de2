import { type CascadeState, type DerivationInputs, type Plan, valueOn } from "../cascade/index.ts";
import { type Issue, toSteps } from "../document/index.ts";
import { isAdopted } from "./childrenOf.ts";
import type { DerivedPlan } from "./derivePlan.ts";
import { divideWhole } from "./divideWhole.ts";
import type { OtherSide } from "./handing.ts";

type Handed = Pick<DerivedPlan, "columns" | "counts"> & {
  readonly found: Pick<DerivedPlan["found"], "issues">;
};

/**
 * What the other side of a plan says of children while it is handed on, or null where there is none.
 *
 * A cap goes by the floors, which are handed on before it; a floor by the caps somebody wrote and
 * holds. An adopted cap binds no floor: what it is, it is because of its floor.
 *
 * @param pairs The plans that are two sides of one.
 * @param handedOn A plan as it has been handed on.
 */
export function otherSideOf(
  state: CascadeState,
  { position, bound, indicator }: Plan,
  pairs: readonly { readonly floor: Plan; readonly cap: Plan }[],
  handedOn: (plan: Plan) => Handed | undefined,
  inputs: DerivationInputs,
): (OtherSide & { readonly issues?: readonly Issue[] }) | null {
  const pair = pairs.find((one) => one[bound].position === position);
  if (!pair) return null;
  if (bound === "cap") {
    const { columns, counts, found } = handedOn(pair.floor) as Handed;
    const value = (child: number): number => columns.target[child] as number;
    // A rate that was adopted stands for a count it was rounded up from; one that is held asks for
    // no less than it says.
    const rounding = (child: number): "down" | "up" =>
      isAdopted({ state, plan: pair.floor, inputs }, child) ? "down" : "up";
    return {
      value,
      count: (child, size, scale) =>
        counts.get(child) ?? divideWhole(value(child), size, scale, rounding(child)),
      issues: found.issues,
    };
  }
  const { cap } = pair;
  const { decimals } = indicator.context;
  const value = (child: number): number => {
    const record = state.document.targets?.[cap.written.get(child) ?? -1];
    if (!record || isAdopted({ state, plan: cap, inputs }, child)) return Number.NaN;
    return toSteps(valueOn(record, "cap"), decimals.figure) as number;
  };
  return {
    value,
    count: (child, size, scale) => divideWhole(value(child), size, scale, "down"),
  };
}
