import type { Lines, Parts } from "../measures/index.ts";
import { baseColumns, type WrittenColumn } from "./baseColumns.ts";
import type { Overwritten, Version } from "./version.ts";
import type { Workings } from "./workings.ts";

/**
 * Columns of their own for a state of a rolled-up plan, with what has been written over since put
 * back. What only some questions need is made again when one asks.
 *
 * @param workings Of a plan with one side.
 */
export function copyWorkings(workings: Workings, version: Version): Workings {
  const copies = new Map<WrittenColumn, WrittenColumn>(
    baseColumns(workings).map((column) => [column, column.slice()]),
  );
  putBack(copies, version);
  const copyOf = <Column extends WrittenColumn>(column: Column): Column =>
    (copies.get(column) ?? column) as Column;
  const partsOf = (parts: Parts): Parts => parts.map(copyOf);
  const { found, side, own, lifted, made } = workings;
  const lines: Lines = {
    ...own,
    state: copyOf(own.state),
    value: copyOf(own.value),
    of: copyOf(own.of),
    criteria: own.criteria.map(copyOf),
  };
  return {
    ...workings,
    found: { ...found, lines, condition: found.condition && copyOf(found.condition) },
    side: { ...side, lines, standIns: lines },
    own: lines,
    said: partsOf(workings.said),
    heard: copyOf(workings.heard),
    covered: copyOf(workings.covered),
    lifted: lifted && {
      reported: partsOf(lifted.reported),
      silent: partsOf(lifted.silent),
      worth: copyOf(lifted.worth),
    },
    made:
      lifted && made.standIns
        ? {
            standIns: {
              parts: partsOf(made.standIns.parts),
              uncounted: copyOf(made.standIns.uncounted),
            },
          }
        : {},
  };
}

/** Puts back, the latest first, what has been written over since a version. */
function putBack(copies: ReadonlyMap<WrittenColumn, WrittenColumn>, version: Version): void {
  const since: Overwritten[] = [];
  for (let next = version.overwritten; next; next = next.next.overwritten) since.push(next);
  for (const { columns, batches } of since.reverse()) {
    for (const [place, column] of columns.entries()) {
      const copy = copies.get(column);
      for (const { units, values } of copy ? batches : []) put(copy, units, values[place]);
    }
  }
}

function put(
  column: WrittenColumn | undefined,
  units: Int32Array,
  values: Float64Array | undefined,
): void {
  if (!column || !values) return;
  for (let place = 0; place < units.length; place++) {
    column[units[place] as number] = values[place] as number;
  }
}
