import {
  type CascadeState,
  type Plan,
  type PlanColumns,
  planColumns,
  spanOf,
  targetOrigin,
} from "../cascade/index.ts";
import { type Period, type Phasing, parsePlainDate, reportingSpan } from "../time/index.ts";

/** When a target starts and is due, in days since 1970-01-01; null where nobody says. */
export interface TargetTime {
  readonly start: number | null;
  readonly due: number | null;
  /** The days that are reported on for it; null where it has no start, or no due date. */
  readonly span: Period | null;
  readonly phasing: Phasing;
}

/** The times of a plan's targets, each that there is once. */
export interface PlanTimes {
  readonly times: readonly TargetTime[];
  /** The position of each unit's time; −1 where it has no target. */
  readonly at: Int32Array;
}

const known = new WeakMap<PlanColumns, PlanTimes>();

/** Finds when the targets of a plan start and are due, in one pass from the top; made once. */
export function planTimes(state: CascadeState, plan: Plan): PlanTimes {
  const columns = planColumns(state, plan);
  const found = known.get(columns) ?? gather(state, plan, columns);
  known.set(columns, found);
  return found;
}

/** More days than there are between any two dates that can be written. */
const manyDays = 4_000_000;

function gather(state: CascadeState, plan: Plan, { origin, due }: PlanColumns): PlanTimes {
  const { size, parent } = state.structure;
  const times: TargetTime[] = [];
  const at = new Int32Array(size).fill(-1);
  /** The nearest unit, at or above, a target is written for: the time is from there. */
  const holders = new Int32Array(size).fill(-1);
  const places = new Map<number, number>();
  const add = (unit: number): number => {
    const { start, due: last, phasing } = spanOf(state, plan, unit);
    const first = start === null ? null : parsePlainDate(start);
    const span =
      first === null || last === null
        ? null
        : reportingSpan({ start: first, end: last }, state.calendar);
    return times.push({ start: first, due: last, span, phasing }) - 1;
  };
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    const own = plan.written.has(unit);
    holders[unit] = own ? unit : above < 0 ? -1 : (holders[above] as number);
    if (origin[unit] === targetOrigin.none) continue;
    if (own) {
      at[unit] = add(unit);
      continue;
    }
    const last = due?.[unit] ?? Number.NaN;
    const key =
      (holders[unit] as number) * manyDays + (Number.isNaN(last) ? 0 : last + manyDays / 2);
    const place = places.get(key) ?? add(unit);
    places.set(key, place);
    at[unit] = place;
  }
  return { times, at };
}
