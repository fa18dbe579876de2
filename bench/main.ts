/**
 * Runs the benchmarks, each table in a process of its own, and writes bench/results.md.
 *
 * `npm run bench` runs all of them, `npm run bench -- figures indexing` those whose ids begin so;
 * with `--profile` each leaves a `.cpuprofile` in bench/dist.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { tables } from "./tables.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: "boolean", default: false } },
});
const wanted = tables.filter(
  ({ id }) => positionals.length === 0 || positionals.some((beginning) => id.startsWith(beginning)),
);
if (wanted.length === 0) {
  throw new Error(`No such table; there are ${tables.map(({ id }) => id).join(", ")}.`);
}
const built = fileURLToPath(new URL(".", import.meta.url));
const flags = [
  "--expose-gc",
  "--max-old-space-size=4096",
  ...(values.profile ? ["--cpu-prof", `--cpu-prof-dir=${built}`] : []),
];
for (const { id } of wanted) {
  const { status } = spawnSync(process.execPath, [...flags, `${built}runTable.js`, id], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
