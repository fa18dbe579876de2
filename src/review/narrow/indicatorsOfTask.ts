import { type CascadeState, inheritedFrom } from "../../cascade/index.ts";

/** The positions of the indicators a task serves, as it says or as the one it comes from does. */
export function indicatorsOfTask(
  { tasks, indicatorPositions }: CascadeState,
  row: number,
): readonly number[] {
  const named = inheritedFrom(tasks, row, "indicators") ?? [];
  return named.flatMap((id) => indicatorPositions.get(id) ?? []);
}
