import { isWithheld } from "./isWithheld.ts";
import { reductionOf } from "./reductionOf.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import type { RollupState } from "./rollupState.ts";
import { sidesOf } from "./sidesOf.ts";

/** Whether the figure of a unit and an indicator is withheld, on whichever side. */
export function isWithheldAt(rollup: RollupState, indicator: number, unit: number): boolean {
  return sidesOf(rollup, indicator).some((plan) =>
    isWithheld(reportingPolicy(rollup, plan), reductionOf(rollup, plan), unit),
  );
}
