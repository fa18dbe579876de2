import { readFileSync } from "node:fs";
import type { Actual } from "target-cascade";

/** What the example is made of: a document, and reports beside it. */
export interface Example {
  readonly document: unknown;
  readonly rows: readonly Actual[];
}

/** Reads the two files of this example. */
export function load(): Example {
  return { document: readJson("cascade.json"), rows: readJson("actuals.json") as Actual[] };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
