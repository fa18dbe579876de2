import { idMap } from "../contenders/idMap.ts";
import { type IndexContender, rowSource, type UnitRow } from "../contenders/indexContender.ts";
import { d3Stratify } from "../contenders/peers/d3Stratify.ts";
import { targetCascadeIndex, targetCascadeParse } from "../contenders/targetCascadeIndex.ts";
import { comparison } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";
import { shuffled } from "../shapes/shuffled.ts";
import { unitRows } from "../shapes/unitRows.ts";

/** A million rows with ids made into a checked hierarchy. */
export const indexing: Table = {
  id: "indexing",
  heading: "From rows with ids to a checked index",
  body,
};

async function body(): Promise<string> {
  const rows = unitRows(evenTerritory([30, 20, 1667]));
  return `${rows.length.toLocaleString("en")} rows with \`id\` and \`parent\`, parsed anew from JSON before each run: their ids have never been
looked up.

In order, parents first:

${await compared(rows)}

Shuffled:

${await compared(shuffled(rows))}

${machineLine(["d3-hierarchy"])}`;
}

async function compared(rows: readonly UnitRow[]): Promise<string> {
  const source = rowSource(rows);
  const entries: { contender: IndexContender; atLeast?: number }[] = [
    { contender: targetCascadeIndex(source) },
    { contender: targetCascadeParse(source) },
    { contender: idMap(source) },
    { contender: d3Stratify(source), atLeast: 3 },
  ];
  const options = { of: rows.length, each: "row", turns: 5, warmUp: 0 };
  const table = await comparison(entries, options);
  for (const { contender } of entries) check(contender, rows);
  return table;
}

function check(contender: IndexContender, rows: readonly UnitRow[]): void {
  const parents = contender.parents();
  for (const { id, parent } of parents ? rows : []) {
    if (!parents?.has(id) || parents.get(id) !== parent) {
      throw new Error(`${contender.name}: ${id} stands under ${parents?.get(id)}.`);
    }
  }
}
