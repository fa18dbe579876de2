import { identityOf, joinParts, type Reduction, run } from "../rollup/index.ts";
import type { Amounts } from "./amountColumns.ts";

/** Units that pass on a verdict, as their parents count them. */
export interface Faces {
  /** What the verdict is worth; NaN where a unit passes on what it carries. */
  readonly worth: Float64Array;
  /** What is missing to it; below 0 where there is more. */
  readonly missing: Float64Array;
  /** 1 where silence could still tip it. */
  readonly open: Uint8Array;
}

/** How the parents of units that pass on a verdict count them, or null where none does. */
export function facesOf({ plan, lines, lifted }: Reduction): Faces | null {
  if (!lifted) return null;
  const { measure, context } = plan.indicator;
  const { worth, silent } = lifted;
  const { numerator } = run(plan, lines, joinParts(plan, lifted), worth);
  const missing = new Float64Array(worth.length);
  const open = new Uint8Array(worth.length);
  for (let unit = 0; unit < worth.length; unit++) {
    if (Number.isNaN(worth[unit])) continue;
    missing[unit] = context.sign * ((worth[unit] as number) - (numerator[unit] as number)) + 0;
  }
  for (const [position, { reducer }] of measure.parts.entries()) {
    const part = silent[position] as Float64Array;
    const nothing = identityOf[reducer];
    for (let unit = 0; unit < worth.length; unit++) {
      if (!Object.is(part[unit], nothing)) open[unit] = 1;
    }
  }
  return { worth, missing, open };
}

/** Whether a unit passes on a verdict. */
export function isLifted(faces: Faces | null, unit: number): boolean {
  return faces !== null && !Number.isNaN(faces.worth[unit]);
}

/** The amounts of a verdict, in steps. */
export function faceAmounts({ missing, open }: Faces, unit: number): Amounts {
  const amount = missing[unit] as number;
  const short = open[unit] === 1 ? 0 : amount;
  return {
    unplaced: 0,
    stretch: 0,
    unreported: open[unit] === 1 ? amount : 0,
    shortfall: Math.max(0, short),
    surplus: Math.max(0, -short),
  };
}
