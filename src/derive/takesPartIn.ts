import { type CascadeState, unitsWhere } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";

/**
 * Whether a unit takes part in a rule: of a level no deeper than `to`, and of the kinds, levels and
 * tags `where` asks for.
 */
export function takesPartIn(state: CascadeState, rule: CascadeRule): (unit: number) => boolean {
  if (rule.rule === "stop") return () => false;
  const { list, rank } = state.levels;
  const { to, where } = rule;
  const fits = where === undefined ? () => true : unitsWhere(state, where);
  if (to === undefined) return fits;
  const deepest = list.findIndex(({ id }) => id === to);
  return (unit) => (rank[unit] as number) <= deepest && fits(unit);
}
