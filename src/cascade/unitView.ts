import { deepFreeze, type UnitRecord } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import { depthOf } from "./depthOf.ts";
import type { Unit } from "./views.ts";

/** A unit by number, frozen. */
export function unitView(
  { document, structure, levels }: Pick<CascadeState, "document" | "structure" | "levels">,
  unit: number,
): Unit {
  const record = document.units[structure.rows[unit] as number] as UnitRecord;
  const parent = structure.parent[unit] as number;
  return deepFreeze({
    ...record,
    level: levels.list[levels.rank[unit] as number]?.id ?? "",
    parent: parent < 0 ? null : (structure.ids[parent] as string),
    depth: depthOf(structure, unit),
  });
}
