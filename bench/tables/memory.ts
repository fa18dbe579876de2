import { stratify } from "d3-hierarchy";
import { buildStructure } from "../../src/cascade/buildStructure.ts";
import { derive, parseCascade, parseLedger, rollUp } from "../../src/index.ts";
import type { UnitRow } from "../contenders/indexContender.ts";
import { asOf } from "../contenders/targetCascade.ts";
import { heldMemory } from "../harness/heldMemory.ts";
import { machineLine } from "../harness/machineLine.ts";
import { markdownTable } from "../harness/markdownTable.ts";
import type { Table } from "../harness/table.ts";
import { documentOf } from "../shapes/documentOf.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";
import { reportsOf } from "../shapes/reportsOf.ts";
import { unitRows } from "../shapes/unitRows.ts";

/** What the hierarchy keeps in memory, and what stands on it. */
export const memory: Table = { id: "memory", heading: "Memory", body };

const mostOfStructure = 40;

async function body(): Promise<string> {
  const territory = evenTerritory([30, 20, 1667]);
  const rows = unitRows(territory);
  const document = documentOf(territory, 1);
  const reports = reportsOf(territory, 1, true);
  // All of it is held to the end, so that nothing is let go of in between.
  const held: unknown[] = [];
  const lines: string[][] = [];
  const measured = <Made>(name: string, make: () => Made, most?: number): Made => {
    const { made, bytes } = heldMemory(make);
    held.push(made);
    const each = bytes / rows.length;
    const verdict = each <= (most ?? 0) ? "met" : "**short**";
    lines.push([name, each.toFixed(0), most === undefined ? "" : `at most ${most}: ${verdict}`]);
    return made;
  };
  measured("target-cascade, the structure", () => buildStructure(rows), mostOfStructure);
  measured("d3-hierarchy, stratify", () => stratified(rows));
  measured("objects with arrays of children, and a Map of them by id", () => linked(rows));
  const plan = measured("target-cascade, a parsed cascade", () => parseCascade(document));
  const { cascade } = measured("… one indicator derived", () => derive(plan));
  const { ledger } = measured("… one report a cell", () => parseLedger(cascade, reports));
  measured("… one indicator rolled up", () => {
    const rollup = rollUp(cascade, ledger, { asOf });
    rollup.figure("city", "indicator-0");
    return rollup;
  });
  return `${territory.name}, ${rows.length.toLocaleString("en")} units. Bytes a unit that are kept alive, on V8's heap and beside it; the rows, their
ids and the reports handed in are not counted. The structure knows order, parents, children, levels
of depth and the unit of an id; a parsed cascade has a copy of its document besides.

${markdownTable(["kept", "bytes a unit", "wanted"], lines)}

${machineLine(["d3-hierarchy"])}`;
}

function stratified(rows: readonly UnitRow[]): unknown {
  const operator = stratify<UnitRow>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent);
  return operator(rows as UnitRow[]);
}

interface LinkedUnit {
  readonly id: string;
  readonly parent: LinkedUnit | undefined;
  readonly children: LinkedUnit[];
}

function linked(rows: readonly UnitRow[]): ReadonlyMap<string, LinkedUnit> {
  const byId = new Map<string, LinkedUnit>();
  for (const { id, parent } of rows) {
    const above = parent === undefined ? undefined : byId.get(parent);
    const unit: LinkedUnit = { id, parent: above, children: [] };
    above?.children.push(unit);
    byId.set(id, unit);
  }
  return byId;
}
