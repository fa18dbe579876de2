import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { splitIds } from "./itemIds.ts";
import { planColumns } from "./planColumns.ts";
import { targetId } from "./targetId.ts";

/** The plan and unit of a target's id, or null where there is no such target. */
export function findTarget(state: CascadeState, id: string): { plan: Plan; unit: number } | null {
  const { document, structure, plans } = state;
  const stated = new Set([id, id.replace(/\/(?:floor|cap)$/, "")]);
  const rows = (document.targets ?? []).flatMap((target, row) =>
    target.id !== undefined && stated.has(target.id) ? [row] : [],
  );
  const [unitId = ""] = splitIds(id);
  const units = new Set([
    ...rows.map((row) => structure.indexOf(document.targets?.[row]?.unit ?? "")),
    structure.indexOf(unitId),
  ]);
  for (const unit of units) {
    if (unit < 0) continue;
    const plan = plans.find(
      (one) =>
        planColumns(state, one).origin[unit] !== targetOrigin.none &&
        targetId(state, one, unit) === id,
    );
    if (plan) return { plan, unit };
  }
  return null;
}
