import { type Amounts, amountsAt } from "./amountColumns.ts";
import type { Explanation } from "./explanation.ts";
import { type Faces, faceAmounts, isLifted } from "./facesOf.ts";
import { lineAmounts } from "./lineAmounts.ts";

/** Where the children of a unit end that are counted in the same things; none of a verdict. */
export function opensInto({ state, standing }: Explanation, unit: number, top: number): number {
  if (unit !== top && isLifted(standing.faces, unit)) return 0;
  return state.structure.firstChild[unit + 1] as number;
}

/** The gap of a unit as it is counted from another one's point of view, in steps. */
export function gapAt(
  { standing: { whole, faces } }: Explanation,
  unit: number,
  top: number,
): number {
  if (unit !== top && isLifted(faces, unit)) return (faces as Faces).missing[unit] as number;
  return (
    (whole.unplaced[unit] as number) -
    (whole.stretch[unit] as number) +
    (whole.unreported[unit] as number) +
    (whole.shortfall[unit] as number) -
    (whole.surplus[unit] as number)
  );
}

/** Its amounts likewise. */
export function amountsOf(
  { standing: { whole, faces } }: Explanation,
  unit: number,
  top: number,
): Amounts {
  if (unit !== top && isLifted(faces, unit)) return faceAmounts(faces as Faces, unit);
  return amountsAt(whole, unit);
}

/** What arises at a unit itself: no part of it lies below. */
export function amountsArising(explanation: Explanation, unit: number, top: number): Amounts {
  const { state, standing } = explanation;
  let amounts = amountsOf(explanation, unit, top);
  const below = opensInto(explanation, unit, top);
  for (let child = state.structure.firstChild[unit] as number; child < below; child++) {
    if (standing.counts && standing.counts.children[child] !== 1) continue;
    amounts = less(amounts, amountsOf(explanation, child, top));
  }
  return amounts;
}

/** What arises at a unit itself beside the share it keeps: no line below it has any part of it. */
export function amountsHere(explanation: Explanation, unit: number): Amounts {
  const { reduction, standing } = explanation;
  const arising = amountsArising(explanation, unit, unit);
  const keeps = reduction.lines.own?.[unit] === 1 && standing.counts?.lines[unit] !== 0;
  return keeps ? less(arising, lineAmounts(reduction, standing, unit)) : arising;
}

function less(amounts: Amounts, other: Amounts): Amounts {
  return {
    unplaced: amounts.unplaced - other.unplaced,
    stretch: amounts.stretch - other.stretch,
    unreported: amounts.unreported - other.unreported,
    shortfall: amounts.shortfall - other.shortfall,
    surplus: amounts.surplus - other.surplus,
  };
}
