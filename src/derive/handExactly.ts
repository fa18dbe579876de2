import { targetOrigin } from "../cascade/index.ts";
import type { Handing, Way } from "./handing.ts";
import { reportTooLarge } from "./reportTooLarge.ts";
import { writtenBelow } from "./writtenBelow.ts";

/**
 * Hands a unit's target on, where what is to add up below it can be held exactly. Where it cannot,
 * what was given is taken back, and that is said.
 *
 * Issue: `too-large`.
 */
export function handExactly(handing: Handing, way: Way, unit: number): void {
  const { unplaced, conflicts, issues } = handing;
  const [open, atOdds, said] = [unplaced.length, conflicts.length, issues.length];
  way.hand(unit);
  if (!way.addsUp || sizeBelow(handing, unit) <= Number.MAX_SAFE_INTEGER) return;
  unplaced.length = open;
  conflicts.length = atOdds;
  issues.length = said;
  takeBack(handing, unit);
  reportTooLarge(handing, unit);
}

function sizeBelow({ state, columns }: Handing, unit: number): number {
  const { firstChild } = state.structure;
  const end = firstChild[unit + 1] as number;
  let size = 0;
  for (let child = firstChild[unit] as number; child < end; child++) {
    if (columns.origin[child] !== targetOrigin.none)
      size += Math.abs(columns.target[child] as number);
  }
  return size;
}

function takeBack(handing: Handing, unit: number): void {
  const { state, columns, recomputed } = handing;
  const { firstChild } = state.structure;
  const end = firstChild[unit + 1] as number;
  for (let child = firstChild[unit] as number; child < end; child++) {
    recomputed.delete(child);
    if (columns.origin[child] !== targetOrigin.derived) continue;
    columns.target[child] = Number.NaN;
    columns.origin[child] = targetOrigin.none;
  }
  if (!writtenBelow(handing, unit)) columns.own.delete(unit);
}
