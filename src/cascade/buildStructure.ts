import { describe, type Issue, type UnitRecord } from "../document/index.ts";
import { findCycles } from "./findCycles.ts";
import { type IdIndex, indexIds } from "./indexIds.ts";
import { lookAlikes } from "./lookAlikes.ts";
import type { Structure } from "./structure.ts";

const orphan = -2;

/**
 * Numbers units breadth-first, or says everything that keeps them from being one tree.
 *
 * @param units Flat records in any order; a unit without `parent` is the root.
 * @returns The structure, or issues: `duplicate-id`, `missing-parent`, `cycle`, `no-root`,
 *   `several-roots`.
 */
export function buildStructure(
  units: readonly UnitRecord[],
): { structure: Structure; issues: [] } | { structure: null; issues: Issue[] } {
  const issues: Issue[] = [];
  const ids = new Array<string>(units.length);
  for (let row = 0; row < units.length; row++) ids[row] = (units[row] as UnitRecord).id;
  const rowById = indexIds(ids, (row, earlier) => {
    issues.push(duplicateId(ids[row] as string, row, earlier));
  });
  const parentRow = linkParents(units, ids, rowById, issues);
  const roots: number[] = [];
  for (let row = 0; row < units.length; row++) {
    if (parentRow[row] === -1 && rowById.find(ids[row] as string) === row) roots.push(row);
  }
  const cycles = findCycles(units, parentRow);
  for (const cycle of cycles) issues.push(cycle);
  if (roots.length === 0 && cycles.length === 0) issues.push(noRoot(units.length));
  if (roots.length > 1) issues.push(severalRoots(roots.map((row) => units[row] as UnitRecord)));
  if (issues.length > 0) return { structure: null, issues };
  return { structure: number(ids, parentRow, rowById, roots[0] as number), issues: [] };
}

function linkParents(
  units: readonly UnitRecord[],
  ids: readonly string[],
  rowById: IdIndex,
  issues: Issue[],
): Int32Array {
  const parentRow = new Int32Array(units.length);
  const lookAlike = lookAlikes(() => ids);
  // Siblings tend to come together: most parents are the one before.
  let [last, lastRow] = ["", -1];
  for (let row = 0; row < units.length; row++) {
    const { parent } = units[row] as UnitRecord;
    if (parent === undefined || parent === null) {
      parentRow[row] = -1;
      continue;
    }
    if (parent !== last) [last, lastRow] = [parent, rowById.find(parent)];
    parentRow[row] = lastRow < 0 ? orphan : lastRow;
    if (lastRow >= 0) continue;
    issues.push(missingParent(ids[row] as string, parent, row, lookAlike(parent)));
  }
  return parentRow;
}

function number(
  idsByRow: readonly string[],
  parentRow: Int32Array,
  rowById: IdIndex,
  root: number,
): Structure {
  const size = idsByRow.length;
  const [childStart, childRows] = childrenByRow(parentRow);
  const rows = new Int32Array(size);
  const numberOf = new Int32Array(size);
  const parent = new Int32Array(size);
  const firstChild = new Int32Array(size + 1);
  const depths = [0];
  rows[0] = root;
  parent[0] = -1;
  let placed = 1;
  let depthEnd = 1;
  for (let unit = 0; unit < size; unit++) {
    if (unit === depthEnd) {
      depths.push(unit);
      depthEnd = placed;
    }
    const row = rows[unit] as number;
    numberOf[row] = unit;
    firstChild[unit] = placed;
    const end = childStart[row + 1] as number;
    for (let position = childStart[row] as number; position < end; position++) {
      rows[placed] = childRows[position] as number;
      parent[placed] = unit;
      placed += 1;
    }
  }
  firstChild[size] = placed;
  depths.push(size);
  const ids = new Array<string>(size);
  for (let unit = 0; unit < size; unit++) ids[unit] = idsByRow[rows[unit] as number] as string;
  const indexOf = rowById.moved(ids, numberOf).find;
  return { size, ids, rows, parent, firstChild, depths: Int32Array.from(depths), indexOf };
}

function childrenByRow(parentRow: Int32Array): [starts: Int32Array, rows: Int32Array] {
  const starts = new Int32Array(parentRow.length + 1);
  for (const parent of parentRow)
    if (parent >= 0) starts[parent + 1] = (starts[parent + 1] as number) + 1;
  for (let row = 0; row < parentRow.length; row++) {
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  const next = starts.slice();
  const rows = new Int32Array(parentRow.length);
  for (let row = 0; row < parentRow.length; row++) {
    const parent = parentRow[row] as number;
    if (parent < 0) continue;
    rows[next[parent] as number] = row;
    next[parent] = (next[parent] as number) + 1;
  }
  return [starts, rows];
}

function duplicateId(id: string, row: number, earlier: number): Issue {
  return {
    code: "duplicate-id",
    severity: "error",
    path: ["units", row, "id"],
    unit: id,
    expected: "an id no other unit has",
    received: describe(id),
    message: `Two units have the id ${id}: units.${earlier} and units.${row}.`,
    fix: "Give one of them another id.",
  };
}

function missingParent(id: string, parent: string, row: number, alike?: string): Issue {
  return {
    code: "missing-parent",
    severity: "error",
    path: ["units", row, "parent"],
    unit: id,
    expected: "the id of a unit",
    received: describe(parent),
    message: `${id} stands under ${parent}, which is not among the units.`,
    fix:
      alike === undefined
        ? `Add the unit ${parent}, or correct the parent of ${id}.`
        : `Write ${describe(alike)}: it differs in case, in spaces or in how accents are encoded.`,
  };
}

function noRoot(size: number): Issue {
  return {
    code: "no-root",
    severity: "error",
    path: ["units"],
    expected: "one unit without a parent",
    received: size === 0 ? "no units" : "none",
    message: size === 0 ? "There are no units." : "Every unit has a parent, so none is the top.",
    fix: "Leave out the parent of the unit at the top.",
  };
}

function severalRoots(roots: readonly UnitRecord[]): Issue {
  const named = roots.slice(0, 5).map(({ id }) => id);
  const rest = roots.length > named.length ? ` and ${roots.length - named.length} more` : "";
  return {
    code: "several-roots",
    severity: "error",
    path: ["units"],
    ...(named[1] === undefined ? {} : { unit: named[1] }),
    expected: "one unit without a parent",
    received: `${roots.length}: ${named.join(", ")}${rest}`,
    message: `${roots.length} units have no parent: ${named.join(", ")}${rest}.`,
    fix: "Put all but one of them under a parent.",
  };
}
