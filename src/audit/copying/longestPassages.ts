import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import type { Copying } from "./copying.ts";
import { itemsOf } from "./itemsOf.ts";
import type { Passage } from "./passageFinder.ts";

const shown = 3;

/** The longest passages of a program, or of a task, that stand in other programs too. */
export function longestPassages(
  copying: Copying,
  subject: ProgramSubject | TaskSubject,
  others: readonly ProgramSubject[],
): Passage[] {
  const items = subject.kind === "program" ? itemsOf(subject) : [subject];
  return others
    .flatMap((other) => {
      const finder = copying.finder(other);
      return items.flatMap((item) => finder.passagesOf(item));
    })
    .sort((left, right) => right.words - left.words)
    .slice(0, shown);
}
