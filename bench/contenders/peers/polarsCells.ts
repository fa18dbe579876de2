import pl, { type DataFrame } from "nodejs-polars";
import type { FiguresCase } from "../figuresCase.ts";
import type { LevelColumns } from "../levelColumns.ts";

/** A frame of the cells: their level columns, target and value, with nulls where there is none. */
export function polarsCells(
  { territory: { cells }, target, value }: FiguresCase,
  { levels, ragged }: LevelColumns,
): DataFrame {
  const values = Array.from(cells, (cell) => {
    const amount = value[cell] as number;
    return Number.isNaN(amount) ? null : amount;
  });
  return pl.DataFrame({
    unit: pl.Series("unit", cells),
    ...Object.fromEntries(
      levels.map((level, position) => {
        const name = `level_${position + 1}`;
        const units = Array.from(level, (unit) => (unit === -1 ? null : unit));
        return [name, ragged ? pl.Series(name, units, pl.Int32) : pl.Series(name, level)];
      }),
    ),
    target: pl.Series(
      "target",
      Float64Array.from(cells, (cell) => target[cell] as number),
    ),
    value: pl.Series("value", values, pl.Float64),
  });
}
