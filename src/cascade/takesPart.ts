import type { UnitRecord, Where } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import type { Levels } from "./resolveLevels.ts";

/** How far down something goes, and to whom. */
export interface Reach {
  /** The deepest level it comes to. */
  readonly to?: string | undefined;
  readonly where?: Where | undefined;
}

/**
 * Whether a unit takes part in what is handed down: of a level no deeper than `to`, and of the
 * kinds, levels and tags `where` asks for.
 */
export function takesPart(
  {
    document,
    structure,
    levels,
  }: Pick<CascadeState, "document" | "structure"> & {
    readonly levels: Levels;
  },
  { to, where }: Reach,
): (unit: number) => boolean {
  if (to === undefined && where === undefined) return () => true;
  const deepest =
    to === undefined ? levels.list.length : levels.list.findIndex(({ id }) => id === to);
  const { kinds, levels: only, tags } = where ?? {};
  const ranks = only?.map((level) => levels.list.findIndex(({ id }) => id === level));
  return (unit) => {
    const rank = levels.rank[unit] as number;
    if (rank > deepest || (ranks && !ranks.includes(rank))) return false;
    if (!kinds && !tags) return true;
    const record = document.units[structure.rows[unit] as number] as UnitRecord;
    if (kinds && !kinds.includes(record.kind ?? "")) return false;
    return !tags || tags.some((tag) => record.tags?.includes(tag));
  };
}
