import type { Handing, Holder } from "./handing.ts";
import { holdOf } from "./holdOf.ts";

/** Who holds the target of a unit, and at what. */
export function holderOf(handing: Handing, unit: number): Holder {
  const { state, plan, columns } = handing;
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    by: holdOf(handing, unit)?.by ?? null,
    value: (columns.target[unit] as number) / 10 ** plan.indicator.context.decimals.figure,
  });
}
