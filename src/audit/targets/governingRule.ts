import type { CascadeState, Plan } from "../../cascade/index.ts";
import type { CascadeRule, CascadeRules } from "../../document/index.ts";

/**
 * Answers which rule a unit hands a plan's target on by: that of the nearest target at or above it
 * that states one, else the indicator's.
 *
 * @returns A question about a unit's number; undefined where nobody said, or not for its level.
 */
export function governingRule(
  { document, structure, levels }: CascadeState,
  { indicator, written }: Plan,
): (unit: number) => CascadeRule | undefined {
  const own = new Map<number, CascadeRules>();
  for (const [unit, row] of written) {
    const rules = document.targets?.[row]?.cascade;
    if (rules) own.set(unit, rules);
  }
  const governing = own.size === 0 ? null : new Array<CascadeRules | undefined>(structure.size);
  for (let unit = 0; governing && unit < structure.size; unit++) {
    const above = structure.parent[unit] as number;
    governing[unit] = own.get(unit) ?? (above < 0 ? indicator.rules : governing[above]);
  }
  return (unit) => {
    const rules = governing ? governing[unit] : indicator.rules;
    if (rules === undefined || rules.rule !== undefined) return rules;
    const { id = "" } = levels.list[levels.rank[unit] as number] ?? {};
    return Object.hasOwn(rules.byLevel, id) ? rules.byLevel[id] : undefined;
  };
}
