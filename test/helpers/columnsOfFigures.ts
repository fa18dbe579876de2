import type { FigureColumns, Rollup } from "target-cascade";

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
  };
}
