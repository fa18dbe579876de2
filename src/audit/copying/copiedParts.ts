import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import type { Shared } from "./copying.ts";
import { itemsOf } from "./itemsOf.ts";

/** Something copied: a program or one of its tasks, and how much of it. */
export interface CopiedPart<Part extends Shared> {
  readonly subject: ProgramSubject | TaskSubject;
  readonly part: Part;
}

/**
 * Says what of a program counts as copied: the program where it does as a whole, else the tasks
 * that do.
 *
 * @param items What each item has in common, the program's own text first.
 * @returns Undefined where there is too little to judge.
 */
export function copiedParts<Part extends Shared>(
  program: ProgramSubject,
  whole: Part,
  items: readonly Part[],
  { share, fewest }: { readonly share: number; readonly fewest: number },
): CopiedPart<Part>[] | undefined {
  if (whole.of < fewest) return undefined;
  if (whole.shared / whole.of >= share) return [{ subject: program, part: whole }];
  return itemsOf(program).flatMap((subject, place) => {
    const part = items[place];
    if (subject.kind === "program" || !part || part.of < fewest) return [];
    return part.shared / part.of >= share ? [{ subject, part }] : [];
  });
}
