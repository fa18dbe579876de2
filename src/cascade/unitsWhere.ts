import type { CascadeDocument, UnitRecord, Where } from "../document/index.ts";
import type { Levels } from "./resolveLevels.ts";
import type { Structure } from "./structure.ts";

/** Where units and their levels are looked up. */
export interface UnitPlaces {
  readonly document: Pick<CascadeDocument, "units">;
  readonly structure: Structure;
  readonly levels: Levels;
  /** For each predicate that is asked for, 1 where it is true, by unit number. */
  readonly predicates: ReadonlyMap<string, Uint8Array>;
}

/**
 * Whether a unit is of the kinds, levels and tags asked for, and one of whom a predicate is true: of
 * all lists, of each list any.
 */
export function unitsWhere(
  { document, structure, levels, predicates }: UnitPlaces,
  { kinds, levels: only, tags, is }: Where,
): (unit: number) => boolean {
  const ranks = only?.map((level) => levels.list.findIndex(({ id }) => id === level));
  const told = is?.map((name) => predicates.get(name));
  return (unit) => {
    if (told && !told.some((column) => column?.[unit] === 1)) return false;
    if (ranks && !ranks.includes(levels.rank[unit] as number)) return false;
    if (!kinds && !tags) return true;
    const record = document.units[structure.rows[unit] as number] as UnitRecord;
    if (kinds && !kinds.includes(record.kind ?? "")) return false;
    return !tags || tags.some((tag) => record.tags?.includes(tag));
  };
}
