import { type CascadeState, siblingRank } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import type { Reduction } from "../rollup/index.ts";
import type { ReadLine } from "./lineReader.ts";

/** What counts towards what, where not everything does. */
export interface Counts {
  /** 1 where a child counts towards its parent; 2 where nothing is known of anybody below a unit. */
  readonly children: Uint8Array;
  /** 1 where a line counts towards its unit. */
  readonly lines: Uint8Array;
}

/**
 * Which children and lines count: all where the first part is summed, which is null; no child where
 * it stays with its unit; else the one that holds the extreme. Ties go to a unit's own share, then
 * by id. Of a unit below which nobody has reported nothing counts: nothing is known of who holds it
 * back.
 */
export function whatCounts(
  state: CascadeState,
  { plan, lines, heard, reported }: Reduction,
  readLine: ReadLine,
): Counts | null {
  const { size, firstChild } = state.structure;
  const reducer = plan.indicator.measure.parts[0]?.reducer ?? "sum";
  if (reducer === "sum") return null;
  const counts = { children: new Uint8Array(size), lines: new Uint8Array(size).fill(1) };
  if (reducer === "none") return counts;
  const rank = siblingRank(state);
  const direction = reducer === "min" ? 1 : -1;
  const { numerator } = reported;
  for (let unit = 0; unit < size; unit++) {
    const end = firstChild[unit + 1] as number;
    if (heard[unit] === 0) counts.children[unit] = 2;
    const own = lines.own?.[unit] === 1;
    let extreme = -1;
    let least = Number.NaN;
    if (own && lines.state[unit] === lineState.reported) {
      const { worth, distance } = readLine(unit);
      extreme = unit;
      least = worth - distance;
    }
    for (let child = firstChild[unit] as number; child < end; child++) {
      if (heard[child] === 0) continue;
      const ahead = direction * ((numerator[child] as number) - least);
      const first = extreme !== unit && (rank[child] as number) < (rank[extreme] as number);
      if (extreme < 0 || ahead < 0 || (ahead === 0 && first)) {
        extreme = child;
        least = numerator[child] as number;
      }
    }
    if (own) counts.lines[unit] = extreme === unit ? 1 : 0;
    if (extreme >= 0 && extreme !== unit) counts.children[extreme] = 1;
  }
  return counts;
}
