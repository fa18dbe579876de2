import { type CascadeState, takesPart } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";

/** Whether a unit takes part in a rule; nobody does where it stops. */
export function takesPartIn(state: CascadeState, rule: CascadeRule): (unit: number) => boolean {
  return rule.rule === "stop" ? () => false : takesPart(state, rule);
}
