import type { TaskCascade, TaskRecord } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";
import type { ReachNames } from "./checkReach.ts";
import { checkTasks } from "./checkTasks.ts";
import { compareIds } from "./compareIds.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { splitIds } from "./itemIds.ts";
import { pathDown } from "./pathDown.ts";
import { placeAt, placeOfTask } from "./placeOfTask.ts";
import type { Structure } from "./structure.ts";
import { takesPart } from "./takesPart.ts";
import { taskId } from "./taskId.ts";
import type { Handover, ResolvedTask, TaskNet, TaskPlace } from "./taskNet.ts";
import { tasksComingTo } from "./tasksHandedTo.ts";

/**
 * Finds what every written task comes from and whom it is handed to, from the top down.
 *
 * @param programRows The position of every program in the document by id.
 */
export function resolveTasks(
  state: Pick<CascadeState, "document" | "structure" | "levels" | "predicates">,
  programRows: ReadonlyMap<string, number>,
  names: ReachNames,
  issues: IssueCollector,
): TaskNet {
  const { structure } = state;
  const { tasks: records = [], programs = [] } = state.document;
  const units = records.map(({ program }) =>
    structure.indexOf(programs[programRows.get(program) ?? -1]?.unit ?? ""),
  );
  const resolved = units.map((unit) => ({ unit, source: null, standsIn: false, handover: null }));
  const net = {
    structure,
    records,
    rows: new Map(records.map(({ id }, row) => [id, row])),
    byUnit: groupByUnit(records, units),
    resolved: resolved as ResolvedTask[],
  };
  const handovers = handoversIn(state);
  const fromTheTop = [...records.keys()].sort(
    (left, right) => (units[left] as number) - (units[right] as number),
  );
  for (const row of fromTheTop) {
    const unit = units[row] as number;
    const { source: id, cascade } = records[row] as TaskRecord;
    const source = id === undefined || unit < 0 ? null : sourceOf(net, id, unit);
    const standsIn =
      source !== null && source.unit !== unit && isBelow(structure, unit, source.unit);
    const inherited = standsIn ? (net.resolved[source.row]?.handover ?? null) : null;
    const handover = cascade === undefined ? inherited : handovers(cascade);
    net.resolved[row] = { unit, source, standsIn, handover };
  }
  checkTasks(net, names, issues);
  return net;
}

/**
 * What a task of a unit comes from: any written task, a draft of a unit above, or the draft of the
 * unit itself whose place it takes.
 */
function sourceOf(net: TaskNet, id: string, unit: number): TaskPlace | null {
  const { structure, rows } = net;
  const owner = structure.indexOf(splitIds(id).at(-1) ?? "");
  if (rows.has(id) || (owner >= 0 && isBelow(structure, unit, owner))) return placeOfTask(net, id);
  const above = structure.parent[unit] as number;
  if (owner !== unit || above < 0) return null;
  const named = tasksComingTo(net, unit).find((row) => taskId(net, { row, unit }) === id);
  if (named !== undefined) return { row: named, unit: above };
  const first = rows.get(splitIds(id)[0] ?? "");
  const place = first === undefined ? null : placeAt(net, first, above);
  return place && net.resolved[place.row]?.handover?.takesPart(unit) ? place : null;
}

function isBelow(structure: Structure, unit: number, above: number): boolean {
  return unit > above && pathDown(structure, above, unit) !== null;
}

function groupByUnit(
  records: readonly TaskRecord[],
  units: readonly number[],
): Map<number, number[]> {
  const byUnit = new Map<number, number[]>();
  for (const [row, unit] of units.entries()) {
    if (unit < 0) continue;
    const rows = byUnit.get(unit);
    if (rows) rows.push(row);
    else byUnit.set(unit, [row]);
  }
  const idOf = (row: number): string => records[row]?.id ?? "";
  for (const rows of byUnit.values())
    rows.sort((left, right) => compareIds(idOf(left), idOf(right)));
  return byUnit;
}

function handoversIn(
  state: Parameters<typeof takesPart>[0],
): (cascade: TaskCascade) => Handover | null {
  return (cascade) =>
    "rule" in cascade
      ? null
      : { takesPart: takesPart(state, cascade), leadDays: cascade.leadDays ?? 0 };
}
