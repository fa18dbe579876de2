import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** The machine, Node, and the versions of the packages that took part. */
export function machineLine(packages: readonly string[]): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const machine = `Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GiB`;
  return `_${[machine, ...packages.map((name) => `${name} ${versionOf(name)}`)].join("; ")}._`;
}

function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
