import { compareIds } from "../../src/cascade/index.ts";
import type { Territory } from "../shapes/territory.ts";
import type { DeriveContender } from "./deriveContender.ts";

/** A unit as one would write it, with the weight of all below it. */
interface WeightedUnit {
  readonly id: string;
  readonly children: WeightedUnit[];
  weight: number;
  target: number;
}

/** What one would write: at each parent, round down, sort by remainder, and give out what is left. */
export function sortingShares(territory: Territory, total: number): DeriveContender {
  const units = weightedUnits(territory);
  const top = units[0] as WeightedUnit;
  return {
    name: "sorting the remainders, over objects",
    remark: "finds weights added up beforehand, and is not exact beyond 2^53",
    run() {
      top.target = total;
      handDown(top);
    },
    targets: () => Float64Array.from(units, ({ target }) => target),
  };
}

function handDown({ children, weight, target }: WeightedUnit): void {
  if (children.length === 0) return;
  const quotas = children.map((child) => {
    const product = target * child.weight;
    const share = Math.floor(product / weight);
    return { child, share, remainder: product - share * weight };
  });
  let left = target - quotas.reduce((all, { share }) => all + share, 0);
  quotas.sort(
    (one, other) =>
      other.remainder - one.remainder ||
      other.child.weight - one.child.weight ||
      compareIds(one.child.id, other.child.id),
  );
  for (const { child, share } of quotas) {
    child.target = share + (left > 0 ? 1 : 0);
    left -= 1;
    handDown(child);
  }
}

function weightedUnits({ ids, parent, members }: Territory): readonly WeightedUnit[] {
  const units = ids.map((id): WeightedUnit => ({ id, children: [], weight: 0, target: 0 }));
  for (let row = units.length - 1; row >= 0; row--) {
    const unit = units[row] as WeightedUnit;
    unit.weight += members[row] as number;
    const above = units[parent[row] as number];
    if (above) above.weight += unit.weight;
    above?.children.push(unit);
  }
  return units;
}
