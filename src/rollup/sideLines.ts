import type { CascadeState, Plan, PlanColumns } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { lineBaselines } from "./lineBaselines.ts";
import type { PlanLines } from "./linesOf.ts";
import { lineTargets } from "./lineTargets.ts";
import { markUnder, type TargetsBelow, targetsBelow } from "./targetsBelow.ts";

/** One side of a plan as lines. */
export interface SideLines {
  /** Who is held against this side, and whether anything is known of them. */
  readonly lines: Lines;
  /** Whose silence is stood in for. */
  readonly standIns: Lines;
  /** What each unit is held against, in steps; NaN where it is held against nothing. */
  readonly target: Float64Array;
  /** Units that are one line on this side, though what counts there is reported below or beside. */
  readonly folded: ReadonlySet<number>;
  /** Who is held against anything, and below whom such a unit stands. */
  readonly held: TargetsBelow;
}

/**
 * The lines one side of a plan is held against. Every reporter counts on every side, for it reports
 * one figure; but it may have a target on one of them only.
 *
 * Where targets do not add up, who has none is held against the nearest above it. Where they do,
 * nobody knows how much of that would be its part: it is held against nothing, as 0; but where no
 * unit below a target has one, the unit itself is held against what all of them have brought, and is
 * silent, and stands in for itself, where none of them has spoken.
 *
 * @param heard How many lines at or below each unit have reported.
 */
export function sideLines(
  state: CascadeState,
  plan: Plan,
  columns: PlanColumns,
  { lines: reporting, reporters }: PlanLines,
  heard: Int32Array,
): SideLines {
  const { at, under } = targetsBelow(state, plan);
  if (reporters.alone) {
    const { target } = columns;
    const held = { at, under };
    return { lines: reporting, standIns: reporting, target, held, folded: new Set() };
  }
  const { size, parent } = state.structure;
  const separate = plan.indicator.measure.targets === "separate";
  const target = columns.target.slice();
  const own = new Map(columns.own);
  const kind = reporting.state.slice();
  const standing = reporting.state.slice();
  const unasked: number[] = [];
  const folded = new Set<number>();
  /** The nearest unit, at or above, that has a target on this side; −1 where none has. */
  const holders = new Int32Array(size);
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    const holder = at[unit] === 1 ? unit : above < 0 ? -1 : (holders[above] as number);
    holders[unit] = holder;
    const sharing = reporters.own?.[unit] === 1;
    const ends = holder >= 0 && under[holder] === 0;
    const isLine = reporting.state[unit] !== lineState.none;
    const native = sharing ? columns.own.has(unit) : holder === unit && ends && isLine;
    if (native) continue;
    if (holder === unit && ends && !separate) {
      folded.add(unit);
      kind[unit] = (heard[unit] as number) > 0 ? lineState.reported : lineState.silent;
      if (kind[unit] === lineState.silent) standing[unit] = lineState.silent;
      else if (isLine) unasked.push(unit);
    } else if (!isLine || holder < 0) {
      kind[unit] = lineState.none;
      standing[unit] = lineState.none;
    } else if (ends && !separate) {
      kind[unit] = lineState.none;
      if (kind[holder] === lineState.silent) standing[unit] = lineState.none;
      else unasked.push(unit);
    } else {
      const asked = separate ? (columns.target[holder] as number) : 0;
      if (sharing) own.set(unit, asked);
      else target[unit] = asked;
    }
  }
  const shares = own.size === 0 ? null : new Uint8Array(size);
  for (const unit of own.keys()) if (shares) shares[unit] = 1;
  const lines: Lines = {
    ...reporting,
    state: kind,
    target: lineTargets({ target, own }),
    baseline: lineBaselines(state, plan, shares),
    own: shares,
  };
  const asked = lines.target.slice();
  for (const unit of unasked) asked[unit] = 0;
  const standIns = { ...lines, state: standing, target: asked };
  const everyone = at.map((has, unit) => (has === 1 || kind[unit] !== lineState.none ? 1 : 0));
  return { lines, standIns, target, held: markUnder(state, everyone), folded };
}
