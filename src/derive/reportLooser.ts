import { unitName } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import { holderOf } from "./holderOf.ts";
import { holdOf } from "./holdOf.ts";
import { indicatorName, inWords, reportConflict } from "./report.ts";
import { writtenAbove } from "./writtenAbove.ts";

/**
 * Says that a unit asks less of itself than the one right above asks of it. Where both the unit's
 * value and the one it comes from, on whatever level, are held, the two holders are at odds.
 *
 * @param missing How much less, in steps.
 */
export function reportLooser(handing: Handing, unit: number, child: number, missing: number): void {
  const { state, columns, plan } = handing;
  const indicator = indicatorName(handing);
  const own = inWords(handing, columns.target[child] as number);
  const name = unitName(state, child);
  const hold = holdOf(handing, child);
  const above = hold === null ? -1 : (writtenAbove(handing)[unit] as number);
  const over = above < 0 ? null : holdOf(handing, above);
  const { sign } = plan.indicator.context;
  const less = ((columns.target[above] as number) - (columns.target[child] as number)) * sign;
  if (hold === null || over === null || !(less > 0)) {
    const asked = inWords(handing, columns.target[unit] as number);
    const parent = unitName(state, unit);
    const message = `${name} sets itself ${own} for ${indicator}, where ${parent} asks for ${asked}.`;
    const fix = `Have ${name} ask as much of itself, or ${parent} for less.`;
    reportConflict(handing, "looser-than-parent", child, missing, message, fix);
    return;
  }
  const upper = unitName(state, above);
  const asked = inWords(handing, columns.target[above] as number);
  reportConflict(
    handing,
    "held-conflict",
    child,
    less,
    `${hold.by} holds ${name} at ${own} for ${indicator}, where ${over.by} holds ${upper} at ${asked}. Both stand.`,
    `Let them agree: change ${upper} or ${name}, or let a hold end.`,
    [holderOf(handing, above), holderOf(handing, child)],
  );
}
