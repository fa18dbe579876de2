import { baselineColumn, type CascadeState, planColumns, targetOrigin } from "../cascade/index.ts";
import { CascadeError, describe } from "../document/index.ts";
import { completionOf } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reduction.ts";

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
}

/** Columns of the same length to be written over, such as those of an earlier rollup. */
export type ReusedColumns = Omit<FigureColumns, "units">;

export interface ColumnOptions {
  readonly into?: ReusedColumns;
}

/** Works out the figures of all units of a plan at once: the same numbers as `figureAt` gives. */
export function figureColumns(
  state: CascadeState,
  reduction: Reduction,
  into: ReusedColumns | null,
): FigureColumns {
  const { ids, size } = state.structure;
  const columns = into ?? blankColumns(size);
  const { target, actual, completion, gap, reported, expected } = columns;
  const { plan, heard } = reduction;
  const { measure, context } = plan.indicator;
  const { sign } = context;
  const scale = 10 ** context.decimals.figure;
  const { origin } = planColumns(state, plan);
  const baselines = baselineColumn(state, plan);
  const onlyReporters = measure.speaksOf === "reporters";
  const {
    numerator,
    denominator,
    target: assigned,
  } = onlyReporters ? reduction.reported : reduction.standing;
  const said = reduction.reported;
  const hidden = !onlyReporters && sign === -1 ? reduction.silence?.uncountedBelow : undefined;
  reported.set(reduction.covered);
  expected.set(reduction.expected);
  for (let unit = 0; unit < size; unit++) {
    const spoken = (heard[unit] as number) > 0;
    const outOf = said.denominator ? (said.denominator[unit] as number) * scale : scale;
    actual[unit] = spoken ? finite((said.numerator[unit] as number) / outOf) : Number.NaN;
    if (origin[unit] === targetOrigin.none) {
      target[unit] = Number.NaN;
      completion[unit] = Number.NaN;
      gap[unit] = Number.NaN;
      continue;
    }
    const own = assigned[unit] as number;
    target[unit] = own / scale;
    if (onlyReporters && !spoken) {
      completion[unit] = Number.NaN;
      gap[unit] = Number.NaN;
      continue;
    }
    const reached = numerator[unit] as number;
    const size = denominator ? (denominator[unit] as number) : 1;
    const baseline = baselines ? (baselines[unit] as number) : Number.NaN;
    const cap = sign === -1 && Number.isNaN(baseline);
    gap[unit] = finite((sign * (own * size - reached)) / (size * scale) + 0);
    // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
    const unknown = hidden !== undefined && (hidden[unit] as number) > 0 && (!spoken || !cap);
    completion[unit] = unknown ? Number.NaN : completionOf(reached, size, own, baseline, sign, cap);
  }
  for (const [unit, report] of reduction.local) {
    if ((heard[unit] as number) > 0) continue;
    const figure = readReport(state, plan, unit, report);
    actual[unit] = finite(figure.numerator / (figure.denominator * scale));
  }
  return Object.freeze({ units: ids, ...columns });
}

/** Checks that columns to write into have one entry for every unit. */
export function checkLengths(columns: ReusedColumns, size: number): void {
  for (const key of ["target", "actual", "completion", "gap", "reported", "expected"] as const) {
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
  };
}

/** A number that is none, and a sum of nothing, are no figure. */
function finite(figure: number): number {
  return Number.isFinite(figure) ? figure + 0 : Number.NaN;
}
