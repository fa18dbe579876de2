import { toSteps } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";

/**
 * A weight of every unit, in whole steps: its own, or where it states none the sum of its
 * children's; NaN where neither is known.
 *
 * @param name The weight's name; any, a name nobody uses gives NaN throughout.
 */
export function weightColumn(
  { document, structure, weightDecimals, cache }: CascadeState,
  name: string,
): Float64Array {
  const known = cache.weights.get(name);
  if (known) return known;
  const { size, rows, firstChild } = structure;
  const decimals = weightDecimals.get(name) ?? 0;
  const column = new Float64Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    const weights = document.units[rows[unit] as number]?.weights;
    if (weights && Object.hasOwn(weights, name)) {
      column[unit] = toSteps(weights[name] as number, decimals) as number;
      continue;
    }
    const end = firstChild[unit + 1] as number;
    let total = end > (firstChild[unit] as number) ? 0 : Number.NaN;
    for (let child = firstChild[unit] as number; child < end; child++)
      total += column[child] as number;
    column[unit] = total;
  }
  cache.weights.set(name, column);
  return column;
}
