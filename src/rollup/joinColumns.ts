import { type CascadeState, planColumns, targetOrigin } from "../cascade/index.ts";
import type { ReusedColumns } from "./figureColumns.ts";
import type { Reduction } from "./reduction.ts";
import { rankOfSide } from "./speakingSide.ts";

/** The figures of all units for one side of a plan. */
export interface ColumnsOfSide {
  readonly reduction: Reduction;
  readonly columns: ReusedColumns;
}

/**
 * Joins the sides of a plan unit by unit into the columns of the first, as `joinSides` joins figures:
 * those of the side that speaks, with the completion of whichever is furthest behind.
 *
 * @returns The position of the side that speaks, by unit.
 */
export function joinColumns(
  state: CascadeState,
  sides: readonly [ColumnsOfSide, ...ColumnsOfSide[]],
): Uint8Array {
  const into = sides[0].columns;
  const spoken = new Uint8Array(into.gap.length);
  const origins = sides.map(({ reduction }) => planColumns(state, reduction.plan).origin);
  const unknown = sides.map(({ reduction }) => Number.isNaN(reduction.benchmark ?? 0));
  for (let unit = 0; unit < into.gap.length; unit++) {
    let speaking = 0;
    let rank = -1;
    let amount = 0;
    let least = Number.POSITIVE_INFINITY;
    let silent = false;
    for (let side = 0; side < sides.length; side++) {
      if (origins[side]?.[unit] === targetOrigin.none) continue;
      const { gap, completion } = (sides[side] as ColumnsOfSide).columns;
      const own = gap[unit] as number;
      const ownRank = rankOfSide(own, unknown[side] === true);
      const ownAmount = Number.isNaN(own) ? 0 : own;
      if (ownRank > rank || (ownRank === rank && ownAmount > amount)) {
        speaking = side;
        rank = ownRank;
        amount = ownAmount;
      }
      const reached = completion[unit] as number;
      if (Number.isNaN(reached)) silent = true;
      else if (reached < least) least = reached;
    }
    spoken[unit] = speaking;
    const { columns } = sides[speaking] as ColumnsOfSide;
    into.target[unit] = columns.target[unit] as number;
    into.actual[unit] = columns.actual[unit] as number;
    into.gap[unit] = columns.gap[unit] as number;
    into.reported[unit] = columns.reported[unit] as number;
    into.expected[unit] = columns.expected[unit] as number;
    // One that is not known might be further behind, unless nothing could be.
    const told = Number.isFinite(least) && (!silent || least === 0);
    into.completion[unit] = told ? least : Number.NaN;
  }
  return spoken;
}
