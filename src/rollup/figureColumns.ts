import { CascadeError, describe } from "../document/index.ts";
import { joinColumns } from "./joinColumns.ts";
import { lazily } from "./lazily.ts";
import type { Reduction } from "./reduction.ts";
import { reductionOf } from "./reductionOf.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import type { RollupState } from "./rollupState.ts";
import { sideColumns } from "./sideColumns.ts";
import { type WeightColumns, weightColumns } from "./weightColumns.ts";

/** The figures of all units for one indicator, as columns in one order; NaN where there is none. */
export interface FigureColumns {
  /** The ids of the units, parents before their children. */
  readonly units: readonly string[];
  /** In the indicator's unit, as are `actual` and `gap`. */
  readonly target: Float64Array;
  readonly actual: Float64Array;
  /** From 0 to 1. */
  readonly completion: Float64Array;
  readonly gap: Float64Array;
  /** How many reports were received, and expected. */
  readonly reported: Int32Array;
  readonly expected: Int32Array;
  /** 1 where less is reported than was asked for. */
  readonly insufficient: Uint8Array;
  /** Coverage by weight, made when it is read; null where nobody knows by which. */
  readonly coverageByWeight: WeightColumns | null;
}

/** Columns of the same length to be written over, such as those of an earlier rollup. */
export type ReusedColumns = Omit<FigureColumns, "units" | "coverageByWeight">;

export interface ColumnOptions {
  readonly into?: ReusedColumns;
}

/**
 * Works out the figures of all units at once: the same numbers as `Rollup.figure` gives.
 *
 * @param sides Each side of the plan, rolled up.
 */
export function figureColumns(
  rollup: RollupState,
  [first, ...others]: readonly [Reduction, ...Reduction[]],
  into: ReusedColumns | null,
): FigureColumns {
  const { state } = rollup;
  const { ids, size } = state.structure;
  const columns = into ? columnsOf(into) : blankColumns(size);
  sideColumns(rollup, first, columns);
  if (others.length > 0) {
    const sides = others.map((reduction) => {
      const side = blankColumns(size);
      sideColumns(rollup, reduction, side);
      return { reduction, columns: side };
    });
    joinColumns(state, [{ reduction: first, columns }, ...sides]);
  }
  const { by } = reportingPolicy(rollup, first.plan);
  // Later reports may have been written into the reduction by the time it is read.
  const weighed = lazily(() =>
    by === null ? null : weightColumns(state, reductionOf(rollup, first.plan), by),
  );
  return Object.freeze({
    units: ids,
    ...columns,
    get coverageByWeight() {
      return weighed();
    },
  });
}

const names = [
  "target",
  "actual",
  "completion",
  "gap",
  "reported",
  "expected",
  "insufficient",
] as const;

/** The columns alone, whatever else came with them. */
export function columnsOf(into: ReusedColumns): ReusedColumns {
  const { target, actual, completion, gap, reported, expected, insufficient } = into;
  return { target, actual, completion, gap, reported, expected, insufficient };
}

/** Checks that columns to write into have one entry for every unit. */
export function checkLengths(columns: ReusedColumns, size: number): void {
  for (const key of names) {
    const length = columns[key]?.length;
    if (length === size) continue;
    throw new CascadeError([
      {
        code: "invalid-value",
        severity: "error",
        path: ["into", key],
        expected: `a column of ${size} entries`,
        received: describe(length),
        message: `The column ${key} to write into does not have one entry for every unit.`,
        fix: "Leave into out, or give columns of a rollup along the same units.",
      },
    ]);
  }
}

/** Columns that hold nothing yet. */
export function blankColumns(size: number): ReusedColumns {
  return {
    target: new Float64Array(size),
    actual: new Float64Array(size),
    completion: new Float64Array(size),
    gap: new Float64Array(size),
    reported: new Int32Array(size),
    expected: new Int32Array(size),
    insufficient: new Uint8Array(size),
  };
}
