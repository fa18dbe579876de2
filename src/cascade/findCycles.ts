import type { Issue, UnitRecord } from "../document/index.ts";
import { cyclesIn } from "./cyclesIn.ts";
import { writeCycle } from "./writeCycle.ts";

/**
 * Finds the units that are their own ancestors, one issue a cycle.
 *
 * @param units The records.
 * @param parentRow The row of each record's parent; negative where it has none.
 */
export function findCycles(units: readonly UnitRecord[], parentRow: Int32Array): Issue[] {
  return cyclesIn(parentRow).map((rows): Issue => {
    const ids = rows.map((row) => (units[row] as UnitRecord).id);
    const [first, id] = [rows[0] as number, ids[0] as string];
    const chain = writeCycle(ids, "units");
    return {
      code: "cycle",
      severity: "error",
      path: ["units", first, "parent"],
      unit: id,
      expected: "a parent that is not below the unit itself",
      received: chain,
      message: `${id} stands, by way of its parents, under itself: ${chain}.`,
      fix: "Correct one of these parents.",
    };
  });
}
