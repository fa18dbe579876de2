import { deepFreeze, type TargetRecord } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { assignedAt, originAt } from "./assignedAt.ts";
import { baselineColumn } from "./baselineColumn.ts";
import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";
import { programOfTarget } from "./programOfTarget.ts";
import { registeredColumn } from "./registeredColumn.ts";
import { targetId } from "./targetId.ts";
import { targetSource } from "./targetSource.ts";
import { targetSpan } from "./targetSpan.ts";
import type { Target } from "./views.ts";

/** A unit's target under a plan, or null where it has none. */
export function targetView(state: CascadeState, plan: Plan, unit: number): Target | null {
  const { document, structure } = state;
  const { target, origin, own } = planColumns(state, plan);
  if (origin[unit] === targetOrigin.none) return null;
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const row = plan.written.get(unit);
  const record = row === undefined ? undefined : document.targets?.[row];
  const source = targetSource(state, plan, unit);
  const baseline = baselineColumn(state, plan)?.[unit] ?? Number.NaN;
  const kept = own.get(unit);
  const assigned = assignedAt(state, plan, unit);
  const registered = registeredColumn(state, plan)?.[unit] ?? Number.NaN;
  const { start, record: above } = spanOf(state, plan, unit);
  return deepFreeze({
    id: targetId(state, plan, unit),
    unit: structure.ids[unit] as string,
    indicator: plan.indicator.record.id,
    program: programOfTarget(state, plan, unit),
    grade: plan.grade,
    start,
    due: plan.due === null ? null : formatPlainDate(plan.due),
    value: (target[unit] as number) / scale,
    assigned: Number.isNaN(assigned) ? null : assigned / scale,
    registered: Number.isNaN(registered) ? null : registered / scale,
    baseline: !Number.isNaN(baseline) ? baseline / scale : null,
    direction: plan.indicator.record.direction ?? "higher",
    bound: plan.bound,
    benchmark: plan.benchmark,
    phasing: above?.phasing ?? plan.indicator.record.phasing ?? "linear",
    own: kept === undefined ? null : kept / scale,
    origin: originAt(state, plan, unit),
    written: record !== undefined,
    hold: record?.hold ?? null,
    source: source < 0 ? null : targetId(state, plan, source),
  });
}

/** The span and phasing of a unit's target: its own, else those of the nearest written above it. */
export function spanOf(
  { document, structure, programRows }: CascadeState,
  plan: Plan,
  unit: number,
): { start: string | null; record: TargetRecord | undefined } {
  let holder = unit;
  while (holder >= 0 && !plan.written.has(holder)) holder = structure.parent[holder] as number;
  const record = document.targets?.[plan.written.get(holder) ?? -1];
  if (!record) return { start: null, record };
  const program = document.programs?.[programRows.get(record.program ?? "") ?? -1];
  return { start: targetSpan(record, program, document.term).start, record };
}
