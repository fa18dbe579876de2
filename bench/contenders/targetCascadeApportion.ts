import { makeScratch } from "../../src/derive/selectLargest.ts";
import { shareOut } from "../../src/derive/shareOut.ts";
import type { ApportionContender, SharingGroups } from "./apportionContender.ts";

/** This library: how derivation shares out, and `apportion` beneath its checks. */
export function targetCascadeApportion({ total, groups }: SharingGroups): ApportionContender {
  const size = groups[0]?.list.length ?? 0;
  const shares = groups.map(() => new Float64Array(size));
  const scratch = makeScratch(size);
  const order = (child: number): number => child;
  return {
    name: "target-cascade",
    run() {
      for (const [position, { column }] of groups.entries()) {
        shareOut(
          {
            ...{ total, count: size, weights: column, min: null, max: null, previous: null },
            ...{ shares: shares[position] as Float64Array, method: "largest-remainder", order },
          },
          scratch,
        );
      }
    },
    shares: () => shares,
  };
}
