import pl, { type DataFrame, type Expr, type LazyDataFrame } from "nodejs-polars";
import { blankFigures, type FigureColumns, type FiguresContender } from "../figuresCase.ts";
import type { LevelColumns } from "../levelColumns.ts";

/** polars: group_by for each level, every time from the cells. */
export function polarsByLevel(cells: DataFrame, columns: LevelColumns): FiguresContender {
  const { ragged } = columns;
  const names = namesOf(columns);
  let frames: DataFrame[] = [];
  return {
    name: "polars, group_by for each level",
    remark:
      "on all cores; leaves a frame a level, and adds up targets, which for the others stand on their units",
    run() {
      const rows = asRows(cells, names);
      const levels = names.map((name) => {
        const known = ragged ? rows.filter(pl.col(name).isNotNull()) : rows;
        return known
          .groupBy(name)
          .agg(...sums())
          .rename({ [name]: "unit" });
      });
      frames = [topOf(rows), ...levels, rows].map(finished);
    },
    figures: () => figuresIn(frames),
  };
}

/** polars: the same, each level made from the one below it. */
export function polarsLevelFromLevel(cells: DataFrame, columns: LevelColumns): FiguresContender {
  const { ragged } = columns;
  const names = namesOf(columns);
  let frames: DataFrame[] = [];
  return {
    name: "polars, each level from the one below",
    run() {
      const rows = asRows(cells, names);
      frames = [finished(rows)];
      let below = rows;
      for (let depth = names.length - 1; depth >= 0; depth--) {
        const name = names[depth] as string;
        const above = names.slice(0, depth).map((level) => pl.col(level).first().alias(level));
        const known = ragged ? below.filter(pl.col(name).isNotNull()) : below;
        const level = finished(
          known
            .groupBy(name)
            .agg(...above, ...sums())
            .rename({ [name]: "unit" }),
        );
        frames.push(level);
        const carried = [...names.slice(0, depth), ...amounts].map((column) => pl.col(column));
        const grouped = level.lazy().select(...carried);
        const higher = (): LazyDataFrame => below.filter(pl.col(name).isNull()).select(...carried);
        below = ragged ? pl.concat([grouped, higher()]) : grouped;
      }
      frames.push(finished(topOf(below)));
    },
    figures: () => figuresIn(frames),
  };
}

const amounts = ["target", "actual", "reported", "expected"];

function namesOf({ levels }: LevelColumns): readonly string[] {
  return levels.map((_, position) => `level_${position + 1}`);
}

/** The cells with what every frame has: their own figures, of one report or none. */
function asRows(cells: DataFrame, names: readonly string[]): LazyDataFrame {
  return cells
    .lazy()
    .select(
      ...names.map((name) => pl.col(name)),
      pl.col("unit"),
      pl.col("target"),
      pl.col("value").alias("actual"),
      pl.col("value").isNotNull().cast(pl.UInt32).alias("reported"),
      pl.lit(1).cast(pl.UInt32).alias("expected"),
    );
}

function topOf(rows: LazyDataFrame): LazyDataFrame {
  return rows.select(pl.lit(0).alias("unit"), ...sums());
}

function sums(): Expr[] {
  return amounts.map((name) => pl.col(name).sum().alias(name));
}

function finished(frame: LazyDataFrame): DataFrame {
  const [target, actual] = [pl.col("target"), pl.col("actual")];
  return frame
    .withColumns(
      target.sub(actual.fillNull(0)).alias("gap"),
      pl
        .when(actual.gtEq(target))
        .then(pl.lit(1))
        .otherwise(actual.fillNull(0).div(target))
        .alias("completion"),
    )
    .collectSync();
}

function figuresIn(frames: readonly DataFrame[]): FigureColumns {
  const figures = blankFigures(frames.reduce((rows, frame) => rows + frame.height, 0));
  for (const frame of frames) {
    const units = [...frame.getColumn("unit").values()] as number[];
    for (const key of Object.keys(figures) as (keyof FigureColumns)[]) {
      for (const [row, value] of [...frame.getColumn(key).values()].entries()) {
        figures[key][units[row] as number] = value === null ? Number.NaN : Number(value);
      }
    }
  }
  // polars adds up nothing to 0; what tells nothing from 0 is how many have reported.
  for (const [unit, reported] of figures.reported.entries()) {
    if (reported === 0) figures.actual[unit] = Number.NaN;
  }
  return figures;
}
