import { ownBound, targetOrigin, unitName } from "../cascade/index.ts";
import type { IssueCode } from "../document/index.ts";
import { isAdopted } from "./childrenOf.ts";
import type { Handing, PlanAsHanded } from "./handing.ts";
import { indicatorName, reportIssue } from "./report.ts";

const parts = 10_000;

/**
 * What a unit hands on, in steps: its target, stretched where it is the unit's own to stretch.
 *
 * A written target is stretched, once: what a unit was given, derived or adopted, has been. The
 * result is in whole steps, on the safe side, and never looser than the target. Only the indicator's
 * own side is stretched: what lies beyond the other one is no ambition.
 *
 * @param stretch 1.05 for 105 %, with at most 4 decimals.
 */
export function stretched(handing: Handing, unit: number, stretch = 1): number {
  const { plan, columns } = handing;
  const target = columns.target[unit] as number;
  const { measure, context, record } = plan.indicator;
  const stretches = stretch !== 1 && plan.bound === ownBound(record);
  if (!stretches || !isOwn(handing, unit)) return target;
  const more = Math.round((stretch - 1) * parts);
  const size = Math.abs(target);
  const whole = Math.floor(size / parts);
  const rest = ((size - whole * parts) * more) / parts;
  const amount = target + whole * more + (context.sign === 1 ? Math.ceil(rest) : Math.floor(rest));
  const scale = 10 ** context.decimals.figure;
  const allowed = measure.checkTarget?.(context, amount / scale) ?? null;
  if (Math.abs(amount) <= Number.MAX_SAFE_INTEGER && allowed === null) return amount;
  const trouble = allowed === null ? "too-large" : "invalid-value";
  notStretched(handing, unit, stretch, trouble, allowed ?? "a number of at most 15 digits");
  return target;
}

/** Whether a unit's target is written, and not one it was given from above and adopted. */
export function isOwn(handing: PlanAsHanded, unit: number): boolean {
  const { state, columns } = handing;
  if (columns.origin[unit] !== targetOrigin.written) return false;
  if (!isAdopted(handing, unit)) return true;
  const { parent } = state.structure;
  let above = parent[unit] as number;
  while (above >= 0 && columns.origin[above] === targetOrigin.none) above = parent[above] as number;
  return above < 0;
}

function notStretched(
  handing: Handing,
  unit: number,
  stretch: number,
  code: IssueCode,
  expected: string,
): void {
  const message = `${unitName(handing.state, unit)} hands on ${indicatorName(handing)} as it is: it cannot be stretched by ${stretch}.`;
  const fix = "Take the stretch out of the rule.";
  reportIssue(handing, code, unit, expected, stretch, message, fix);
}
