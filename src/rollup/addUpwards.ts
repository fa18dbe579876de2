import type { Structure } from "../cascade/index.ts";

/**
 * Adds an amount to a unit and to all above it, in place.
 *
 * @param passesOn Whether it goes up; else it is added to the unit alone.
 */
export function addUpwards(
  { parent }: Structure,
  column: Float64Array | Int32Array,
  unit: number,
  amount: number,
  passesOn: boolean,
): void {
  if (amount === 0) return;
  column[unit] = (column[unit] as number) + amount;
  let above = passesOn ? (parent[unit] as number) : -1;
  while (above >= 0) {
    column[above] = (column[above] as number) + amount;
    above = parent[above] as number;
  }
}
