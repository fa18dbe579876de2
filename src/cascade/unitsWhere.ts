import type { CascadeDocument, UnitRecord, Where } from "../document/index.ts";
import type { Levels } from "./resolveLevels.ts";
import type { Structure } from "./structure.ts";

/** Where units and their levels are looked up. */
export interface UnitPlaces {
  readonly document: Pick<CascadeDocument, "units">;
  readonly structure: Structure;
  readonly levels: Levels;
}

/** Whether a unit is of the kinds, levels and tags asked for: of all lists, of each list any. */
export function unitsWhere(
  { document, structure, levels }: UnitPlaces,
  { kinds, levels: only, tags }: Where,
): (unit: number) => boolean {
  const ranks = only?.map((level) => levels.list.findIndex(({ id }) => id === level));
  return (unit) => {
    if (ranks && !ranks.includes(levels.rank[unit] as number)) return false;
    if (!kinds && !tags) return true;
    const record = document.units[structure.rows[unit] as number] as UnitRecord;
    if (kinds && !kinds.includes(record.kind ?? "")) return false;
    return !tags || tags.some((tag) => record.tags?.includes(tag));
  };
}
