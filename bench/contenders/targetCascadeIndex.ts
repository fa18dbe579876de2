import { buildStructure } from "../../src/cascade/buildStructure.ts";
import { stateOf } from "../../src/cascade/index.ts";
import type { Structure } from "../../src/cascade/structure.ts";
import { type Cascade, parseCascade } from "../../src/index.ts";
import type { IndexContender, RowSource } from "./indexContender.ts";

/** This library: units numbered breadth-first, and everything that keeps them from being a tree. */
export function targetCascadeIndex(source: RowSource): IndexContender {
  let structure: Structure | null = null;
  return {
    name: "target-cascade, the index",
    remark: "finds every duplicate, missing parent and cycle",
    prepare: source.refresh,
    run() {
      ({ structure } = buildStructure(source.rows));
    },
    parents: () => parentsIn(structure as Structure),
  };
}

/** This library: all that `parseCascade` does with rows. */
export function targetCascadeParse(source: RowSource): IndexContender {
  let cascade: Cascade | null = null;
  return {
    name: "target-cascade, parseCascade",
    remark: "the index, with every field of every row checked and copied, and levels found",
    prepare: source.refresh,
    run() {
      cascade = parseCascade({ units: source.rows });
    },
    parents: () => parentsIn(stateOf(cascade as Cascade).structure),
  };
}

function parentsIn({ ids, parent }: Structure): Map<string, string | undefined> {
  return new Map(ids.map((id, unit) => [id, ids[parent[unit] as number]]));
}
