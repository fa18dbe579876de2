import {
  type Cascade,
  type CascadeState,
  compareIds,
  planColumns,
  programsInForce,
  stateOf,
  targetOrigin,
  targetView,
  taskView,
} from "../cascade/index.ts";
import type { TaskRecord } from "../document/index.ts";
import type { TaskFacts } from "./subjects.ts";
import { BodyView, ProgramView, TargetView, TaskView } from "./subjectViews.ts";

/** Everything that is audited, by unit and id. */
export interface Subjects {
  readonly programs: readonly ProgramView[];
  /** Those in no program included. */
  readonly targets: readonly TargetView[];
  readonly bodies: readonly BodyView[];
}

/**
 * Gathers what somebody has written: programs with their tasks and targets, and who leads them.
 *
 * @param drafts Whether what derivation has drafted is gathered as well.
 */
export function gatherSubjects(cascade: Cascade, drafts: boolean): Subjects {
  const state = stateOf(cascade);
  const programs = gatherPrograms(state, drafts);
  const byId = new Map(programs.map((program) => [program.id, program]));
  for (const program of programs) {
    for (const source of program.record.sources) {
      const from = "program" in source ? byId.get(source.program) : undefined;
      if (!from || program.sources.includes(from)) continue;
      program.sources.push(from);
      from.derived.push(program);
    }
  }
  gatherTasks(cascade, byId, drafts);
  const targets = gatherTargets(state, byId, drafts);
  for (const target of targets) target.program?.targets.push(target);
  return { programs, targets, bodies: gatherBodies(state, programs) };
}

function gatherPrograms(state: CascadeState, drafts: boolean): ProgramView[] {
  const { document, structure, programRows } = state;
  const { programs = [] } = document;
  const units = drafts
    ? Array.from({ length: structure.size }, (_, unit) => unit)
    : [...new Set(programs.map(({ unit }) => structure.indexOf(unit)))];
  return units
    .flatMap((unit) => programsInForce(state, unit))
    .filter((program) => drafts || program.state !== "draft")
    .map((program) => new ProgramView(program, programRows.get(program.id) ?? -1))
    .sort(byUnitAndId);
}

function gatherTasks(
  cascade: Cascade,
  programs: ReadonlyMap<string, ProgramView>,
  drafts: boolean,
): void {
  const state = stateOf(cascade);
  for (const [row, said] of (cascade.document.tasks ?? []).entries()) {
    const program = programs.get(said.program);
    if (program) program.tasks.push(new TaskView(program, factsOf(state, row, said), row, said));
  }
  const units = new Set(Array.from(programs.values(), (program) => program.unit));
  for (const unit of drafts ? units : []) {
    for (const task of cascade.tasks(unit)) {
      const program = task.state === "draft" ? programs.get(task.program) : undefined;
      if (program) program.tasks.push(new TaskView(program, task, -1, null));
    }
  }
  for (const { tasks } of programs.values()) {
    tasks.sort((left, right) => compareIds(left.id, right.id));
  }
}

/** A written task with what it takes from its source; one without is what it says. */
function factsOf(state: CascadeState, row: number, said: TaskRecord): TaskFacts {
  const { name, source } = said;
  if (name !== undefined && source === undefined) return said as TaskFacts;
  return taskView(state, { row, unit: state.tasks.resolved[row]?.unit ?? 0 });
}

function gatherTargets(
  state: CascadeState,
  programs: ReadonlyMap<string, ProgramView>,
  drafts: boolean,
): TargetView[] {
  const targets: TargetView[] = [];
  const gather = (plan: CascadeState["plans"][number], unit: number, row: number): void => {
    const target = targetView(state, plan, unit);
    if (!target) return;
    const program = programs.get(target.program ?? "") ?? null;
    const silences = state.document.targets?.[row]?.silenced ?? [];
    targets.push(new TargetView(target, program, row, silences, { plan, unit }));
  };
  for (const plan of state.plans) {
    for (const [unit, row] of plan.written) gather(plan, unit, row);
    if (!drafts) continue;
    for (const [unit, origin] of planColumns(state, plan).origin.entries()) {
      if (origin === targetOrigin.derived) gather(plan, unit, -1);
    }
  }
  return targets.sort(byUnitAndId);
}

function gatherBodies(
  { document, structure }: CascadeState,
  programs: readonly ProgramView[],
): BodyView[] {
  const root = structure.ids[0] as string;
  const bodies = new Map(
    (document.bodies ?? []).map((record, row) => [record.id, new BodyView(record, row, root)]),
  );
  for (const { tasks } of programs) {
    for (const task of tasks) {
      const { lead, coLeads = [] } = task.record;
      for (const body of new Set(lead === undefined ? coLeads : [lead, ...coLeads])) {
        bodies.get(body)?.leads.push(task);
      }
    }
  }
  return [...bodies.values()].sort(byUnitAndId);
}

function byUnitAndId(
  left: { readonly unit: string; readonly id: string },
  right: { readonly unit: string; readonly id: string },
): number {
  return compareIds(left.unit, right.unit) || compareIds(left.id, right.id);
}
