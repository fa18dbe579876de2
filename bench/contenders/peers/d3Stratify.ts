import { type HierarchyNode, stratify } from "d3-hierarchy";
import type { IndexContender, RowSource, UnitRow } from "../indexContender.ts";

/** d3-hierarchy: `stratify`, from rows to a tree of nodes. */
export function d3Stratify(source: RowSource): IndexContender {
  const operator = stratify<UnitRow>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent);
  let top: HierarchyNode<UnitRow> | null = null;
  return {
    name: "d3-hierarchy, stratify",
    remark: "finds a duplicate only where another unit names it as its parent",
    prepare: source.refresh,
    run() {
      top = operator(source.rows as UnitRow[]);
    },
    parents() {
      const parents = new Map<string, string | undefined>();
      top?.each(({ id, parent }) => parents.set(id as string, parent?.id));
      return parents;
    },
  };
}
