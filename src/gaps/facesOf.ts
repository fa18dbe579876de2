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
export function facesOf({ plan, lifted }: Reduction): Faces | null {
  const { measure, context } = plan.indicator;
  if (!lifted || !measure.liftsAt) return null;
  const size = lifted.worth.length;
  const isLifted = context.levels.map((_, level) => measure.liftsAt?.(context, level) ?? false);
  const { numerator } = run(plan, joinParts(plan, lifted), lifted.worth);
  const amounts = blankAmounts(size);
  for (let unit = 0; unit < size; unit++) {
    if (!isLifted[context.level[unit] as number]) continue;
    const missing = context.sign * ((lifted.worth[unit] as number) - (numerator[unit] as number));
    const open = lifted.silent.some(
      (part, position) => part[unit] !== identityOf[measure.parts[position]?.reducer ?? "sum"],
    );
    if (open) amounts.unreported[unit] = missing;
    else putSigned(missing, unit, amounts.shortfall, amounts.surplus);
  }
  return {
    amounts,
    worth: lifted.worth,
    lifted: (unit) => isLifted[context.level[unit] as number] ?? false,
  };
}
