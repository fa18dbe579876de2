import { hierarchy } from "d3-hierarchy";
import type { SumContender } from "../sumContender.ts";
import type { UnitObject } from "../unitObjects.ts";

/** d3-hierarchy: `.sum()` over a tree that is built beforehand. */
export function d3Sum(objects: readonly UnitObject[]): SumContender {
  const top = hierarchy(objects[0] as UnitObject);
  return {
    name: "d3-hierarchy, .sum()",
    remark: "leaves a sum on every node",
    run: () => top.sum(({ value }) => value ?? 0),
    sums() {
      const sumOf = new Map<UnitObject, number>();
      top.each(({ data, value = Number.NaN }) => sumOf.set(data, value));
      return Float64Array.from(objects, (object) => sumOf.get(object) as number);
    },
  };
}
