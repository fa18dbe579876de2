import { type CascadeState, type Plan, spanOf } from "../cascade/index.ts";
import { parsePlainDate, reportingStart } from "../time/index.ts";

const known = new WeakMap<CascadeState, Map<number, (unit: number) => number>>();

/**
 * The first day reported on for each unit's target under a plan: its own, else that of the nearest
 * written above it; before all days where nobody says. Made once.
 */
export function firstDays(state: CascadeState, plan: Plan): (unit: number) => number {
  const byPlan = known.get(state) ?? new Map<number, (unit: number) => number>();
  const made = byPlan.get(plan.position) ?? daysOf(state, plan);
  known.set(state, byPlan.set(plan.position, made));
  return made;
}

function daysOf(state: CascadeState, plan: Plan): (unit: number) => number {
  const stated = [...plan.written.keys()].map(
    (unit) => [unit, startOf(state, plan, unit)] as const,
  );
  const [first] = stated;
  if (!first) return () => Number.NEGATIVE_INFINITY;
  if (stated.every(([, day]) => day === first[1])) return () => first[1];
  const { size, parent } = state.structure;
  const days = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const own = new Map(stated);
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    days[unit] = own.get(unit) ?? (above < 0 ? Number.NEGATIVE_INFINITY : (days[above] as number));
  }
  return (unit) => days[unit] as number;
}

function startOf(state: CascadeState, plan: Plan, unit: number): number {
  const { start } = spanOf(state, plan, unit);
  if (start === null) return Number.NEGATIVE_INFINITY;
  return reportingStart(parsePlainDate(start) as number, state.calendar);
}
