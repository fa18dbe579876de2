import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
} from "@duckdb/node-api";
import type { FiguresCase } from "../figuresCase.ts";
import type { LevelColumns } from "../levelColumns.ts";

/** A database in memory with a table of the cells: their level columns, target and value. */
export async function duckdbCells(
  { territory: { cells }, target, value }: FiguresCase,
  { levels }: LevelColumns,
): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const names = levels.map((_, position) => `level_${position + 1} INTEGER`);
  await connection.run(
    `CREATE TABLE cells (unit INTEGER, ${names.join(", ")}, target BIGINT, value BIGINT)`,
  );
  const appender = await connection.createAppender("cells");
  const types = [INTEGER, ...levels.map(() => INTEGER), BIGINT, BIGINT];
  const rowsInChunk = 2048;
  for (let from = 0; from < cells.length; from += rowsInChunk) {
    const places = Array.from(
      { length: Math.min(rowsInChunk, cells.length - from) },
      (_, place) => from + place,
    );
    const chunk = DuckDBDataChunk.create(types);
    const whole = (column: Float64Array, place: number): bigint | null => {
      const amount = column[cells[place] as number] as number;
      return Number.isNaN(amount) ? null : BigInt(amount);
    };
    chunk.setColumns([
      places.map((place) => cells[place] as number),
      ...levels.map((level) =>
        places.map((place) => (level[place] === -1 ? null : (level[place] as number))),
      ),
      places.map((place) => whole(target, place)),
      places.map((place) => whole(value, place)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}
