import { type HierarchyNode, hierarchy } from "d3-hierarchy";
import type { FiguresContender } from "../figuresCase.ts";
import { figuresOn, type UnitObject } from "../unitObjects.ts";

type FigureNode = HierarchyNode<UnitObject> & {
  actual: number | null;
  reported: number;
  expected: number;
  completion: number;
  gap: number;
};

/** d3-hierarchy: its walk from the leaves up, over a tree that is built beforehand. */
export function d3EachAfter(objects: readonly UnitObject[]): FiguresContender {
  const top = hierarchy(objects[0] as UnitObject) as FigureNode;
  return {
    name: "d3-hierarchy, eachAfter",
    remark: "leaves figures on its nodes",
    run: () => top.eachAfter((node) => work(node as FigureNode)),
    figures() {
      const nodeOf = new Map<UnitObject, FigureNode>();
      top.each((node) => nodeOf.set(node.data, node as FigureNode));
      return figuresOn(
        objects.map((object) => {
          const { actual, reported, expected, completion, gap } = nodeOf.get(object) as FigureNode;
          return { target: object.target, actual, reported, expected, completion, gap };
        }),
      );
    },
  };
}

function work(node: FigureNode): void {
  const { target, value } = node.data;
  let actual = value ?? 0;
  let reported = value === null ? 0 : 1;
  let expected = 1;
  if (node.children) {
    expected = 0;
    for (const child of node.children as FigureNode[]) {
      actual += child.actual ?? 0;
      reported += child.reported;
      expected += child.expected;
    }
  }
  node.actual = reported === 0 ? null : actual;
  node.reported = reported;
  node.expected = expected;
  node.completion = actual >= target ? 1 : actual / target;
  node.gap = target - actual;
}
