import { deepFreeze } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { assignedAt, originAt } from "./assignedAt.ts";
import { baselineColumn } from "./baselineColumn.ts";
import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";
import { programOfTarget } from "./programOfTarget.ts";
import { registeredColumn } from "./registeredColumn.ts";
import { spanOf } from "./spanOf.ts";
import { targetId } from "./targetId.ts";
import { targetSource } from "./targetSource.ts";
import type { Target } from "./views.ts";

/** A unit's target under a plan, or null where it has none. */
export function targetView(state: CascadeState, plan: Plan, unit: number): Target | null {
  const { document, structure } = state;
  const { target, origin, own } = planColumns(state, plan);
  if (origin[unit] === targetOrigin.none) return null;
  const { context, measure, balance } = plan.indicator;
  const scale = 10 ** context.decimals.figure;
  const row = plan.written.get(unit);
  const record = row === undefined ? undefined : document.targets?.[row];
  const source = targetSource(state, plan, unit);
  const baseline = baselineColumn(state, plan)?.[unit] ?? Number.NaN;
  const kept = own.get(unit);
  const assigned = assignedAt(state, plan, unit);
  const registered = registeredColumn(state, plan)?.[unit] ?? Number.NaN;
  const { start, due, phasing } = spanOf(state, plan, unit);
  return deepFreeze({
    id: targetId(state, plan, unit),
    unit: structure.ids[unit] as string,
    indicator: plan.indicator.record.id,
    program: programOfTarget(state, plan, unit),
    grade: plan.grade,
    start,
    due: due === null ? null : formatPlainDate(due),
    planDue: plan.due === null ? null : formatPlainDate(plan.due),
    value: (target[unit] as number) / scale,
    assigned: Number.isNaN(assigned) ? null : assigned / scale,
    registered: Number.isNaN(registered) ? null : registered / scale,
    baseline: !Number.isNaN(baseline) ? baseline / scale : null,
    direction: plan.indicator.record.direction ?? "higher",
    bound: plan.bound,
    benchmark: plan.benchmark,
    decimals: context.decimals.figure,
    figure: measure.figure,
    balance,
    phasing,
    calendar: document.calendar ?? "calendar",
    own: kept === undefined ? null : kept / scale,
    origin: originAt(state, plan, unit),
    written: record !== undefined,
    hold: record?.hold ?? null,
    source: source < 0 ? null : targetId(state, plan, source),
  });
}
