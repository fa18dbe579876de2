import type { SumContender } from "./sumContender.ts";
import type { UnitObject } from "./unitObjects.ts";

/** What one would write for the top alone. */
export function recursiveSum(top: UnitObject): SumContender {
  let total = 0;
  return {
    name: "recursion over objects with arrays of children",
    remark: "gives the sum of the top alone",
    run() {
      total = sumOf(top);
    },
    sums: () => Float64Array.of(total),
  };
}

function sumOf({ value, children }: UnitObject): number {
  let total = value ?? 0;
  if (children) for (const child of children) total += sumOf(child);
  return total;
}
