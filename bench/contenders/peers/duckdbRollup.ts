import type { DuckDBConnection, DuckDBMaterializedResult } from "@duckdb/node-api";
import { blankFigures, type FigureColumns, type FiguresContender } from "../figuresCase.ts";
import type { LevelColumns } from "../levelColumns.ts";

/** DuckDB: GROUP BY ROLLUP over the level columns, beside the cells as they are. */
export function duckdbRollup(
  connection: DuckDBConnection,
  columns: LevelColumns,
): FiguresContender {
  const query = rollupQuery(columns);
  let result: DuckDBMaterializedResult | undefined;
  return {
    name: "DuckDB, GROUP BY ROLLUP",
    remark:
      "on all cores; leaves a result of its own, which is not read, and adds up targets, which for the others stand on their units",
    prepare() {
      result = undefined;
    },
    async run() {
      result = await connection.run(query);
    },
    figures: () => figuresIn(result as DuckDBMaterializedResult),
  };
}

/** DuckDB: the same, kept as a table to be asked again. */
export function duckdbTable(connection: DuckDBConnection, columns: LevelColumns): FiguresContender {
  const query = rollupQuery(columns);
  return {
    name: "DuckDB, the same kept as a table",
    run: () => connection.run(`CREATE OR REPLACE TEMP TABLE figures AS ${query}`),
    figures: async () => figuresIn(await connection.run("SELECT * FROM figures")),
  };
}

/** The cells are not grouped by themselves: rolled up to the last level they take twice as long. */
function rollupQuery({ levels, ragged }: LevelColumns): string {
  const names = levels.map((_, position) => `level_${position + 1}`);
  const unit = [...names].reverse().join(", ");
  // A cell without a unit of some level stands under the unit above it.
  const exist = names.map((name) => `(grouping(${name}) = 1 OR ${name} IS NOT NULL)`);
  return `WITH sums AS (
      SELECT coalesce(${unit}, 0) AS unit, sum(target) AS target, sum(value) AS actual,
        count(value) AS reported, count(*) AS expected
      FROM cells GROUP BY ROLLUP (${names.join(", ")})
      ${ragged ? `HAVING ${exist.join(" AND ")}` : ""}
      UNION ALL SELECT unit, target, value, CAST(value IS NOT NULL AS INTEGER), 1 FROM cells)
    SELECT *, target - coalesce(actual, 0) AS gap,
      CASE WHEN actual >= target THEN 1 ELSE coalesce(actual, 0) / target END AS completion
    FROM sums`;
}

async function figuresIn(result: DuckDBMaterializedResult): Promise<FigureColumns> {
  const figures = blankFigures(result.rowCount);
  const names = result.columnNames();
  for (let place = 0; place < result.chunkCount; place++) {
    const chunk = result.getChunk(place);
    const units = chunk.getColumnValues(0) as number[];
    for (const key of Object.keys(figures) as (keyof FigureColumns)[]) {
      const values = chunk.getColumnValues(names.indexOf(key));
      for (const [row, unit] of units.entries()) {
        const value = values[row];
        figures[key][unit] = value === null ? Number.NaN : Number(value);
      }
    }
  }
  return figures;
}
