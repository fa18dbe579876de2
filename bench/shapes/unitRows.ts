import type { UnitRow } from "../contenders/indexContender.ts";
import type { Territory } from "./territory.ts";

/** A territory as rows with an id and a parent, in document order. */
export function unitRows({ ids, parent }: Territory): readonly UnitRow[] {
  return ids.map((id, row) => {
    const above = ids[parent[row] as number];
    return above === undefined ? { id } : { id, parent: above };
  });
}
