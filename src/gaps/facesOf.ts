import { identityOf, joinParts, type Reduction, run } from "../rollup/index.ts";
import { type AmountColumns, blankAmounts, putSigned } from "./amountColumns.ts";

/** Units that pass on a verdict, as their parents count them. */
export interface Faces {
  readonly amounts: AmountColumns;
  readonly worth: Float64Array;
  /** Whether a unit passes on a verdict. */
  lifted(unit: number): boolean;
}

/** How the parents of units that pass on a verdict count them, or null where none does. */
export function facesOf({ plan, lines, lifted }: Reduction): Faces | null {
  const { measure, context } = plan.indicator;
  if (!lifted) return null;
  const { worth } = lifted;
  const { numerator } = run(plan, lines, joinParts(plan, lifted), worth);
  const amounts = blankAmounts(worth.length);
  for (let unit = 0; unit < worth.length; unit++) {
    if (Number.isNaN(worth[unit])) continue;
    const missing = context.sign * ((worth[unit] as number) - (numerator[unit] as number));
    const open = lifted.silent.some(
      (part, position) =>
        !Object.is(part[unit], identityOf[measure.parts[position]?.reducer ?? "sum"]),
    );
    if (open) amounts.unreported[unit] = missing;
    else putSigned(missing, unit, amounts.shortfall, amounts.surplus);
  }
  return { amounts, worth, lifted: (unit) => !Number.isNaN(worth[unit]) };
}
