import { figuresCase } from "../contenders/figuresCase.ts";
import { d3Sum } from "../contenders/peers/d3Sum.ts";
import { recursiveSum } from "../contenders/recursiveSum.ts";
import { simdSum } from "../contenders/simdSum.ts";
import { slowFigures } from "../contenders/slowFigures.ts";
import type { SumContender } from "../contenders/sumContender.ts";
import { targetCascadeSum } from "../contenders/targetCascadeSum.ts";
import { type UnitObject, unitObjects } from "../contenders/unitObjects.ts";
import { comparison } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";

/** One number added up over all units. */
export const sum: Table = { id: "sum", heading: "One sum over all units", body };

async function body(): Promise<string> {
  const territory = evenTerritory([30, 20, 1667]);
  const given = figuresCase(territory, false);
  const objects = unitObjects(given);
  const size = territory.ids.length;
  const entries: { contender: SumContender; atLeast?: number; within?: number }[] = [
    { contender: targetCascadeSum(given) },
    { contender: await simdSum(given.value.map((value) => value || 0)), within: 4 },
    { contender: recursiveSum(objects[0] as UnitObject) },
    { contender: d3Sum(objects), atLeast: 150 },
  ];
  const compared = await comparison(entries, { of: size, each: "unit", turns: 15 });
  const { actual } = slowFigures(given);
  for (const { contender } of entries) {
    for (const [row, value] of contender.sums().entries()) {
      if (value !== actual[row]) throw new Error(`${contender.name}: row ${row} is ${value}.`);
    }
  }
  return `${territory.name}, ${size.toLocaleString("en")} units.

${compared}

${machineLine(["d3-hierarchy"])}`;
}
