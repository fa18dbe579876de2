/**
 * Runs the benchmarks, each table in a process of its own, and writes bench/results.md.
 *
 * `npm run bench` runs all of them, `npm run bench -- figures index` those whose ids begin so.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tables } from "./tables.ts";

const beginnings = process.argv.slice(2);
const wanted = tables.filter(
  ({ id }) => beginnings.length === 0 || beginnings.some((beginning) => id.startsWith(beginning)),
);
if (wanted.length === 0) {
  throw new Error(`No such table; there are ${tables.map(({ id }) => id).join(", ")}.`);
}
const runTable = fileURLToPath(new URL("runTable.js", import.meta.url));
for (const { id } of wanted) {
  const { status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=4096", runTable, id],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}
