import type { Structure } from "./structure.ts";

/** The numbers of the units above one, from the nearest to the top. */
export function unitsAbove({ parent }: Structure, unit: number): number[] {
  const found: number[] = [];
  let above = parent[unit] as number;
  while (above >= 0) {
    found.push(above);
    above = parent[above] as number;
  }
  return found;
}
