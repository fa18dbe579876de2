import { type CascadeState, readItem } from "../../cascade/index.ts";

/** What a set holds, over all sets within it. */
export interface SetItems {
  /** The positions of indicators, the positions in the document of tasks, and ids of programs and sets. */
  readonly indicators: ReadonlySet<number>;
  readonly tasks: ReadonlySet<number>;
  readonly programs: ReadonlySet<string>;
  /** Itself among them. */
  readonly sets: ReadonlySet<string>;
}

/** Everything that is in a set, and in sets within it. */
export function itemsOfSet(
  { document, indicatorPositions, tasks }: CascadeState,
  id: string,
): SetItems {
  const byId = new Map((document.sets ?? []).map((set) => [set.id, set]));
  const found = {
    ...{ indicators: new Set<number>(), tasks: new Set<number>() },
    ...{ programs: new Set<string>(), sets: new Set([id]) },
  };
  // What is added on the way is looked at as well.
  for (const set of found.sets) {
    for (const item of (byId.get(set)?.items ?? []).map(readItem)) {
      if (item.kind === "indicator")
        found.indicators.add(indicatorPositions.get(item.id) as number);
      else if (item.kind === "task") found.tasks.add(tasks.rows.get(item.id) as number);
      else if (item.kind === "program") found.programs.add(item.id);
      else found.sets.add(item.id);
    }
  }
  return found;
}
