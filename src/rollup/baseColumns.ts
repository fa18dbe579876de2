import type { Workings } from "./workings.ts";

/** A column that later reports are written into. */
export type WrittenColumn = Float64Array | Int32Array | Uint8Array;

/** The columns of a rolled-up plan from which all others can be made again, each once. */
export function baseColumns({
  own,
  found,
  said,
  heard,
  covered,
  lifted,
  made,
}: Workings): readonly WrittenColumn[] {
  const columns = new Set<WrittenColumn>([own.state, own.value, own.of, ...own.criteria]);
  if (found.condition) columns.add(found.condition);
  for (const column of [...said, heard, covered]) columns.add(column);
  if (lifted) {
    for (const column of [...lifted.reported, ...lifted.silent, lifted.worth]) columns.add(column);
    if (made.standIns) {
      for (const column of [...made.standIns.parts, made.standIns.uncounted]) columns.add(column);
    }
  }
  return [...columns];
}
