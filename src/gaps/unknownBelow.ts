import type { CascadeState } from "../cascade/index.ts";
import type { Reduction } from "../rollup/index.ts";

const totals = new WeakMap<Reduction, Float64Array>();

/** How many silent lines at and below a unit cannot be counted. */
export function unknownBelow(
  { state, reduction }: { readonly state: CascadeState; readonly reduction: Reduction },
  unit: number,
): number {
  const known = totals.get(reduction) ?? addUp(state, reduction);
  totals.set(reduction, known);
  return known[unit] as number;
}

function addUp(
  { structure: { size, parent } }: CascadeState,
  { uncounted }: Reduction,
): Float64Array {
  const total = Float64Array.from(uncounted);
  for (let unit = size - 1; unit > 0; unit--) {
    const above = parent[unit] as number;
    total[above] = (total[above] as number) + (total[unit] as number);
  }
  return total;
}
