import { type CascadeState, joinIds, type Plan, targetId } from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";

/** The id of each target of a document by its row: its own, or what the cascade calls it. */
export function targetIds(state: CascadeState): readonly string[] {
  const ids: string[] = [];
  for (const plan of state.plans) {
    for (const [unit, row] of plan.written) ids[row] ??= targetId(state, plan, unit);
  }
  return ids;
}

/**
 * The id of each registration by its row: its own, else unit, indicator, grade and due date. One that
 * was rejected shares it with the one that came after.
 */
export function registrationIds({
  document: { registrations = [] },
  plans,
}: CascadeState): readonly string[] {
  const ids: string[] = [];
  for (const plan of plans) {
    for (const row of rowsOf(plan)) {
      const { id, unit, indicator } = registrations[row] ?? { unit: "", indicator: "" };
      const due = plan.due === null ? "" : formatPlainDate(plan.due);
      ids[row] ??= id ?? joinIds(unit, indicator, plan.grade, due);
    }
  }
  return ids;
}

function rowsOf({ registered, rejected }: Plan): readonly number[] {
  return [...registered.values(), ...[...rejected.values()].flat()];
}
