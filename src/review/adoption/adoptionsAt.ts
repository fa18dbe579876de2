import {
  type CascadeState,
  compareIds,
  type DraftedProgram,
  draftedPrograms,
  programsOfUnit,
} from "../../cascade/index.ts";
import type { ProgramRecord, Source } from "../../document/index.ts";
import { parsePlainDate } from "../../time/index.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { adoptionDates } from "./adoptionDates.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

/** A program of a unit with the nearest written one it comes from, which is itself where it is written. */
export interface AdoptionAt {
  readonly adoption: ProgramAdoption;
  readonly written: string;
}

/** The programs of a unit that have not ended, those written and drafts, by id. */
export function adoptionsAt(review: ResolvedReview, unit: number): readonly AdoptionAt[] {
  const { document } = review.rolled.state;
  const { state, view } = review.rolled;
  const written = programsOfUnit(state, unit).flatMap((row) => {
    const record = document.programs?.[row] as ProgramRecord;
    const stage = stageOn(record, view.asOf);
    return stage === "ended" ? [] : [writtenAt(review, unit, record, stage)];
  });
  const drafts = Array.from(draftedPrograms(state, unit), ([id, draft]) =>
    draftAt(review, unit, id, draft),
  );
  return [...written, ...drafts].sort((one, other) =>
    compareIds(one.adoption.program, other.adoption.program),
  );
}

type Stage = Exclude<ProgramAdoption["state"], "draft">;

/** How far a written program was on a day. */
function stageOn({ ended, adopted, submitted }: ProgramRecord, day: number): Stage | "ended" {
  const by = (step: { readonly on: string } | undefined): boolean =>
    step !== undefined && (parsePlainDate(step.on) as number) <= day;
  if (by(ended)) return "ended";
  if (by(adopted)) return "adopted";
  return by(submitted) ? "submitted" : "written";
}

function writtenAt(
  { rolled: { state, view }, options }: ResolvedReview,
  unit: number,
  { id, adopted, sources = [] }: ProgramRecord,
  stage: Stage,
): AdoptionAt {
  const day = stage === "adopted" && adopted ? parsePlainDate(adopted.on) : null;
  const named = sources.flatMap((source: Source) => ("program" in source ? source.program : []));
  const dates = adoptionDates(state, view.asOf, options.adoption, named, day);
  const adoption = { program: id, ...placeOf(state, unit), state: stage, ...dates };
  return { adoption: Object.freeze(adoption), written: id };
}

function draftAt(
  { rolled: { state, view }, options }: ResolvedReview,
  unit: number,
  id: string,
  { sources, written }: DraftedProgram,
): AdoptionAt {
  const dates = adoptionDates(state, view.asOf, options.adoption, [...sources], null);
  const adoption = { program: id, ...placeOf(state, unit), state: "draft" as const, ...dates };
  return { adoption: Object.freeze(adoption), written };
}

function placeOf(
  { structure, levels }: CascadeState,
  unit: number,
): Pick<ProgramAdoption, "unit" | "level"> {
  const level = levels.list[levels.rank[unit] as number]?.id ?? "";
  return { unit: structure.ids[unit] as string, level };
}
