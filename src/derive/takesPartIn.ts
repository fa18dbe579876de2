import { takesPart } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import type { PlanAsHanded } from "./handing.ts";
import { mayBeGiven } from "./mayBeGiven.ts";

/** Whether a unit takes part in a rule, and may be given a target at all; nobody does where it stops. */
export function takesPartIn(
  { state, plan }: Pick<PlanAsHanded, "state" | "plan">,
  rule: CascadeRule,
): (unit: number) => boolean {
  if (rule.rule === "stop") return () => false;
  const [may, reached] = [mayBeGiven(state, plan), takesPart(state, rule)];
  return (unit) => may(unit) && reached(unit);
}
