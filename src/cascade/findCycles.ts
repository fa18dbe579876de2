import type { Issue, UnitRecord } from "../document/index.ts";

const longest = 20;

/**
 * Finds the units that are their own ancestors, one issue a cycle, without recursion.
 *
 * @param units The records.
 * @param parentRow The row of each record's parent; negative where it has none.
 */
export function findCycles(units: readonly UnitRecord[], parentRow: Int32Array): Issue[] {
  const issues: Issue[] = [];
  const visit = new Int32Array(units.length);
  for (let start = 0; start < units.length; start++) {
    const mark = start + 1;
    let row = start;
    while (row >= 0 && visit[row] === 0) {
      visit[row] = mark;
      row = parentRow[row] as number;
    }
    if (row >= 0 && visit[row] === mark) issues.push(cycleFrom(units, parentRow, row));
  }
  return issues;
}

function cycleFrom(units: readonly UnitRecord[], parentRow: Int32Array, first: number): Issue {
  const ids: string[] = [];
  let length = 0;
  let row = first;
  do {
    if (length < longest) ids.push((units[row] as UnitRecord).id);
    length += 1;
    row = parentRow[row] as number;
  } while (row !== first);
  const { id } = units[first] as UnitRecord;
  const chain =
    length > longest ? `${ids.join(" → ")} → … (${length} units)` : [...ids, id].join(" → ");
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
}
