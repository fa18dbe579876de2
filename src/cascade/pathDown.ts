import type { Structure } from "./structure.ts";

/**
 * The units on the way down from one to another, without the first and with the last; null where
 * the last is not below the first.
 */
export function pathDown({ parent }: Structure, from: number, to: number): number[] | null {
  const path: number[] = [];
  let unit = to;
  // Units above have smaller numbers.
  while (unit > from) {
    path.push(unit);
    unit = parent[unit] as number;
  }
  return unit === from ? path.reverse() : null;
}
