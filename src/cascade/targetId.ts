import { formatPlainDate } from "../time/index.ts";
import { ownBound } from "./bound.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";
import { joinIds } from "./itemIds.ts";
import { benchmarkId } from "./planBenchmark.ts";
import { targetSides } from "./targetSides.ts";

/**
 * The id of a unit's target under a plan: the record's own; else unit, indicator, grade and due
 * date, with the side where it is not the indicator's own, and what it is counted from.
 *
 * Of a record that speaks of two sides its id is the first one's, and the other's ends in the side.
 */
export function targetId({ document, structure }: CascadeState, plan: Plan, unit: number): string {
  const { record: indicator } = plan.indicator;
  const written = document.targets?.[plan.written.get(unit) ?? -1];
  if (written?.id !== undefined) {
    return isSecond(plan) && targetSides(written, indicator).length > 1
      ? `${written.id}/${plan.bound}`
      : written.id;
  }
  const due = plan.due === null ? "" : formatPlainDate(plan.due);
  const id = joinIds(structure.ids[unit] as string, indicator.id, plan.grade, due);
  const side = isSecond(plan) ? `${id}/${plan.bound}` : id;
  return plan.benchmark === null ? side : `${side}/above/${benchmarkId(plan.benchmark)}`;
}

/** Whether a plan is not the one an indicator has where nothing else is said. */
function isSecond({ indicator, bound }: Plan): boolean {
  return bound !== ownBound(indicator.record);
}
