import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { milliseconds } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import { markdownTable } from "../harness/markdownTable.ts";
import { median } from "../harness/median.ts";
import type { Table } from "../harness/table.ts";
import { documentOf } from "../shapes/documentOf.ts";
import { evenTerritory } from "../shapes/evenTerritory.ts";
import { reportsOf } from "../shapes/reportsOf.ts";

/** A cascade opened cold, from text to its first figure. */
export const opening: Table = {
  id: "opening",
  heading: "Opening a cascade of 100,000 units",
  body,
};

const indicators = 3;
const turns = 7;
const most = 1000;

async function body(): Promise<string> {
  const territory = evenTerritory([30, 20, 167]);
  const runs = openInTurns(
    JSON.stringify(documentOf(territory, indicators)),
    JSON.stringify(rowsOf(reportsOf(territory, indicators, true))),
  );
  const [starting = "", ...steps] = Object.keys(runs[0] ?? {});
  const total = median(runs.map((run) => steps.reduce((sum, step) => sum + (run[step] ?? 0), 0)));
  const stepTime = (step: string): number => median(runs.map((run) => run[step] ?? Number.NaN));
  const lines = steps.map((step) => {
    const time = stepTime(step);
    return [step, milliseconds(time), `${((100 * time) / total).toFixed(0)} %`];
  });
  const verdict = total < most ? "met" : "**short**";
  return `${territory.ids.length.toLocaleString("en")} units and ${indicators} indicators on which nine cells in ten report, from JSON text to the first
figure. Each of ${turns} turns is a new process, in which nothing has been compiled yet; medians.
Before it, ${starting} take ${milliseconds(stepTime(starting))} ms.

${markdownTable(["step", "ms", "of the whole"], [...lines, ["together", milliseconds(total), ""]])}

- Wanted under ${most} ms: ${verdict}.

${machineLine([])}`;
}

function openInTurns(plan: string, rows: string): Record<string, number>[] {
  const folder = mkdtempSync(join(tmpdir(), "target-cascade-bench-"));
  const [planFile, rowsFile] = [join(folder, "plan.json"), join(folder, "rows.json")];
  writeFileSync(planFile, plan);
  writeFileSync(rowsFile, rows);
  const script = fileURLToPath(new URL("openOnce.js", import.meta.url));
  try {
    return Array.from({ length: turns }, () =>
      JSON.parse(
        execFileSync(process.execPath, [script, planFile, rowsFile], { encoding: "utf8" }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Columns as they are written to JSON: typed ones become lists. */
function rowsOf(columns: ReturnType<typeof reportsOf>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, Array.from<unknown>(column)]),
  );
}
