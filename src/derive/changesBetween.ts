import {
  type Bound,
  type CascadeState,
  type Plan,
  type PlanBenchmark,
  subtreeInOrder,
} from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { ChangeContext } from "./changeClause.ts";
import { changeMessage } from "./changeMessage.ts";
import type { ChangeReason } from "./changeReason.ts";
import type { DerivedPlan } from "./derivePlan.ts";
import { dueReason } from "./dueReason.ts";
import { formerPlan } from "./formerPlan.ts";
import { type PlanSide, planSide } from "./planSide.ts";
import { type ReasonsFor, reasonsFor } from "./reasonsFor.ts";

/** One target that derivation made, took away, or found different. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly unit: string;
  readonly indicator: string;
  readonly grade: string;
  /** When the plan is due. */
  readonly due: string | null;
  readonly bound: Bound;
  readonly benchmark: PlanBenchmark | null;
  /** In the indicator's unit of measure; null where there was, or is, no target. */
  readonly from: number | null;
  readonly to: number | null;
  /** When its own target was due, and is; null where there was, or is, no target, or no date. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** False for an adopted target: it stands, and `to` and `dueTo` are what they would be. */
  readonly applied: boolean;
  /** What had a part in it and is different from the former derivation; at least one. */
  readonly why: readonly ChangeReason[];
  /** A sentence a planner understands; made when it is read. */
  readonly message: string;
}

/** What adopted targets of a plan would be. */
export type Recomputed = Pick<DerivedPlan, "recomputed" | "recomputedDue">;

/**
 * What changed between two derivations, made one by one as they are asked for: plan by plan,
 * parents before children, then targets of units that are gone.
 *
 * @param derived What adopted targets of its plans would be, by position; null where two cascades
 *   are set side by side as they stand.
 */
export function* changesBetween(
  state: CascadeState,
  derived: readonly Recomputed[] | null,
  former: CascadeState | null,
): Generator<Change> {
  for (const plan of state.plans) {
    const { recomputed, recomputedDue } = derived?.[plan.position] ?? asTheyStand;
    const now = planSide(state, plan);
    const earlier = former && formerPlan(former, plan);
    const before = former && earlier ? planSide(former, earlier) : null;
    const anyAdopted = recomputed.size > 0 || recomputedDue.size > 0;
    if (before?.columns === now.columns && !anyAdopted) continue;
    const why = before ? reasonsFor(now, before) : withoutFormer(former, plan);
    for (const unit of everyUnit(state)) {
      const id = state.structure.ids[unit] as string;
      const formerUnit = before ? before.state.structure.indexOf(id) : -1;
      const context = { now, before, unit, formerUnit, first: former === null };
      const from = before && formerUnit >= 0 ? toldAt(before, formerUnit) : none;
      const to = toldAt(now, unit);
      // To a derivation, what is written down of a plan there was not is no news.
      if (before || !derived || !now.isWritten(unit)) {
        const found = change(plan, id, from, to, true, why, context);
        if (found) yield found;
      }
      if (!recomputed.has(unit) && !recomputedDue.has(unit)) continue;
      const would = {
        value: recomputed.has(unit) ? (recomputed.get(unit) as number) / now.scale : to.value,
        due: recomputedDue.get(unit) ?? to.due,
      };
      const found = change(plan, id, to, would, false, why, context);
      if (found) yield found;
    }
  }
  if (former) yield* removals(state, former);
}

const asTheyStand: Recomputed = { recomputed: new Map(), recomputedDue: new Map() };

function* removals(state: CascadeState, former: CascadeState): Generator<Change> {
  for (const plan of former.plans) {
    const before = planSide(former, plan);
    const kept = formerPlan(state, plan);
    const now = kept && planSide(state, kept);
    const why: ReasonsFor = () => [kept ? "unit" : onlyHere(plan, state)];
    for (const formerUnit of everyUnit(former)) {
      const id = former.structure.ids[formerUnit] as string;
      if (kept && state.structure.indexOf(id) >= 0) continue;
      const context = { now, before, unit: -1, formerUnit, first: false };
      const found = change(plan, id, toldAt(before, formerUnit), none, true, why, context);
      if (found) yield found;
    }
  }
}

function withoutFormer(former: CascadeState | null, plan: Plan): ReasonsFor {
  const reason = onlyHere(plan, former);
  return (_unit, _former, applied) => [applied ? reason : "adopted"];
}

/** Why a plan is in one derivation alone: its indicator was turned around, or nobody planned it. */
function onlyHere({ indicator: { record } }: Plan, other: CascadeState | null): ChangeReason {
  const named = other?.document.indicators?.find(({ id }) => id === record.id);
  const { direction = "higher" } = named ?? record;
  return direction === (record.direction ?? "higher") ? "plan" : "indicator";
}

function* everyUnit(state: CascadeState): Generator<number> {
  yield 0;
  yield* subtreeInOrder(state, 0);
}

/** A target in the indicator's unit of measure and the day it is due; NaN where there is none. */
interface Told {
  readonly value: number;
  readonly due: number | null;
}

const none: Told = { value: Number.NaN, due: null };

function toldAt(side: PlanSide, unit: number): Told {
  const value = side.target(unit);
  return Number.isNaN(value) ? none : { value, due: side.due(unit) };
}

/** What is different, or null where nothing is. */
function change(
  plan: Plan,
  unit: string,
  from: Told,
  to: Told,
  applied: boolean,
  reasonsOf: ReasonsFor,
  context: ChangeContext,
): Change | null {
  const [was, is] = [!Number.isNaN(from.value), !Number.isNaN(to.value)];
  const differs = !Object.is(from.value, to.value);
  const moved = was && is && from.due !== to.due;
  if (!differs && !moved) return null;
  const reasons = differs ? reasonsOf(context.unit, context.formerUnit, applied) : [];
  const why = new Set(moved ? [...reasons, dueReason(context, applied)] : reasons);
  // That it was adopted is a reason only where there is no other.
  if (why.size > 1) why.delete("adopted");
  const kind = was ? (is ? "changed" : "removed") : "added";
  return Object.freeze({
    kind,
    unit,
    indicator: plan.indicator.record.id,
    grade: plan.grade,
    due: dateOf(plan.due),
    bound: plan.bound,
    benchmark: plan.benchmark,
    from: was ? from.value : null,
    to: is ? to.value : null,
    dueFrom: was ? dateOf(from.due) : null,
    dueTo: is ? dateOf(to.due) : null,
    applied,
    why: Object.freeze([...why]),
    get message() {
      const days = moved ? ([dateOf(from.due), dateOf(to.due)] as const) : null;
      const [one, other] = [from.value, to.value];
      return changeMessage(context, { kind, from: one, to: other, days, applied, why: [...why] });
    },
  });
}

function dateOf(day: number | null): string | null {
  return day === null ? null : formatPlainDate(day);
}
