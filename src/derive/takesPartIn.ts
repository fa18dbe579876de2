import type { CascadeState } from "../cascade/index.ts";
import type { CascadeRule, UnitRecord } from "../document/index.ts";

/**
 * Whether a unit takes part in a rule: of a level no deeper than `to`, of the kinds, levels and
 * tags `where` asks for, and one of whom one of the predicates it names is true.
 */
export function takesPartIn(
  { document, structure, levels, predicates }: CascadeState,
  rule: CascadeRule,
): (unit: number) => boolean {
  if (rule.rule === "stop") return () => false;
  const { to, where } = rule;
  if (to === undefined && where === undefined) return () => true;
  const deepest =
    to === undefined ? levels.list.length : levels.list.findIndex(({ id }) => id === to);
  const { kinds, levels: only, tags, is } = where ?? {};
  const ranks = only?.map((level) => levels.list.findIndex(({ id }) => id === level));
  const told = is?.map((name) => predicates.get(name));
  return (unit) => {
    const rank = levels.rank[unit] as number;
    if (rank > deepest || (ranks && !ranks.includes(rank))) return false;
    if (told && !told.some((column) => column?.[unit] === 1)) return false;
    if (!kinds && !tags) return true;
    const record = document.units[structure.rows[unit] as number] as UnitRecord;
    if (kinds && !kinds.includes(record.kind ?? "")) return false;
    return !tags || tags.some((tag) => record.tags?.includes(tag));
  };
}
