import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { childrenInOrder } from "./childrenInOrder.ts";
import { planColumns } from "./planColumns.ts";
import { targetSource } from "./targetSource.ts";
import { targetView } from "./targetView.ts";
import type { Lineage, Target } from "./views.ts";

/** The lineage of a unit's target under a plan. */
export function lineageOf(state: CascadeState, plan: Plan, unit: number): Lineage {
  return Object.freeze({
    target: targetView(state, plan, unit) as Target,
    get sources() {
      return sourcesOf(state, plan, unit);
    },
    derived: () => nearestBelow(state, plan, unit).map((below) => lineageOf(state, plan, below)),
    leaves: () =>
      leavesOf(state, plan, unit).map((leaf) => targetView(state, plan, leaf) as Target),
  });
}

function sourcesOf(state: CascadeState, plan: Plan, unit: number): Target[] {
  const sources: Target[] = [];
  let source = targetSource(state, plan, unit);
  while (source >= 0) {
    sources.push(targetView(state, plan, source) as Target);
    source = targetSource(state, plan, source);
  }
  return sources;
}

/** The units below that have a target while none between has. */
function nearestBelow(state: CascadeState, plan: Plan, unit: number): number[] {
  const { origin } = planColumns(state, plan);
  const found: number[] = [];
  const waiting = childrenInOrder(state, unit).reverse();
  while (waiting.length > 0) {
    const next = waiting.pop() as number;
    if (origin[next] !== targetOrigin.none) found.push(next);
    else for (const child of childrenInOrder(state, next).reverse()) waiting.push(child);
  }
  return found;
}

function leavesOf(state: CascadeState, plan: Plan, unit: number): number[] {
  const leaves: number[] = [];
  const waiting = [unit];
  while (waiting.length > 0) {
    const next = waiting.pop() as number;
    const below = nearestBelow(state, plan, next);
    if (below.length === 0) leaves.push(next);
    else for (const one of below.reverse()) waiting.push(one);
  }
  return leaves;
}
