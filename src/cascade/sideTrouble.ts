import type { IssuePath } from "../document/index.ts";
import { type Bound, boundsOf } from "./bound.ts";
import type { Trouble } from "./issueCollector.ts";
import type { RuleOwner } from "./ruleNames.ts";
import { withBound } from "./withBound.ts";

/**
 * What there is to say of a number given on a side the measure does not have, or null where it does;
 * the indicator's own sides have been looked at with the indicator.
 */
export function sideTrouble(
  indicator: RuleOwner,
  bound: Bound,
  received: number,
  unit: string,
  path: IssuePath,
): Trouble | null {
  const { measure, record } = indicator;
  if (boundsOf(record).includes(bound)) return null;
  const expected = measure.checkIndicator?.(withBound(indicator, bound).context) ?? null;
  if (expected === null) return null;
  return {
    code: "invalid-value",
    path,
    unit,
    expected,
    received,
    message: `${record.id} (${measure.name}) can have no ${bound} at ${unit}: it needs ${expected}.`,
  };
}
