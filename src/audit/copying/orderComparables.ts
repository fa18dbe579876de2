import { compareIds } from "../../cascade/index.ts";
import type { ProgramSubject } from "../subjects.ts";
import type { Candidates } from "./findLikest.ts";

/** Programs in the order they are compared in, and who may have been copied from whom. */
export interface Comparables {
  readonly programs: readonly ProgramSubject[];
  readonly candidates: Candidates;
}

/**
 * Orders programs so that those one may have been copied from stand together: of units of its own
 * level, adopted no later than it, as far as both say when.
 *
 * Of its own unit's programs only an earlier one counts: the plan of the year before.
 *
 * @param levelOf The level of a unit.
 */
export function orderComparables(
  programs: readonly ProgramSubject[],
  levelOf: (unit: string) => string,
): Comparables {
  const rows = programs
    .map((program) => ({ program, level: levelOf(program.unit), on: adoptedOn(program) }))
    .sort(
      (left, right) =>
        compareIds(left.level, right.level) ||
        compareIds(left.on, right.on) ||
        compareIds(left.program.unit, right.program.unit) ||
        compareIds(left.program.id, right.program.id),
    );
  const from = new Uint32Array(rows.length);
  const until = new Uint32Array(rows.length);
  for (let first = 0; first < rows.length; ) {
    const level = rows[first]?.level;
    let end = first + 1;
    while (rows[end]?.level === level) end += 1;
    from.fill(first, first, end);
    for (let one = end - 1; one >= first; one--) {
      const alike = one + 1 < end && rows[one]?.on === rows[one + 1]?.on;
      until[one] = rows[one]?.on === "" ? end : alike ? (until[one + 1] as number) : one + 1;
    }
    first = end;
  }
  const ordered = rows.map(({ program }) => program);
  const except = (one: number, other: number): boolean => {
    const [program, earlier] = [ordered[one] as ProgramSubject, ordered[other] as ProgramSubject];
    if (program.unit === earlier.unit) return !(begins(earlier) < begins(program));
    return earlier.sources.includes(program);
  };
  return { programs: ordered, candidates: { from, until, except } };
}

function adoptedOn({ record }: ProgramSubject): string {
  return record.adopted?.on ?? "";
}

/** When a program begins; a day after all others where it does not say. */
function begins({ record }: ProgramSubject): string {
  return record.start ?? record.adopted?.on ?? "9999-12-31";
}
