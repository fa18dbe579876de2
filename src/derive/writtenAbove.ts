import type { Handing } from "./handing.ts";

/** The nearest unit at or above each that has a written target; −1 where none has. */
export function writtenAbove({ state, plan, kept }: Handing): Int32Array {
  if (kept.writtenAbove) return kept.writtenAbove;
  const { size, parent } = state.structure;
  const above = new Int32Array(size);
  for (let unit = 0; unit < size; unit++) {
    const over = parent[unit] as number;
    above[unit] = plan.written.has(unit) ? unit : over < 0 ? -1 : (above[over] as number);
  }
  kept.writtenAbove = above;
  return above;
}
