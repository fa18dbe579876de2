import type { Figure, FigureColumns, Rollup } from "target-cascade";

/** The columns of an indicator put together from the figures of its units, one by one. */
export function columnsOfFigures(
  rollup: Rollup,
  indicator: string,
  units: readonly string[],
): FigureColumns {
  const figures = units.map((unit) => rollup.figure(unit, indicator));
  const column = (name: "target" | "actual" | "completion" | "gap"): Float64Array =>
    Float64Array.from(figures, (figure) => figure[name] ?? Number.NaN);
  return {
    units,
    target: column("target"),
    actual: column("actual"),
    completion: column("completion"),
    gap: column("gap"),
    reported: Int32Array.from(figures, ({ coverage }) => coverage.reported),
    expected: Int32Array.from(figures, ({ coverage }) => coverage.expected),
    insufficient: Uint8Array.from(figures, ({ insufficient }) => Number(insufficient)),
    coverageByWeight: weightsOf(figures),
  };
}

/** Coverage by weight; null where no figure has any. */
function weightsOf(figures: readonly Figure[]): FigureColumns["coverageByWeight"] {
  const covered = figures.flatMap(({ coverageByWeight }) => coverageByWeight ?? []);
  if (covered.length === 0) return null;
  return {
    by: covered[0]?.by ?? "",
    reported: Float64Array.from(covered, ({ reported }) => reported),
    expected: Float64Array.from(covered, ({ expected }) => expected),
    unweighed: Int32Array.from(covered, ({ unweighed }) => unweighed),
  };
}
