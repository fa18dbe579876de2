import type { Structure } from "../cascade/index.ts";

/** Adds to the count of each unit those of its children, from the bottom up; in place. */
export function countUp({ depths, firstChild }: Structure, counts: Int32Array): Int32Array {
  // Nobody stands below the units of the last depth.
  for (let depth = depths.length - 3; depth >= 0; depth--) {
    const to = depths[depth + 1] as number;
    for (let unit = depths[depth] as number; unit < to; unit++) {
      let child = firstChild[unit] as number;
      const end = firstChild[unit + 1] as number;
      if (child === end) continue;
      let one = counts[unit] as number;
      let two = 0;
      for (; child + 1 < end; child += 2) {
        one += counts[child] as number;
        two += counts[child + 1] as number;
      }
      if (child < end) one += counts[child] as number;
      counts[unit] = one + two;
    }
  }
  return counts;
}
