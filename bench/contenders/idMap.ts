import type { IndexContender, RowSource } from "./indexContender.ts";

/** The floor of finding duplicates with what JavaScript has: one Map of all ids. */
export function idMap(source: RowSource): IndexContender {
  return {
    name: "a Map of the ids",
    remark: "only finds duplicates: no parent is looked up",
    prepare: source.refresh,
    run() {
      const rowById = new Map<string, number>();
      for (const [row, { id }] of source.rows.entries()) {
        if (rowById.has(id)) throw new Error(`Two units have the id ${id}.`);
        rowById.set(id, row);
      }
      return rowById;
    },
    parents: () => null,
  };
}
