import { checkFigures } from "../contenders/checkFigures.ts";
import { copy, freshCopy } from "../contenders/copy.ts";
import { type FiguresContender, figuresCase } from "../contenders/figuresCase.ts";
import { levelColumns } from "../contenders/levelColumns.ts";
import { d3EachAfter } from "../contenders/peers/d3EachAfter.ts";
import { duckdbCells } from "../contenders/peers/duckdbCells.ts";
import { duckdbRollup, duckdbTable } from "../contenders/peers/duckdbRollup.ts";
import { polarsCells } from "../contenders/peers/polarsCells.ts";
import { polarsByLevel, polarsLevelFromLevel } from "../contenders/peers/polarsLevels.ts";
import { recursion } from "../contenders/recursion.ts";
import { slowFigures } from "../contenders/slowFigures.ts";
import { targetCascade, targetCascadeAgain } from "../contenders/targetCascade.ts";
import { targetCascadeReports } from "../contenders/targetCascadeReports.ts";
import { unitObjects } from "../contenders/unitObjects.ts";
import { comparison, type Entry } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import type { Territory } from "../shapes/territory.ts";

/** All figures of one indicator for every unit of a territory. */
export function figures(
  id: string,
  name: string,
  territory: () => Territory,
  someSilent: boolean,
): Table {
  const silence = someSilent ? "a tenth silent" : "nobody silent";
  return {
    id,
    heading: `All figures of one indicator: ${name}, ${silence}`,
    body: () => body(territory(), someSilent),
  };
}

async function body(territory: Territory, someSilent: boolean): Promise<string> {
  const given = figuresCase(territory, someSilent);
  const objects = unitObjects(given);
  const columns = levelColumns(territory);
  const database = await duckdbCells(given, columns);
  const frame = polarsCells(given, columns);
  const size = territory.ids.length;
  const ours = targetCascade(given);
  const again = targetCascadeAgain(given);
  const peers: readonly (Entry & { readonly contender: FiguresContender })[] = [
    { contender: recursion(objects), atLeast: 4 },
    { contender: d3EachAfter(objects), atLeast: 30 },
    { contender: duckdbRollup(database, columns), atLeast: 15 },
    { contender: duckdbTable(database, columns) },
    { contender: polarsByLevel(frame, columns), atLeast: 15 },
    { contender: polarsLevelFromLevel(frame, columns) },
  ];
  const compared = await comparison(
    [
      { contender: ours },
      { contender: again },
      { contender: targetCascadeReports(given) },
      ...peers,
      { contender: copy(6, size), ...(someSilent ? {} : { within: 3 }) },
      { contender: freshCopy(6, size) },
    ],
    { of: size, each: "unit" },
  );
  const answer = slowFigures(given);
  for (const contender of [ours, again, ...peers.map((peer) => peer.contender)]) {
    checkFigures(contender.name, await contender.figures(), answer);
  }
  return `A sum split by members, ${size.toLocaleString("en")} units of which ${territory.cells.length.toLocaleString("en")} report. Trees, tables and the ledger
are built beforehand; each contender then works out target, actual, reported, expected, completion
and gap of every unit, and all of them are compared with an independent answer.

${compared}

${machineLine(["d3-hierarchy", "@duckdb/node-api", "nodejs-polars"])}`;
}
