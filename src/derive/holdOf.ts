import type { Hold } from "../document/index.ts";
import type { PlanAsHanded } from "./handing.ts";

/** The hold on a unit's written target, unless there is none or it ended before the day derived for. */
export function holdOf(
  { state, plan, inputs }: Pick<PlanAsHanded, "state" | "plan" | "inputs">,
  unit: number,
): Hold | null {
  const hold = state.document.targets?.[plan.written.get(unit) ?? -1]?.hold;
  if (hold === undefined) return null;
  const ended = hold.until !== undefined && inputs.on !== undefined && hold.until < inputs.on;
  return ended ? null : hold;
}
