import type { Cascade } from "../cascade.ts";
import type { OutsideDocument, Program, Target, Task, Unit } from "../views.ts";

/** A target, and where it comes from. */
export interface UnitTarget {
  readonly target: Target;
  /** From the nearest source up to the first. */
  readonly sources: readonly Target[];
}

/** A task, and where it comes from. */
export interface UnitTask {
  readonly task: Task;
  /** From the nearest source up to the first. */
  readonly sources: readonly Task[];
}

/** A program of a unit with all that is in it, and where it comes from. */
export interface UnitProgram {
  readonly program: Program;
  /** Every program above, each once: the nearest first, those equally near by id. */
  readonly sources: readonly Program[];
  /** The documents it rests on in the end. */
  readonly documents: readonly OutsideDocument[];
  readonly targets: readonly UnitTarget[];
  readonly tasks: readonly UnitTask[];
}

/** All a unit has to do, and where it comes from; plain data. */
export interface UnitExtract {
  readonly unit: Unit;
  /** The units above, from the top down. */
  readonly above: readonly Unit[];
  /** Drafts included, by id. */
  readonly programs: readonly UnitProgram[];
  /** Targets in none of its programs. */
  readonly otherTargets: readonly UnitTarget[];
}

/**
 * One unit's whole program with its lineage: its programs, with their targets and tasks, and what each
 * of them comes from, up to the documents at the top.
 *
 * @param cascade Derived, so that what the unit was given is among it.
 * @param unit The id of a unit.
 * @throws CascadeError `unknown-unit`.
 * @example
 * const { programs } = extractUnit(cascade, "harbour");
 * programs[0].targets[0].sources.map(({ unit }) => unit); // => ["north", "city"]
 */
export function extractUnit(cascade: Cascade, unit: string): UnitExtract {
  const above = [...cascade.ancestors(unit)].reverse();
  const targets = cascade.targets(unit).map((target) => {
    const { sources } = cascade.lineage(target.id);
    return Object.freeze({ target, sources: Object.freeze(sources) });
  });
  const tasks = cascade.tasks(unit).map((task) => {
    const { sources } = cascade.taskLineage(task.id);
    return Object.freeze({ task, sources: Object.freeze(sources) });
  });
  const programs = cascade.programs(unit).map((program) => {
    const { sources, documents } = cascade.programLineage(program.id);
    return Object.freeze({
      program,
      sources: Object.freeze(sources),
      documents,
      targets: Object.freeze(targets.filter(({ target }) => target.program === program.id)),
      tasks: Object.freeze(tasks.filter(({ task }) => task.program === program.id)),
    });
  });
  const own = new Set(programs.map(({ program }) => program.id));
  const others = targets.filter(({ target: { program } }) => program === null || !own.has(program));
  return Object.freeze({
    unit: cascade.unit(unit),
    above: Object.freeze(above),
    programs: Object.freeze(programs),
    otherTargets: Object.freeze(others),
  });
}
