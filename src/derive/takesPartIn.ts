import { unitsWhere } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import type { PlanAsHanded } from "./handing.ts";
import { mayBeGiven } from "./mayBeGiven.ts";

/**
 * Whether a unit takes part in a rule: one that may be given a target at all, of a level no deeper
 * than `to`, of the kinds, levels and tags `where` asks for, and one of whom one of the predicates it
 * names is true.
 */
export function takesPartIn(
  { state, plan }: Pick<PlanAsHanded, "state" | "plan">,
  rule: CascadeRule,
): (unit: number) => boolean {
  if (rule.rule === "stop") return () => false;
  const { list, rank } = state.levels;
  const { to, where } = rule;
  const may = mayBeGiven(state, plan);
  if (to === undefined && where === undefined) return may;
  const fits = unitsWhere(state, where ?? {});
  const deepest = to === undefined ? list.length : list.findIndex(({ id }) => id === to);
  return (unit) => (rank[unit] as number) <= deepest && may(unit) && fits(unit);
}
