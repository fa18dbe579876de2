import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import type { Copying } from "./copying.ts";
import type { Passage } from "./passageFinder.ts";

const shown = 3;

/** The longest passages of some texts that stand in other programs, the longest first. */
export function longestPassages(
  copying: Copying,
  subjects: readonly (ProgramSubject | TaskSubject)[],
  others: readonly ProgramSubject[],
): Passage[] {
  return others
    .flatMap((other) => {
      const finder = copying.finder(other);
      return subjects.flatMap((subject) => finder.passagesOf(subject));
    })
    .sort((left, right) => right.words - left.words)
    .slice(0, shown);
}
