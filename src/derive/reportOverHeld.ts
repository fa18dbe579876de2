import { compareIds, targetOrigin, unitName } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import { heldExcess } from "./heldExcess.ts";
import { holderOf } from "./holderOf.ts";
import { indicatorName, inWords, reportConflict } from "./report.ts";

/**
 * Says that the units right below one hold more than it has to give, and that the others get 0.
 *
 * Where the unit's own value is held as well, the two holders are at odds and `checkHolds` says so.
 */
export function reportOverHeld(handing: Handing, unit: number, amount: number): void {
  if (heldExcess(handing, unit) > 0) return;
  const { state, columns } = handing;
  const { firstChild, ids } = state.structure;
  const name = unitName(state, unit);
  const holders: number[] = [];
  const end = firstChild[unit + 1] as number;
  for (let child = firstChild[unit] as number; child < end; child++) {
    if (columns.origin[child] === targetOrigin.written) holders.push(child);
  }
  holders.sort((left, right) => compareIds(ids[left] as string, ids[right] as string));
  reportConflict(
    handing,
    "over-held",
    unit,
    amount,
    `The units under ${name} hold ${inWords(handing, amount)} of ${indicatorName(handing)} more than ${name} has to give; the others get 0.`,
    `Lower what they hold, or raise ${name} by ${inWords(handing, amount)}.`,
    holders.map((child) => holderOf(handing, child)),
  );
}
