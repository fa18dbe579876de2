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
import { formerPlan } from "./formerPlan.ts";
import { planSide } from "./planSide.ts";
import { type ReasonsFor, reasonsFor } from "./reasonsFor.ts";

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
  /** What had a part in it and is different from the former derivation; at least one. */
  readonly why: readonly ChangeReason[];
  /** A sentence a planner understands; made when it is read. */
  readonly message: string;
}

/**
 * What changed between two derivations, made one by one as they are asked for: plan by plan,
 * parents before children, then targets of units that are gone.
 *
 * @param state A derived cascade.
 * @param recomputed What its adopted targets would be, by plan and unit, in steps.
 */
export function* changesBetween(
  state: CascadeState,
  recomputed: readonly ReadonlyMap<number, number>[],
  former: CascadeState | null,
): Generator<Change> {
  for (const plan of state.plans) {
    const now = planSide(state, plan);
    const earlier = former && formerPlan(former, plan);
    const before = former && earlier ? planSide(former, earlier) : null;
    const why = before ? reasonsFor(now, before) : withoutFormer(former, plan);
    for (const unit of everyUnit(state)) {
      const id = state.structure.ids[unit] as string;
      const formerUnit = before ? before.state.structure.indexOf(id) : -1;
      const from = before?.target(formerUnit) ?? Number.NaN;
      const to = now.target(unit);
      const context = { now, before, unit, formerUnit, first: former === null };
      // Of a plan there was not, what is written down is no news.
      if (!Object.is(from, to) && (before || !now.isWritten(unit))) {
        yield change(plan, id, from, to, true, why(unit, formerUnit, true), context);
      }
      const would = recomputed[plan.position]?.get(unit);
      if (would === undefined) continue;
      yield change(plan, id, to, would / now.scale, false, why(unit, formerUnit, false), context);
    }
  }
  if (former) yield* removals(state, former);
}

function* removals(state: CascadeState, former: CascadeState): Generator<Change> {
  for (const plan of former.plans) {
    const before = planSide(former, plan);
    const kept = formerPlan(state, plan);
    const now = kept && planSide(state, kept);
    for (const formerUnit of everyUnit(former)) {
      const id = former.structure.ids[formerUnit] as string;
      const from = before.target(formerUnit);
      if (Number.isNaN(from) || (kept && state.structure.indexOf(id) >= 0)) continue;
      const why: readonly ChangeReason[] = kept ? ["unit"] : [onlyHere(plan, state)];
      const context = { now, before, unit: -1, formerUnit, first: false };
      yield change(plan, id, from, Number.NaN, true, why, context);
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

function change(
  plan: Plan,
  unit: string,
  from: number,
  to: number,
  applied: boolean,
  why: readonly ChangeReason[],
  context: ChangeContext,
): Change {
  const kind = Number.isNaN(from) ? "added" : Number.isNaN(to) ? "removed" : "changed";
  return Object.freeze({
    kind,
    unit,
    indicator: plan.indicator.record.id,
    grade: plan.grade,
    due: plan.due === null ? null : formatPlainDate(plan.due),
    bound: plan.bound,
    benchmark: plan.benchmark,
    from: Number.isNaN(from) ? null : from,
    to: Number.isNaN(to) ? null : to,
    applied,
    why: Object.freeze(why),
    get message() {
      return changeMessage(context, { kind, from, to, applied, why });
    },
  });
}
