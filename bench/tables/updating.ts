import { figuresCase } from "../contenders/figuresCase.ts";
import { objectUpdate } from "../contenders/objectUpdate.ts";
import { targetCascadeAnew } from "../contenders/targetCascadeAnew.ts";
import { targetCascadeUpdate } from "../contenders/targetCascadeUpdate.ts";
import { type UpdateContender, updateCase } from "../contenders/updateCase.ts";
import { comparison } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";
import { reportsOf } from "../shapes/reportsOf.ts";

/** Corrections taken into a rolled-up cascade. */
export const updating: Table = { id: "updating", heading: "Taking in corrections", body };

const sizes: readonly { readonly size: number; readonly atMost: number }[] = [
  { size: 1_000, atMost: 5_000 },
  { size: 10_000, atMost: 2_000 },
];

async function body(): Promise<string> {
  const territory = evenTerritory([30, 20, 1667]);
  const given = figuresCase(territory, true);
  const reports = reportsOf(territory, 1, true);
  const tables: string[] = [];
  for (const { size, atMost } of sizes) {
    const batches = updateCase(given, reports, size);
    const contenders = [
      targetCascadeUpdate(batches),
      targetCascadeAnew(batches),
      objectUpdate(batches),
    ];
    const table = await comparison(
      contenders.map((contender, place) => ({ contender, ...(place === 0 ? { atMost } : {}) })),
      { of: size, each: "report", turns: 9, warmUp: 0 },
    );
    check(contenders);
    tables.push(`In batches of ${size.toLocaleString("en")}:\n\n${table}`);
  }
  return `${territory.name}, ${territory.ids.length.toLocaleString("en")} units, one indicator. A batch corrects reports all over the territory, by ids that have never
been looked up; then the figures from one of its cells to the top are read.

${tables.join("\n\n")}

${machineLine([])}`;
}

/** All contenders take in the same batch and must then read the same. */
function check(contenders: readonly UpdateContender[]): void {
  const paths = contenders.map((contender) => {
    contender.prepareBatch(999);
    contender.run();
    return contender.path.join(", ");
  });
  if (new Set(paths).size > 1) throw new Error(`The paths differ: ${paths.join(" / ")}.`);
}
