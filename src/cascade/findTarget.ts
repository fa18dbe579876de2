import { formatPlainDate } from "../time/index.ts";
import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { splitIds } from "./itemIds.ts";
import { planColumns } from "./planColumns.ts";

/** The plan and unit of a target's id, or null where there is no such target. */
export function findTarget(state: CascadeState, id: string): { plan: Plan; unit: number } | null {
  const { document, structure, plans } = state;
  const row = (document.targets ?? []).findIndex((target) => target.id === id);
  if (row >= 0) {
    const unit = structure.indexOf(document.targets?.[row]?.unit ?? "");
    const plan = plans.find(({ written }) => written.get(unit) === row);
    return plan ? { plan, unit } : null;
  }
  const [unitId, indicator, grade, due, ...rest] = splitIds(id);
  const unit = structure.indexOf(unitId ?? "");
  const plan = plans.find(
    (one) =>
      one.indicator.record.id === indicator &&
      one.grade === grade &&
      (one.due === null ? "" : formatPlainDate(one.due)) === due,
  );
  if (!plan || unit < 0 || rest.length > 0) return null;
  return planColumns(state, plan).origin[unit] === targetOrigin.none ? null : { plan, unit };
}
