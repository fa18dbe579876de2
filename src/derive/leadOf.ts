import type { CascadeRule } from "../document/index.ts";

/** How many days ahead of the unit that hands on by a rule those below it are due. */
export function leadOf(rule: CascadeRule | undefined): number {
  return rule === undefined || rule.rule === "stop" ? 0 : (rule.leadDays ?? 0);
}
