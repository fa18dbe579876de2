import type { Territory } from "../shapes/territory.ts";

/** A territory's cells as a table would have them: a column for each level above them. */
export interface LevelColumns {
  /** From the level below the top to the deepest: the row of the unit, −1 where there is none. */
  readonly levels: readonly Int32Array[];
  /** Whether some cell has no unit of some level. */
  readonly ragged: boolean;
}

/** Which unit of each level every cell stands under, itself left out. */
export function levelColumns({ parent, depth, cells }: Territory): LevelColumns {
  const deepest = cells.reduce((most, cell) => Math.max(most, depth[cell] as number), 0);
  const levels = Array.from({ length: deepest - 1 }, () => new Int32Array(cells.length).fill(-1));
  for (const [place, cell] of cells.entries()) {
    for (let unit = parent[cell] as number; unit > 0; unit = parent[unit] as number) {
      (levels[(depth[unit] as number) - 1] as Int32Array)[place] = unit;
    }
  }
  return { levels, ragged: levels.some((level) => level.includes(-1)) };
}
