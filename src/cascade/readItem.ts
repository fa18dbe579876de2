import type { SetItem } from "../document/index.ts";

/** What a set holds, by kind and id. */
export interface ReadItem {
  readonly kind: "indicator" | "task" | "program" | "set";
  readonly id: string;
  readonly weight: number;
}

/** An item of a set as it is read: its kind, its id, and its weight, 1 unless said. */
export function readItem(item: SetItem): ReadItem {
  const { weight = 1 } = item;
  if ("indicator" in item) return { kind: "indicator", id: item.indicator, weight };
  if ("task" in item) return { kind: "task", id: item.task, weight };
  if ("program" in item) return { kind: "program", id: item.program, weight };
  return { kind: "set", id: item.set, weight };
}
