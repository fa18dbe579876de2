import type { CascadeDocument, ProgramRecord } from "../document/index.ts";
import { circlesAmong } from "./circlesAmong.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { refer } from "./refer.ts";
import type { Structure } from "./structure.ts";
import { uniqueIds } from "./uniqueIds.ts";
import { writeCycle } from "./writeCycle.ts";

/**
 * Checks that programs, tasks and bodies have ids of their own, that programs and tasks name only
 * what exists, and that no program derives, by way of its sources, from itself.
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
    for (const [place, id] of (program.coLeads ?? []).entries()) {
      refer("body", id, bodyRows, [...path, "coLeads", place], program.unit, issues);
    }
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
    for (const [place, id] of (task.coLeads ?? []).entries()) {
      refer("body", id, bodyRows, [...path, "coLeads", place], unit, issues);
    }
    for (const [place, id] of (task.supports ?? []).entries()) {
      refer("body", id, bodyRows, [...path, "supports", place], unit, issues);
    }
    for (const [place, id] of (task.indicators ?? []).entries()) {
      refer("indicator", id, indicatorIds, [...path, "indicators", place], unit, issues);
    }
  }
  checkSources(programs, programRows, issues);
  return programRows;
}

function checkSources(
  programs: readonly ProgramRecord[],
  rows: ReadonlyMap<string, number>,
  issues: IssueCollector,
): void {
  const derivesFrom = programs.map(({ sources = [] }) =>
    sources.flatMap((source) => ("program" in source ? (rows.get(source.program) ?? []) : [])),
  );
  for (const circle of circlesAmong(derivesFrom)) {
    const first = circle[0] as number;
    const chain = writeCycle(
      circle.map((row) => programs[row]?.id as string),
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
