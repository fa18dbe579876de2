import type { ChangeContext } from "./changeClause.ts";
import type { ChangeReason } from "./changeReason.ts";
import { leadOf } from "./leadOf.ts";
import type { PlanSide } from "./planSide.ts";

/**
 * Why a unit that had and has a target is due on another day.
 *
 * @param applied False for one that adopted its day, and would be due on another.
 */
export function dueReason(
  { now, before, unit, formerUnit }: ChangeContext,
  applied: boolean,
): ChangeReason {
  if (applied) return now?.isWritten(unit) ? "written" : "deadline";
  if (!now || !before || formerUnit < 0) return "adopted";
  const [due, lead] = fromAbove(now, unit);
  const [formerDue, formerLead] = fromAbove(before, formerUnit);
  return due === formerDue && lead === formerLead ? "adopted" : "deadline";
}

/** When the unit right above is due, and how many days ahead of it those below it are. */
function fromAbove(side: PlanSide, unit: number): [due: number | null, lead: number] {
  const above = side.state.structure.parent[unit] as number;
  return [side.due(above), leadOf(side.rule(above))];
}
