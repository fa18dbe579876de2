import { type TargetRecord, toSteps } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { type CascadeState, type Plan, type PlanColumns, targetOrigin } from "./cascadeState.ts";
import { valueOn } from "./valueOn.ts";
import { writtenSpan } from "./writtenSpan.ts";

/**
 * The targets of a plan by unit: as derived, or before derivation as far as they are written.
 */
export function planColumns(state: CascadeState, plan: Plan): PlanColumns {
  const derived = state.derived?.[plan.position];
  if (derived) return derived;
  const known = state.cache.written[plan.position];
  if (known) return known;
  const columns = writtenColumns(state, plan);
  state.cache.written[plan.position] = columns;
  return columns;
}

/** Fresh columns that hold a plan's written targets and nothing else. */
export function writtenColumns(state: CascadeState, plan: Plan): PlanColumns {
  const { document, structure } = state;
  const target = new Float64Array(structure.size).fill(Number.NaN);
  const origin = new Uint8Array(structure.size);
  for (const [unit, row] of plan.written) {
    const value = valueOn(document.targets?.[row] as TargetRecord, plan.bound);
    target[unit] = toSteps(value, plan.indicator.context.decimals.figure) as number;
    origin[unit] = targetOrigin.written;
  }
  const due = writtenDeadlines(state, plan);
  return { target, origin, own: new Map(), assigned: null, due };
}

/** The deadlines that written targets state, where one of them is not the plan's. */
function writtenDeadlines(state: CascadeState, plan: Plan): Float64Array | null {
  const { document, structure } = state;
  let deadlines: Float64Array | null = null;
  for (const [unit, row] of plan.written) {
    if (document.targets?.[row]?.planDue === undefined) continue;
    const { due, planDue } = writtenSpan(state, row);
    if (due === planDue || due === null) continue;
    deadlines ??= dueWithPlan(plan, structure.size);
    deadlines[unit] = parsePlainDate(due) as number;
  }
  return deadlines;
}

function dueWithPlan(plan: Plan, size: number): Float64Array {
  const deadlines = new Float64Array(size).fill(Number.NaN);
  for (const unit of plan.written.keys()) deadlines[unit] = plan.due as number;
  return deadlines;
}
