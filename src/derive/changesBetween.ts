import {
  type Bound,
  type CascadeState,
  type Plan,
  type PlanBenchmark,
  type PlanColumns,
  samePlan,
  subtreeInOrder,
  targetOrigin,
} from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";

/** One target that derivation made, took away, or found different. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly unit: string;
  readonly indicator: string;
  readonly grade: string;
  readonly due: string | null;
  readonly bound: Bound;
  readonly benchmark: PlanBenchmark | null;
  /** In the indicator's unit of measure; null where there was, or is, no target. */
  readonly from: number | null;
  readonly to: number | null;
  /** False for an adopted target: it stands, and `to` is what it would be. */
  readonly applied: boolean;
}

/** A former derivation, for comparing with. */
export interface Former {
  readonly state: CascadeState;
  readonly columns: readonly PlanColumns[];
}

/**
 * What changed between two derivations, made one by one as they are asked for: plan by plan,
 * parents before children, then targets of units that are gone.
 */
export function* changesBetween(
  state: CascadeState,
  columns: readonly PlanColumns[],
  recomputed: readonly ReadonlyMap<number, number>[],
  former: Former | null,
): Generator<Change> {
  for (const plan of state.plans) {
    const before = former && formerPlan(former, plan);
    const now = columns[plan.position] as PlanColumns;
    const changeAt = (unit: number): Change | null => {
      const id = state.structure.ids[unit] as string;
      const adopted = recomputed[plan.position]?.get(unit);
      const to = now.target[unit] as number;
      if (adopted !== undefined) return change(plan, id, to, adopted, false);
      if (!before && now.origin[unit] === targetOrigin.written) return null;
      const index = before ? before.state.structure.indexOf(id) : -1;
      return change(plan, id, before?.columns.target[index] ?? Number.NaN, to, true);
    };
    const root = changeAt(0);
    if (root) yield root;
    for (const unit of subtreeInOrder(state, 0)) {
      const found = changeAt(unit);
      if (found) yield found;
    }
  }
  if (former) yield* removals(state, former);
}

function* removals(state: CascadeState, former: Former): Generator<Change> {
  for (const plan of former.state.plans) {
    const columns = former.columns[plan.position] as PlanColumns;
    const kept = state.plans.some((one) => samePlan(one, plan));
    for (const unit of [0, ...subtreeInOrder(former.state, 0)]) {
      const id = former.state.structure.ids[unit] as string;
      if (kept && state.structure.indexOf(id) >= 0) continue;
      const found = change(plan, id, columns.target[unit] as number, Number.NaN, true);
      if (found) yield found;
    }
  }
}

/** The columns of the same plan in a former derivation. */
export function formerPlan(
  { state, columns }: Former,
  plan: Plan,
): { state: CascadeState; columns: PlanColumns } | null {
  const found = state.plans.find((one) => samePlan(one, plan));
  return found ? { state, columns: columns[found.position] as PlanColumns } : null;
}

function change(
  plan: Plan,
  unit: string,
  from: number,
  to: number,
  applied: boolean,
): Change | null {
  const before = Number.isNaN(from) ? null : from;
  const after = Number.isNaN(to) ? null : to;
  if (before === after) return null;
  const scale = 10 ** plan.indicator.context.decimals.figure;
  return Object.freeze({
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    unit,
    indicator: plan.indicator.record.id,
    grade: plan.grade,
    due: plan.due === null ? null : formatPlainDate(plan.due),
    bound: plan.bound,
    benchmark: plan.benchmark,
    from: before === null ? null : before / scale,
    to: after === null ? null : after / scale,
    applied,
  });
}
