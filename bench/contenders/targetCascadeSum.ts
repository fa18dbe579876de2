import { stateOf } from "../../src/cascade/index.ts";
import { reduceUp } from "../../src/rollup/reduceUp.ts";
import type { FiguresCase } from "./figuresCase.ts";
import type { SumContender } from "./sumContender.ts";

/** This library: the reducer every additive part goes through, from the bottom up. */
export function targetCascadeSum({ cascade, value }: FiguresCase): SumContender {
  const { structure } = stateOf(cascade);
  const { rows, depths } = structure;
  const given = Float64Array.from(rows, (row) => value[row] || 0);
  const sums = new Float64Array(rows.length);
  sums.set(given);
  const firstOfDeepest = depths[depths.length - 2] as number;
  const above = given.slice(0, firstOfDeepest);
  return {
    name: "target-cascade, one additive part",
    remark: "leaves a sum on every unit",
    run() {
      sums.set(above);
      reduceUp(structure, [{ name: "value", reducer: "sum" }], [sums]);
    },
    sums() {
      const byRow = new Float64Array(rows.length);
      for (const [unit, row] of rows.entries()) byRow[row] = sums[unit] as number;
      return byRow;
    },
  };
}
