import {
  type CascadeState,
  type Plan,
  type PlanColumns,
  planColumns,
  targetOrigin,
} from "../cascade/index.ts";

/** Which units have a target under a plan, and which have one somewhere below them. */
export interface TargetsBelow {
  readonly at: Uint8Array;
  readonly under: Uint8Array;
}

const known = new WeakMap<PlanColumns, TargetsBelow>();

/** Marks who has a target and who has one below, in one pass from the bottom up; made once. */
export function targetsBelow(state: CascadeState, plan: Plan): TargetsBelow {
  const columns = planColumns(state, plan);
  const marked = known.get(columns) ?? mark(state, columns);
  known.set(columns, marked);
  return marked;
}

function mark(state: CascadeState, { origin }: PlanColumns): TargetsBelow {
  return markUnder(
    state,
    origin.map((from) => (from === targetOrigin.none ? 0 : 1)),
  );
}

/** Marks who has one of those marked somewhere below, in one pass from the bottom up. */
export function markUnder(
  { structure: { size, parent } }: CascadeState,
  at: Uint8Array,
): TargetsBelow {
  const under = new Uint8Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    const above = parent[unit] as number;
    if (above >= 0 && (at[unit] === 1 || under[unit] === 1)) under[above] = 1;
  }
  return { at, under };
}
