import { describe, type Issue, type Level, type UnitRecord } from "../document/index.ts";
import { compareIds } from "./compareIds.ts";
import type { Structure } from "./structure.ts";

/** The levels from the top down, and the rank of every unit's level among them. */
export interface Levels {
  readonly list: readonly Level[];
  readonly rank: Int32Array;
}

/**
 * Gives every unit its level and checks that each stands below its parent.
 *
 * Without levels in the list they are read off the units: those named, in the order they stand under
 * one another, and `level-1`, `level-2` … by depth for units that name none.
 *
 * @returns The levels, with `unknown-level` and `level-order` issues; ranks are only of use
 *   without issues.
 */
export function resolveLevels(
  listed: readonly Level[] | undefined,
  units: readonly UnitRecord[],
  structure: Structure,
): { levels: Levels; issues: Issue[] } {
  const declared = listed && listed.length > 0 ? listed : undefined;
  const names = new Array<string>(structure.size);
  const depthOf = depthNames(structure);
  let named = declared !== undefined;
  for (let unit = 0; unit < structure.size; unit++) {
    const { level } = units[structure.rows[unit] as number] as UnitRecord;
    names[unit] = level ?? (declared ? "" : depthOf(unit));
    named ||= level !== undefined;
  }
  const list = declared ?? levelNames(names, structure, named).map((id) => ({ id }));
  const rankById = new Map(list.map(({ id }, rank) => [id, rank]));
  const rank = new Int32Array(structure.size);
  const issues: Issue[] = [];
  for (let unit = 0; unit < structure.size; unit++) {
    const parent = structure.parent[unit] as number;
    const above = parent < 0 ? -1 : (rank[parent] as number);
    const name = names[unit] as string;
    const own = name === "" ? above + 1 : rankById.get(name);
    rank[unit] = own ?? above + 1;
    const row = structure.rows[unit] as number;
    if (own === undefined || own >= list.length) {
      issues.push(unknownLevel(structure.ids[unit] as string, row, name, list));
    } else if (own <= above) {
      const [id, over] = [structure.ids[unit], structure.ids[parent]] as [string, string];
      issues.push(levelOrder(id, row, over, list[own]?.id ?? name, list[above]?.id ?? ""));
    }
  }
  return { levels: { list, rank }, issues };
}

function depthNames({ depths }: Structure): (unit: number) => string {
  let depth = 0;
  return (unit) => {
    while (unit >= (depths[depth + 1] as number)) depth += 1;
    return `level-${depth + 1}`;
  };
}

function levelNames(names: readonly string[], structure: Structure, named: boolean): string[] {
  if (named) return orderLevels(names, structure);
  return Array.from({ length: structure.depths.length - 1 }, (_, depth) => `level-${depth + 1}`);
}

function orderLevels(names: readonly string[], { parent, size }: Structure): string[] {
  const below = new Map<string, Set<string>>();
  for (let unit = 0; unit < size; unit++) {
    const name = names[unit] as string;
    if (!below.has(name)) below.set(name, new Set());
    const over = parent[unit] as number;
    if (over >= 0 && names[over] !== name) below.get(names[over] as string)?.add(name);
  }
  const waitingFor = new Map([...below.keys()].map((name) => [name, 0]));
  for (const inner of below.values()) {
    for (const name of inner) waitingFor.set(name, (waitingFor.get(name) as number) + 1);
  }
  const ordered: string[] = [];
  let ready = [...below.keys()].filter((name) => waitingFor.get(name) === 0);
  while (ready.length > 0) {
    const next: string[] = [];
    for (const name of ready.sort(compareIds)) {
      ordered.push(name);
      for (const inner of below.get(name) as Set<string>) {
        const left = (waitingFor.get(inner) as number) - 1;
        waitingFor.set(inner, left);
        if (left === 0) next.push(inner);
      }
    }
    ready = next;
  }
  const placed = new Set(ordered);
  const looping = [...below.keys()].filter((name) => !placed.has(name)).sort(compareIds);
  return [...ordered, ...looping];
}

function unknownLevel(id: string, row: number, name: string, list: readonly Level[]): Issue {
  const known = list
    .slice(0, 20)
    .map((level) => level.id)
    .join(", ");
  return {
    code: "unknown-level",
    severity: "error",
    path: ["units", row, "level"],
    unit: id,
    expected: `one of ${known}`,
    received: name === "" ? "no level, below the lowest" : describe(name),
    message:
      name === ""
        ? `${id} stands below a unit of the lowest level, ${list.at(-1)?.id}.`
        : `${id} is of the level ${name}, which is not among the levels.`,
    fix: "Add the level to the list, or correct the unit's.",
  };
}

function levelOrder(id: string, row: number, parent: string, own: string, above: string): Issue {
  return {
    code: "level-order",
    severity: "error",
    path: ["units", row, "level"],
    unit: id,
    expected: `a level below ${above}`,
    received: describe(own),
    message: `${id} (${own}) stands under ${parent} (${above}), but ${own} is not below ${above}.`,
    fix: "Correct the unit's level, its parent, or the order of the levels.",
  };
}
