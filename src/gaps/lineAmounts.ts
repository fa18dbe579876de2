import { lineState } from "../measures/index.ts";
import type { Reduction } from "../rollup/index.ts";
import type { Amounts } from "./amountColumns.ts";
import type { BreakdownColumns } from "./breakDown.ts";

/** The amounts of a reporter or an own share by itself, in steps. */
export function lineAmounts(
  { plan, lines }: Reduction,
  { readLine }: Pick<BreakdownColumns, "readLine">,
  unit: number,
): Amounts {
  const { sign } = plan.indicator.context;
  const { distance, silence } = readLine(unit);
  const short = lines.state[unit] === lineState.reported ? sign * (distance - silence) : 0;
  return {
    unplaced: 0,
    stretch: 0,
    unreported: sign * silence + 0,
    shortfall: Math.max(0, short),
    surplus: Math.max(0, -short),
  };
}
