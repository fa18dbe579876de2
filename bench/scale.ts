/**
 * How long a cascade of growing size takes from plain JSON to its figures, and what it keeps in
 * memory. Run with `npm run bench`; the table is printed and written to bench/results.md.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { derive, explainGap, parseCascade, parseLedger, rollUp } from "target-cascade";
import { reportsOf, type Shape, wideCascade } from "./wideCascade.ts";

const shapes: readonly Shape[] = [
  { districts: 3, wards: 4, cells: 83 },
  { districts: 10, wards: 10, cells: 100 },
  { districts: 30, wards: 20, cells: 167 },
  { districts: 30, wards: 20, cells: 1667 },
];

const steps = ["parse", "derive", "ledger", "figures", "gaps"] as const;
type Step = (typeof steps)[number];

interface Row {
  readonly units: number;
  readonly times: Readonly<Record<Step, number>>;
  readonly resident: number;
}

function measure(shape: Shape): Row {
  const document = wideCascade(shape);
  const reports = reportsOf(document);
  const indicators = document.indicators?.map(({ id }) => id) ?? [];
  const times: Partial<Record<Step, number>> = {};
  const timed = <Result>(step: Step, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    times[step] = performance.now() - start;
    return result;
  };
  const plan = timed("parse", () => parseCascade(document));
  const { cascade } = timed("derive", () => derive(plan));
  const { ledger } = timed("ledger", () => parseLedger(cascade, reports));
  const rollup = timed("figures", () => {
    const result = rollUp(cascade, ledger, { asOf: "2021-12-31" });
    for (const indicator of indicators) result.figure("city", indicator);
    return result;
  });
  timed("gaps", () => {
    for (const indicator of indicators) explainGap(rollup, "city", indicator);
  });
  return {
    units: document.units.length,
    times: times as Record<Step, number>,
    resident: process.memoryUsage().rss,
  };
}

function table(rows: readonly Row[]): string {
  const head = ["units", ...steps.map((step) => `${step} ms`), "µs a unit", "resident MB"];
  const lines = rows.map(({ units, times, resident }) => {
    const total = steps.reduce((sum, step) => sum + times[step], 0);
    return [
      units.toLocaleString("en"),
      ...steps.map((step) => times[step].toFixed(0)),
      ((total * 1000) / units).toFixed(2),
      (resident / 1e6).toFixed(0),
    ];
  });
  return [head, head.map(() => "---:"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

measure(shapes[1] as Shape);
const rows = shapes.map(measure);
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB.`;
const report = `# Benchmarks

Three indicators (a sum split by weight, a rate, a milestone with thresholds) handed from a city to
its cells; nine cells in ten report each. From plain JSON objects to the city's figures and gap
breakdowns; memory is the whole process, input included. One run after a warm-up.

${table(rows)}

${machine}
`;
writeFileSync(new URL("results.md", import.meta.url), report);
console.log(report);
