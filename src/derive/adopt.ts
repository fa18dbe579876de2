import { castDraft, produce } from "immer";
import {
  type Cascade,
  cascadeOf,
  compareIds,
  findProgram,
  type Program,
  stateOf,
  withAdoption,
} from "../cascade/index.ts";
import {
  CascadeError,
  describe,
  type Issue,
  type ProgramRecord,
  type Source,
  type TaskDetails,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { adoptedRecords } from "./adoptedRecords.ts";
import { adoptedTasks } from "./adoptedTasks.ts";
import { derive } from "./derive.ts";

export interface Adoption {
  /** The ids of drafts to adopt, or of written or submitted programs not yet adopted. */
  readonly programs: readonly string[];
  /** The day they are adopted, an ISO plain date. */
  readonly on: string;
  /** The number of the adopting document. */
  readonly number?: string;
  /** What the units say of their drafted tasks as they adopt them, by the task's id. */
  readonly tasks?: Readonly<Record<string, TaskDetails>>;
}

/**
 * Writes drafted programs, with their targets and tasks, into the document; from then on derivation
 * no longer rewrites them, it reports what would change.
 *
 * A draft keeps its id and its values; a task is a reference to the one it comes from, with what is
 * said of it. Units below keep what they were given.
 *
 * @param cascade A derived cascade.
 * @returns A derived cascade whose document holds the programs.
 * @throws CascadeError `unknown-draft` for an id that is no draft or unadopted program;
 *   `unknown-task`, `unknown-body` and others for what is said of tasks; `invalid-value` for a date
 *   that is none, or before the program was submitted.
 * @example
 * const adopted = adopt(cascade, { programs: ["five-year/north"], on: "2021-03-01" });
 * adopted.programs("north")[0].state; // => "adopted"
 */
export function adopt(cascade: Cascade, adoption: Adoption): Cascade {
  const { document, derivedWith } = stateOf(cascade);
  const adopted = {
    on: adoption.on,
    ...(adoption.number === undefined ? {} : { number: adoption.number }),
  };
  const wanted = new Set(adoption.programs);
  const issues: Issue[] = parsePlainDate(adoption.on) === null ? [invalidDate(adoption.on)] : [];
  const adopting: Program[] = [];
  for (const id of wanted) {
    const { program } = findProgram(stateOf(cascade), id) ?? {};
    if (!program || program.state === "adopted") issues.push(unknownDraft(id));
    else if (program.ended) issues.push(endedProgram(id, program.ended.on));
    else adopting.push(program);
  }
  const programs = adopting
    .filter(({ state }) => state === "draft")
    .map((program): ProgramRecord => {
      const sources = program.sources.flatMap((source) => inDocument(cascade, wanted, source));
      return { id: program.id, unit: program.unit, sources, adopted };
    });
  const targets = adopting.flatMap(({ id, unit }) => {
    const derived = cascade.targets(unit);
    return adoptedRecords(
      cascade,
      derived.filter((target) => target.program === id && !target.written),
    );
  });
  const tasks = adoptedTasks(cascade, adopting, adoption.tasks ?? {});
  for (const issue of tasks.issues) issues.push(issue);
  if (issues.length > 0) throw new CascadeError(issues);
  const next = produce(document, (draft) => {
    for (const program of draft.programs ?? []) {
      if (wanted.has(program.id)) program.adopted = adopted;
    }
    draft.programs = [...(draft.programs ?? []), ...castDraft(programs)];
    draft.targets = [...(draft.targets ?? []), ...castDraft(targets)];
    if (tasks.records.length > 0) {
      draft.tasks = [...(draft.tasks ?? []), ...castDraft(tasks.records)];
    }
  });
  const recorded = withAdoption(document, next, {
    ...adopted,
    adopted: [...wanted].sort(compareIds),
  });
  const written = cascadeOf(recorded, stateOf(cascade));
  return derive(written, { ...derivedWith, previous: cascade }).cascade;
}

/**
 * A source as the document can name it: for a draft that is not adopted with this one, the nearest
 * it comes from that is, or that is written; if there is any.
 */
function inDocument(
  cascade: Cascade,
  wanted: ReadonlySet<string>,
  source: Source,
): readonly Source[] {
  const { programRows } = stateOf(cascade);
  const named = (id: string): boolean => programRows.has(id) || wanted.has(id);
  if (!("program" in source) || named(source.program)) return [source];
  const above = cascade.programLineage(source.program).sources.find(({ id }) => named(id));
  return above ? [{ program: above.id }] : [];
}

function unknownDraft(id: string): Issue {
  return {
    code: "unknown-draft",
    severity: "error",
    path: ["programs"],
    expected: "the id of a draft, or of a program not yet adopted",
    received: describe(id),
    message: `There is no draft ${id} to adopt.`,
    fix: "Ask cascade.programs(unit) for the drafts of a derived cascade.",
  };
}

function endedProgram(id: string, on: string): Issue {
  return {
    code: "unknown-draft",
    severity: "error",
    path: ["programs"],
    expected: "a program that has not ended",
    received: describe(id),
    message: `The program ${id} ended on ${on}; it can no longer be adopted.`,
  };
}

function invalidDate(date: string): Issue {
  return {
    code: "invalid-value",
    severity: "error",
    path: ["on"],
    expected: "a date such as 2023-06-30",
    received: describe(date),
    message: `${date} is not a date to adopt on.`,
  };
}
