import type { Structure } from "./structure.ts";

/** The numbers of the units on the way between two, over their nearest common ancestor. */
export function pathBetween({ parent }: Structure, from: number, to: number): number[] {
  const up: number[] = [];
  const down: number[] = [];
  let [low, high] = [from, to];
  while (low !== high) {
    // Breadth-first numbers grow with depth, so the larger of two is never above the other.
    if (low > high) {
      up.push(low);
      low = parent[low] as number;
    } else {
      down.push(high);
      high = parent[high] as number;
    }
  }
  return [...up, low, ...down.reverse()];
}
