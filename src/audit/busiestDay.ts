import type { CascadeDocument } from "../document/index.ts";
import type { TaskSubject } from "./subjects.ts";

/**
 * The first of the days on which most of some tasks are under way, with those that are then.
 *
 * A task lasts as it says, else as its program, else as the term; where nobody says, it is always
 * under way.
 *
 * @returns `day` is null where they are all under way from the beginning of time.
 */
export function busiestDay(
  tasks: readonly TaskSubject[],
  term: CascadeDocument["term"],
): { readonly day: string | null; readonly tasks: readonly TaskSubject[] } {
  const spans = tasks.map((task) => {
    const start = task.record.start ?? task.program.record.start ?? term?.start ?? "";
    const end = task.record.due ?? task.program.record.end ?? term?.end ?? "9999-12-31";
    const [first = start] = [start, end].sort();
    return { task, start: first, end };
  });
  const starts = spans.map(({ start }) => start).sort();
  const ends = spans.map(({ end }) => end).sort();
  let [open, most, busiest, ended] = [0, 0, "", 0];
  for (const start of starts) {
    while ((ends[ended] as string) < start) {
      ended += 1;
      open -= 1;
    }
    open += 1;
    if (open <= most) continue;
    most = open;
    busiest = start;
  }
  const then = spans.filter(({ start, end }) => start <= busiest && busiest <= end);
  return { day: busiest === "" ? null : busiest, tasks: then.map(({ task }) => task) };
}
