import { parseCascade } from "../../src/index.ts";
import { sortingShares } from "../contenders/sortingShares.ts";
import { targetCascadeDerive } from "../contenders/targetCascadeDerive.ts";
import { comparison } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import { documentOf } from "../shapes/documentOf.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";

/** One target split from the top to a million cells. */
export const deriving: Table = { id: "deriving", heading: "Handing one split target down", body };

const mostPerUnit = 500;

async function body(): Promise<string> {
  const territory = evenTerritory([30, 20, 1667]);
  const size = territory.ids.length;
  const ours = targetCascadeDerive(parseCascade(documentOf(territory, 1)));
  const sorting = sortingShares(territory, territory.cells.length * 25);
  const compared = await comparison(
    [{ contender: ours, atMost: mostPerUnit }, { contender: sorting }],
    { of: size, each: "unit" },
  );
  const [given, expected] = [ours.targets(), sorting.targets()];
  for (const [row, target] of given.entries()) {
    if (target !== expected[row]) throw new Error(`Row ${row} is given ${target}.`);
  }
  return `${territory.name}, ${size.toLocaleString("en")} units, split by members. Both give every unit the same target.

${compared}

${machineLine([])}`;
}
