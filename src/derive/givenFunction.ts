import type { Handing } from "./handing.ts";
import type { OwnRule } from "./ownRule.ts";
import { indicatorName } from "./report.ts";

/** The function the derivation was given for an indicator, if it was. */
export function givenFunction(handing: Handing): OwnRule | null {
  const { id } = handing.plan.indicator.record;
  const { rules = {} } = handing.inputs;
  const split = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (split === undefined) return null;
  const name = `the function for ${indicatorName(handing)}`;
  return { name, path: ["rules", id], options: Object.freeze({}), split };
}
