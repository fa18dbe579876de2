import {
  type CascadeState,
  type Plan,
  planColumns,
  stateOf,
  targetSource,
} from "../../cascade/index.ts";
import type { CascadeRule } from "../../document/index.ts";
import type { AuditContext } from "../auditRule.ts";
import type { TargetSubject } from "../subjects.ts";
import { governingRule } from "./governingRule.ts";
import { placeOf } from "./placeOf.ts";
import { sumsBelow } from "./sumsBelow.ts";

/** A target and what those right below it come to. */
export interface SumBelow {
  readonly plan: Plan;
  /** The id of the unit whose target it is. */
  readonly unit: string;
  /** In steps, like the rest. */
  readonly target: number;
  readonly below: number;
  /**
   * sign × (target − below): how much is with nobody; below 0, how much more is promised than was
   * asked. 0 as well where a rule hands on more on purpose.
   */
  readonly unplaced: number;
}

/**
 * Holds targets that add up against those right below them, as far as somebody wrote one of them.
 *
 * @returns By the subject to say it of: the target itself, or where only derivation made that, the
 *   first of the written ones below it.
 */
export function compareSums({
  cascade,
  targets,
}: Pick<AuditContext, "cascade" | "targets">): ReadonlyMap<TargetSubject, readonly SumBelow[]> {
  const state = stateOf(cascade);
  const found = new Map<TargetSubject, SumBelow[]>();
  const byPlan = new Map<Plan, TargetSubject[]>();
  for (const target of targets) {
    const { plan } = placeOf(target);
    if (plan.indicator.measure.targets !== "added") continue;
    const known = byPlan.get(plan);
    if (known) known.push(target);
    else byPlan.set(plan, [target]);
  }
  for (const [plan, subjects] of byPlan) {
    const { sum, kind } = sumsBelow(state, plan);
    const { target } = planColumns(state, plan);
    const rule = governingRule(state, plan);
    const { sign, decimals } = plan.indicator.context;
    const scale = 10 ** decimals.figure;
    for (const [unit, subject] of parentsOf(state, plan, subjects, kind)) {
      const asked = target[unit] as number;
      const below = sum[unit] as number;
      const left = sign * (asked - below);
      const derived = kind[unit] === 1 && rule(unit)?.rule !== "assign";
      const meant = left < 0 && (derived || -left <= onPurpose(rule(unit), asked, scale));
      const compared: SumBelow = {
        plan,
        unit: state.structure.ids[unit] as string,
        target: asked,
        below,
        unplaced: meant ? 0 : left,
      };
      found.set(subject, [...(found.get(subject) ?? []), compared]);
    }
  }
  return found;
}

/** The units to compare at, by number, and whom it is to be said of. */
function parentsOf(
  state: CascadeState,
  plan: Plan,
  subjects: readonly TargetSubject[],
  kind: Uint8Array,
): Map<number, TargetSubject> {
  const parents = new Map<number, TargetSubject>();
  for (const subject of subjects) {
    const { unit } = placeOf(subject);
    if ((kind[unit] as number) > 0) parents.set(unit, subject);
  }
  for (const subject of subjects) {
    const above = targetSource(state, plan, placeOf(subject).unit);
    if (above >= 0 && !parents.has(above)) parents.set(above, subject);
  }
  return parents;
}

/** How much a rule may hand on beyond a target, in steps: its stretch, and whole steps of a split. */
function onPurpose(rule: CascadeRule | undefined, target: number, scale: number): number {
  if (rule?.rule !== "split") return 0;
  const { stretch = 1, step } = rule;
  const stretched = Math.ceil(Math.abs(target * (stretch - 1)) - 1e-6);
  const coarse = step === undefined ? 0 : Math.max(0, Math.round(step * scale) - 1);
  return stretched + coarse;
}
