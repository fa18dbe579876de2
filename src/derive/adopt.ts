import { castDraft, produce } from "immer";
import { type Cascade, cascadeOf, type Program, splitIds, stateOf } from "../cascade/index.ts";
import {
  CascadeError,
  describe,
  type Issue,
  type ProgramRecord,
  type Source,
  type TargetRecord,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { adoptedRecords } from "./adoptedRecords.ts";
import { derive } from "./derive.ts";

export interface Adoption {
  /** The ids of drafts to adopt, or of written programs not yet adopted. */
  readonly programs: readonly string[];
  /** The day they are adopted, an ISO plain date. */
  readonly on: string;
  /** The number of the adopting document. */
  readonly number?: string;
}

/**
 * Writes drafted programs, with their targets, into the document; from then on derivation no
 * longer rewrites them, it reports what would change.
 *
 * A draft keeps its id and its values. Units below keep what they were given.
 *
 * @param cascade A derived cascade.
 * @returns A derived cascade whose document holds the programs.
 * @throws CascadeError `unknown-draft` for an id that is no draft or unadopted program;
 *   `invalid-value` for a date that is none.
 * @example
 * const adopted = adopt(cascade, { programs: ["five-year/north"], on: "2021-03-01" });
 * adopted.programs("north")[0].state; // => "adopted"
 */
export function adopt(cascade: Cascade, adoption: Adoption): Cascade {
  const { document, parsedWith, derivedWith } = stateOf(cascade);
  const adopted = {
    on: adoption.on,
    ...(adoption.number === undefined ? {} : { number: adoption.number }),
  };
  const wanted = new Set(adoption.programs);
  const issues: Issue[] = parsePlainDate(adoption.on) === null ? [invalidDate(adoption.on)] : [];
  const programs: ProgramRecord[] = [];
  const targets: TargetRecord[] = [];
  for (const id of wanted) {
    const program = findUnadopted(cascade, id);
    if (!program) {
      issues.push(unknownDraft(id));
      continue;
    }
    if (program.state === "draft") {
      const sources = program.sources.flatMap((source) => inDocument(cascade, wanted, id, source));
      programs.push({ id, unit: program.unit, sources, adopted });
    }
    const derived = cascade
      .targets(program.unit)
      .filter((target) => target.program === id && !target.written);
    for (const record of adoptedRecords(cascade, derived)) targets.push(record);
  }
  if (issues.length > 0) throw new CascadeError(issues);
  const next = produce(document, (draft) => {
    for (const program of draft.programs ?? []) {
      if (wanted.has(program.id)) program.adopted = adopted;
    }
    draft.programs = [...(draft.programs ?? []), ...castDraft(programs)];
    draft.targets = [...(draft.targets ?? []), ...castDraft(targets)];
  });
  return derive(cascadeOf(next, parsedWith), { ...derivedWith, previous: cascade }).cascade;
}

/**
 * A source as the document can name it: a draft that is not adopted with this one is not there, so
 * the program it comes from is named, a level or more above, if it comes from any.
 */
function inDocument(
  cascade: Cascade,
  wanted: ReadonlySet<string>,
  id: string,
  source: Source,
): readonly Source[] {
  const { programRows } = stateOf(cascade);
  if (!("program" in source) || programRows.has(source.program) || wanted.has(source.program)) {
    return [source];
  }
  const [origin = ""] = splitIds(id);
  return origin === "" ? [] : [{ program: origin }];
}

/** The draft or written program of an id, unless it is adopted already. */
function findUnadopted(cascade: Cascade, id: string): Program | undefined {
  const { document, programRows } = stateOf(cascade);
  const unit = document.programs?.[programRows.get(id) ?? -1]?.unit ?? splitIds(id).at(-1) ?? "";
  if (!cascade.has(unit)) return undefined;
  return cascade.programs(unit).find((program) => program.id === id && program.state !== "adopted");
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
