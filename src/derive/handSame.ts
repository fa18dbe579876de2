import { targetOrigin } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import { isAdopted } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import { reportLooser } from "./reportLooser.ts";
import { standsAsAdopted } from "./standsAsAdopted.ts";
import { stretched } from "./stretched.ts";
import { writtenBelow } from "./writtenBelow.ts";

export type SameRule = Extract<CascadeRule, { rule: "same" | "each" }>;

/**
 * Gives every child that takes part the same target. A written one stands; where it asks for less
 * than its parent's, that is reported. With `own` the unit has a share of its own, to reach it itself.
 */
export function handSame(
  handing: Handing,
  rule: SameRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  const { state, plan, columns } = handing;
  const { firstChild } = state.structure;
  const { sign } = plan.indicator.context;
  const target = columns.target[unit] as number;
  const given = handedOn(handing, rule, unit, target);
  const end = firstChild[unit + 1] as number;
  let handed = false;
  for (let child = firstChild[unit] as number; child < end; child++) {
    if (columns.origin[child] !== targetOrigin.written) {
      if (!takesPart(child)) continue;
      columns.target[child] = given;
      columns.origin[child] = targetOrigin.derived;
      handed = true;
      continue;
    }
    handed = true;
    const own = columns.target[child] as number;
    if (takesPart(child) && isAdopted(handing, child)) standsAsAdopted(handing, child, given);
    const missing = (target - own) * sign;
    if (missing <= 0) continue;
    reportLooser(handing, unit, child, missing);
  }
  const keeps = rule.rule === "each" && rule.own === true;
  if (keeps && (handed || writtenBelow(handing, unit))) columns.own.set(unit, target);
}

/** The target, stretched up to the ceiling of the rule. */
function handedOn(handing: Handing, rule: SameRule, unit: number, target: number): number {
  if (rule.rule !== "same") return target;
  const given = stretched(handing, unit, rule.stretch);
  if (rule.max === undefined) return given;
  const ceiling = Math.round(rule.max * 10 ** handing.plan.indicator.context.decimals.figure);
  return Math.min(given, Math.max(target, ceiling));
}
