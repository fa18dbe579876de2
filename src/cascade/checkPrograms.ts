import type { CascadeDocument, ProgramRecord } from "../document/index.ts";
import { cyclesIn } from "./cyclesIn.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { Structure } from "./structure.ts";
import { writeCycle } from "./writeCycle.ts";

/**
 * Checks that programs, tasks and bodies have ids of their own and name only what exists, and that
 * no program derives, by way of its sources, from itself.
 *
 * @returns The position of every program in the document by id.
 */
export function checkPrograms(
  document: CascadeDocument,
  structure: Structure,
  issues: IssueCollector,
): Map<string, number> {
  const { programs = [], tasks = [], bodies = [], targets = [], indicators = [] } = document;
  const programRows = uniqueIds(programs, "programs", issues);
  const bodyRows = uniqueIds(bodies, "bodies", issues);
  uniqueIds(tasks, "tasks", issues);
  uniqueIds(targets, "targets", issues);
  uniqueIds(document.registrations ?? [], "registrations", issues);
  const indicatorIds = new Set(indicators.map(({ id }) => id));
  const unitIds = { has: (id: string) => structure.indexOf(id) >= 0 };
  for (const [row, program] of programs.entries()) {
    const path = ["programs", row];
    refer("unit", program.unit, unitIds, [...path, "unit"], program.unit, issues);
    refer("body", program.lead, bodyRows, [...path, "lead"], program.unit, issues);
    for (const [place, source] of (program.sources ?? []).entries()) {
      if (!("program" in source)) continue;
      refer(
        "program",
        source.program,
        programRows,
        [...path, "sources", place, "program"],
        program.unit,
        issues,
      );
    }
  }
  for (const [row, task] of tasks.entries()) {
    const path = ["tasks", row];
    const { unit } = programs[programRows.get(task.program) ?? -1] ?? {};
    refer("program", task.program, programRows, [...path, "program"], unit, issues);
    refer("body", task.lead, bodyRows, [...path, "lead"], unit, issues);
    for (const [place, id] of (task.supports ?? []).entries()) {
      refer("body", id, bodyRows, [...path, "supports", place], unit, issues);
    }
    for (const [place, id] of (task.indicators ?? []).entries()) {
      refer("indicator", id, indicatorIds, [...path, "indicators", place], unit, issues);
    }
  }
  for (const [row, body] of bodies.entries()) {
    refer("unit", body.unit, unitIds, ["bodies", row, "unit"], body.unit, issues);
    for (const [place, { unit }] of (body.oversees ?? []).entries()) {
      refer("unit", unit, unitIds, ["bodies", row, "oversees", place, "unit"], unit, issues);
    }
  }
  checkSources(programs, programRows, issues);
  return programRows;
}

function uniqueIds(
  records: readonly { readonly id?: string | undefined }[],
  collection: string,
  issues: IssueCollector,
): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of records.entries()) {
    if (id === undefined) continue;
    if (rows.has(id)) {
      issues.add({
        code: "duplicate-id",
        path: [collection, row, "id"],
        expected: `an id no other of the ${collection} has`,
        received: id,
        message: `Two of the ${collection} have the id ${id}.`,
      });
    } else rows.set(id, row);
  }
  return rows;
}

function refer(
  kind: "unit" | "program" | "body" | "indicator",
  id: string | undefined,
  known: { has(id: string): boolean },
  path: (string | number)[],
  unit: string | undefined,
  issues: IssueCollector,
): void {
  if (id === undefined || known.has(id)) return;
  const article = kind === "indicator" ? "an" : "a";
  issues.add({
    code: `unknown-${kind}`,
    path,
    unit,
    expected: `the id of ${article} ${kind}`,
    received: id,
    message: `${path.slice(0, 2).join(".")} names the ${kind} ${id}, which is not in the cascade.`,
  });
}

function checkSources(
  programs: readonly ProgramRecord[],
  rows: ReadonlyMap<string, number>,
  issues: IssueCollector,
): void {
  const waitingFor = new Int32Array(programs.length);
  const derivedFrom: number[][] = programs.map(() => []);
  for (const [row, { sources = [] }] of programs.entries()) {
    for (const source of sources) {
      const above = "program" in source ? rows.get(source.program) : undefined;
      if (above === undefined) continue;
      derivedFrom[above]?.push(row);
      waitingFor[row] = (waitingFor[row] as number) + 1;
    }
  }
  const ready = [...programs.keys()].filter((row) => waitingFor[row] === 0);
  for (let row = ready.pop(); row !== undefined; row = ready.pop()) {
    for (const below of derivedFrom[row] ?? []) {
      waitingFor[below] = (waitingFor[below] as number) - 1;
      if (waitingFor[below] === 0) ready.push(below);
    }
  }
  for (const cycle of cyclesIn(nextInCircle(programs, rows, waitingFor))) {
    const first = cycle[0] as number;
    const chain = writeCycle(
      cycle.map((row) => programs[row]?.id as string),
      "programs",
    );
    issues.add({
      code: "source-cycle",
      path: ["programs", first, "sources"],
      unit: programs[first]?.unit,
      expected: "sources that do not lead back to the program",
      received: chain,
      message: `These programs derive from one another in a circle: ${chain}.`,
      fix: "Take one of their sources out.",
    });
  }
}

/** For every program still waiting a source that is waiting as well; −1 for the others. */
function nextInCircle(
  programs: readonly ProgramRecord[],
  rows: ReadonlyMap<string, number>,
  waitingFor: Int32Array,
): Int32Array {
  return Int32Array.from(programs, ({ sources = [] }, row) => {
    if (waitingFor[row] === 0) return -1;
    const above = sources.map((one) => ("program" in one ? (rows.get(one.program) ?? -1) : -1));
    return above.find((source) => source >= 0 && waitingFor[source] !== 0) ?? -1;
  });
}
