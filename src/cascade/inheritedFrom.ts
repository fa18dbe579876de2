import type { TaskRecord } from "../document/index.ts";
import type { TaskNet } from "./taskNet.ts";

/**
 * What a written task says of itself, or else the nearest of those it comes from.
 *
 * @param row The position of the task in the document.
 */
export function inheritedFrom<Key extends "name" | "indicators" | "budget">(
  { records, resolved }: TaskNet,
  row: number,
  key: Key,
): TaskRecord[Key] {
  let at: number | undefined = row;
  while (at !== undefined && records[at]?.[key] === undefined) at = resolved[at]?.source?.row;
  return at === undefined ? undefined : records[at]?.[key];
}
