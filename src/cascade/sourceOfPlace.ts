import type { TaskNet, TaskPlace } from "./taskNet.ts";

/** Where a task comes from: of a draft the same task at the unit right above; null where nowhere. */
export function sourceOfPlace(
  { structure, resolved }: TaskNet,
  { row, unit }: TaskPlace,
): TaskPlace | null {
  const { unit: at, source } = resolved[row] as TaskNet["resolved"][number];
  return at === unit ? source : { row, unit: structure.parent[unit] as number };
}
