import { type CascadeState, compareIds } from "../../cascade/index.ts";
import { formatPlainDate, parsePlainDate } from "../../time/index.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

/** When programs are to be adopted. */
export type AdoptionTerms = ResolvedReview["options"]["adoption"];

/**
 * When a program was adopted, beside those it derives from.
 *
 * @param sources The ids of the programs it names.
 * @param adopted The day it was adopted itself; null while it is not.
 */
export function adoptionDates(
  state: CascadeState,
  asOf: number,
  terms: AdoptionTerms,
  sources: readonly string[],
  adopted: number | null,
): Omit<ProgramAdoption, "program" | "unit" | "level" | "state"> {
  const parent = lastAdopted(state, asOf, sources);
  const day = parent?.day ?? null;
  const due = dueAfter(terms, day);
  const stillTime = adopted === null && due !== null && asOf <= due;
  return {
    adoptedOn: adopted === null ? null : formatPlainDate(adopted),
    parent: parent?.id ?? null,
    parentAdoptedOn: day === null ? null : formatPlainDate(day),
    daysAfterParent: day === null ? null : (adopted ?? asOf) - day,
    dueOn: due === null ? null : formatPlainDate(due),
    onTime: due === null || stillTime ? null : (adopted ?? asOf) <= due,
  };
}

/** Of some programs the one that was adopted last; the first by id where none was. */
function lastAdopted(
  state: CascadeState,
  asOf: number,
  programs: readonly string[],
): { readonly id: string; readonly day: number | null } | null {
  const [first, ...others] = [...programs]
    .sort(compareIds)
    .map((id) => ({ id, day: adoptionDay(state, id, asOf) }));
  if (!first) return null;
  return others.reduce((last, one) => (laterThan(one.day, last.day) ? one : last), first);
}

function laterThan(one: number | null, other: number | null): boolean {
  return one !== null && (other === null || one > other);
}

/** The day a written program was adopted, by a day; null where it was not, or is a draft. */
export function adoptionDay(
  { document, programRows }: CascadeState,
  id: string,
  asOf: number,
): number | null {
  const day = dayOf(document.programs?.[programRows.get(id) ?? -1]?.adopted?.on);
  return day !== null && day <= asOf ? day : null;
}

/** The day a program is to be adopted by: so long after its parent, or on a day; the earlier of the two. */
export function dueAfter({ withinDays, by }: AdoptionTerms, parent: number | null): number | null {
  const within = withinDays === undefined || parent === null ? null : parent + withinDays;
  const day = dayOf(by);
  return within === null || day === null ? (within ?? day) : Math.min(within, day);
}

function dayOf(date: string | undefined): number | null {
  return date === undefined ? null : parsePlainDate(date);
}
