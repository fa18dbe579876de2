import { baseColumns, type WrittenColumn } from "./baseColumns.ts";
import type { Overwritten, Version } from "./version.ts";
import type { Workings } from "./workings.ts";

/** What stood in the columns of a plan before later reports are written into them. */
export interface Before {
  /** Keeps what stands at some units now. */
  keep(units: Int32Array): void;
  /** What a column held at the units that were kept first, in their order; null for a new column. */
  valuesOf(column: WrittenColumn | null): Float64Array | null;
  /** All that was kept, for whoever still has the state it belongs to. */
  overwritten(next: Version): Overwritten;
}

/** Makes ready to keep what columns hold. */
export function keepBefore(workings: Workings): Before {
  const columns = baseColumns(workings);
  const units: Int32Array[] = [];
  const values: Float64Array[][] = columns.map(() => []);
  const places = new Map(columns.map((column, place) => [column, place]));
  return {
    keep(more) {
      units.push(more);
      for (const [place, column] of columns.entries()) values[place]?.push(valuesAt(column, more));
    },
    valuesOf(column) {
      return (column && values[places.get(column) ?? -1]?.[0]) ?? null;
    },
    overwritten(next) {
      return {
        batches: units.map((some, batch) => ({
          units: some,
          values: values.map((ofColumn) => ofColumn[batch] as Float64Array),
        })),
        columns,
        next,
      };
    },
  };
}

function valuesAt(column: WrittenColumn, units: Int32Array): Float64Array {
  const values = new Float64Array(units.length);
  for (let place = 0; place < units.length; place++) {
    values[place] = column[units[place] as number] as number;
  }
  return values;
}
