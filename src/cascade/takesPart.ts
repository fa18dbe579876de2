import type { UnitRecord, Where } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";

/** How far down something goes, and to whom. */
export interface Reach {
  /** The deepest level it comes to. */
  readonly to?: string | undefined;
  readonly where?: Where | undefined;
}

/**
 * Whether a unit takes part in what is handed down: of a level no deeper than `to`, and of the
 * kinds, levels and tags `where` asks for, and one of whom one of the predicates it names is true.
 */
export function takesPart(
  {
    document,
    structure,
    levels,
    predicates,
  }: Pick<CascadeState, "document" | "structure" | "levels" | "predicates">,
  { to, where }: Reach,
): (unit: number) => boolean {
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
