import type { CascadeState, Plan } from "../cascade/index.ts";
import { lastPeriodEnd } from "../time/index.ts";
import type { View } from "./combineReports.ts";

/** The day a stock must speak of to count as renewed; any, where nobody says how often. */
export function freshSince(
  { calendar }: CascadeState,
  { indicator }: Plan,
  { asOf }: View,
): number {
  const { every, graceDays = 0 } = indicator.record;
  if (every === undefined || indicator.balance !== "last") return Number.NEGATIVE_INFINITY;
  return lastPeriodEnd(every, asOf - graceDays, calendar);
}
