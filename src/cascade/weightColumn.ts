import { toSteps } from "../document/index.ts";
import type { CascadeState } from "./cascadeState.ts";

/**
 * A weight of every unit, in whole steps: its own, or where it states none the sum of its
 * children's; NaN where neither is known.
 *
 * @param name The weight's name; any, a name nobody uses gives NaN throughout.
 * @param counts 1 for the children that are added up; null for all. Where none of a unit's children
 *   counts, it speaks for all of them.
 */
export function weightColumn(
  { document, structure, weightDecimals, cache }: CascadeState,
  name: string,
  counts: Uint8Array | null = null,
): Float64Array {
  const known = counts === null ? cache.weights.get(name) : undefined;
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
    let all = end > (firstChild[unit] as number) ? 0 : Number.NaN;
    let counted = 0;
    let some = false;
    for (let child = firstChild[unit] as number; child < end; child++) {
      const weight = column[child] as number;
      all += weight;
      if (counts?.[child] !== 1) continue;
      counted += weight;
      some = true;
    }
    column[unit] = some ? counted : all;
  }
  if (counts === null) cache.weights.set(name, column);
  return column;
}
