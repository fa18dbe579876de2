import { derive, explainGap, parseCascade, parseLedger, rollUp } from "../../src/index.ts";
import { asOf } from "../contenders/targetCascade.ts";
import { collectGarbage } from "../harness/collectGarbage.ts";
import { milliseconds } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import { markdownTable } from "../harness/markdownTable.ts";
import { median } from "../harness/median.ts";
import type { Table } from "../harness/table.ts";
import { documentOf } from "../shapes/documentOf.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";
import { reportsOf } from "../shapes/reportsOf.ts";

/** From plain JSON to figures and gaps, for cascades of growing size. */
export const scale: Table = { id: "scale", heading: "From a thousand units to a million", body };

const indicators = 20;
const shapes = [
  [3, 4, 83],
  [10, 10, 100],
  [30, 20, 167],
  [30, 20, 1667],
];
const steps = ["parse", "derive", "ledger", "roll up", "gaps"] as const;
type Times = Readonly<Record<(typeof steps)[number], number>>;

/** Small cascades are run again and again for about so long, in milliseconds, and the medians told. */
const patience = 3000;
const mostGrowth = 3;
const mostMemory = 4e9;

async function body(): Promise<string> {
  measure(shapes[1] as number[]);
  const rows = shapes.map(measure);
  const each = rows.map(({ perUnit }) => perUnit);
  const growth = Math.max(...each) / Math.min(...each);
  const { resident = 0 } = rows.at(-1) ?? {};
  const verdict = (holds: boolean): string => (holds ? "met" : "**short**");
  const table = markdownTable(
    ["units", ...steps.map((step) => `${step} ms`), "ns a unit and indicator", "resident MB"],
    rows.map(({ units, times, perUnit, resident }) => [
      units.toLocaleString("en"),
      ...steps.map((step) => milliseconds(times[step])),
      perUnit.toFixed(0),
      (resident / 1e6).toFixed(0),
    ]),
  );
  return `${indicators} indicators (sums split by weight, rates, milestones with thresholds) handed from a city to its cells;
nine cells in ten report each. Rolling up fills the columns of all units and reads the city's
figures. The time a unit and indicator is that of all steps but the gaps; memory is the most the
whole process has held before them, input included.

${table}

- Time a unit and indicator grows ${growth.toFixed(1)} times; wanted within ${mostGrowth}: ${verdict(growth <= mostGrowth)}.
- Resident at a million units ${(resident / 1e9).toFixed(1)} GB; wanted under ${mostMemory / 1e9}: ${verdict(resident < mostMemory)}.

${machineLine([])}`;
}

interface Run {
  readonly times: Times;
  /** The most the process has held so far, in bytes. */
  readonly resident: number;
}

interface Row extends Run {
  readonly units: number;
  readonly perUnit: number;
}

function measure(counts: readonly number[]): Row {
  const territory = evenTerritory(counts);
  const document = documentOf(territory, indicators);
  const reports = reportsOf(territory, indicators, true);
  const runs: Run[] = [];
  const start = performance.now();
  do {
    collectGarbage();
    runs.push(run(document, reports));
  } while (performance.now() - start < patience);
  const times = Object.fromEntries(
    steps.map((step) => [step, median(runs.map((one) => one.times[step]))]),
  ) as Times;
  const units = territory.ids.length;
  const total = steps.reduce((sum, step) => sum + (step === "gaps" ? 0 : times[step]), 0);
  return {
    units,
    times,
    perUnit: (total * 1e6) / (units * indicators),
    resident: runs[0]?.resident ?? 0,
  };
}

function run(document: ReturnType<typeof documentOf>, reports: ReturnType<typeof reportsOf>): Run {
  const times: Partial<Record<keyof Times, number>> = {};
  const timed = <Result>(step: keyof Times, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    times[step] = performance.now() - start;
    return result;
  };
  const plan = timed("parse", () => parseCascade(document));
  const { cascade } = timed("derive", () => derive(plan));
  const { ledger } = timed("ledger", () => parseLedger(cascade, reports));
  const ids = document.indicators?.map(({ id }) => id) ?? [];
  const rollup = timed("roll up", () => {
    const result = rollUp(cascade, ledger, { asOf });
    for (const id of ids) result.figure("city", id);
    return result;
  });
  const resident = process.resourceUsage().maxRSS * 1024;
  timed("gaps", () => {
    for (const id of ids) explainGap(rollup, "city", id);
  });
  return { times: times as Times, resident };
}
