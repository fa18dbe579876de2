import {
  type CascadeState,
  type Plan,
  type PlanColumns,
  subtreeInOrder,
  targetOrigin,
} from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { DerivedPlan } from "./derivePlan.ts";

/** One target that derivation made, took away, or found different. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly unit: string;
  readonly indicator: string;
  readonly grade: string;
  /** When the plan is due. */
  readonly due: string | null;
  /** In the indicator's unit of measure; null where there was, or is, no target. */
  readonly from: number | null;
  readonly to: number | null;
  /** When its own target was due, and is; null where there was, or is, no target, or no date. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** False for an adopted target: it stands, and `to` and `dueTo` are what they would be. */
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
  derived: readonly DerivedPlan[],
  former: Former | null,
): Generator<Change> {
  for (const plan of state.plans) {
    const before = former && formerPlan(former, plan);
    const { columns, recomputed, recomputedDue } = derived[plan.position] as DerivedPlan;
    const changeAt = (unit: number): Change | null => {
      const id = state.structure.ids[unit] as string;
      const now = toldAt(columns, plan, unit);
      if (recomputed.has(unit) || recomputedDue.has(unit)) {
        const adopted: Told = {
          target: recomputed.get(unit) ?? now.target,
          due: recomputedDue.get(unit) ?? now.due,
        };
        return change(plan, id, now, adopted, false);
      }
      if (!before && columns.origin[unit] === targetOrigin.written) return null;
      const index = before ? before.state.structure.indexOf(id) : -1;
      const then = before && index >= 0 ? toldAt(before.columns, before.plan, index) : none;
      return change(plan, id, then, now, true);
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
      const found = change(plan, id, toldAt(columns, plan, unit), none, true);
      if (found) yield found;
    }
  }
}

/** The columns of the same plan in a former derivation. */
export function formerPlan(
  { state, columns }: Former,
  plan: Plan,
): { state: CascadeState; plan: Plan; columns: PlanColumns } | null {
  const found = state.plans.find((one) => samePlan(one, plan));
  return found ? { state, plan: found, columns: columns[found.position] as PlanColumns } : null;
}

function samePlan(one: Plan, other: Plan): boolean {
  return (
    one.indicator.record.id === other.indicator.record.id &&
    one.grade === other.grade &&
    one.due === other.due
  );
}

/** A target in steps and the day it is due; NaN where there is none, null where nobody says. */
interface Told {
  readonly target: number;
  readonly due: number | null;
}

const none: Told = { target: Number.NaN, due: null };

function toldAt({ target, due }: PlanColumns, plan: Plan, unit: number): Told {
  return { target: target[unit] as number, due: due?.[unit] ?? plan.due };
}

function change(plan: Plan, unit: string, from: Told, to: Told, applied: boolean): Change | null {
  const before = Number.isNaN(from.target) ? null : from.target;
  const after = Number.isNaN(to.target) ? null : to.target;
  const moved = before !== null && after !== null && from.due !== to.due;
  if (before === after && !moved) return null;
  const scale = 10 ** plan.indicator.context.decimals.figure;
  return Object.freeze({
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    unit,
    indicator: plan.indicator.record.id,
    grade: plan.grade,
    due: dateOf(plan.due),
    from: before === null ? null : before / scale,
    to: after === null ? null : after / scale,
    dueFrom: before === null ? null : dateOf(from.due),
    dueTo: after === null ? null : dateOf(to.due),
    applied,
  });
}

function dateOf(day: number | null): string | null {
  return day === null ? null : formatPlainDate(day);
}
