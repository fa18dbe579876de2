import { readFileSync } from "node:fs";
import type {
  Actual,
  Adoption,
  CascadeDocument,
  Obstacle,
  TaskUpdate,
  UnitRecord,
} from "target-cascade";

/** What the example is made of: a document, and what came to pass since. */
export interface Example {
  readonly document: CascadeDocument;
  /** When programs were adopted, and what was said of their tasks. */
  readonly adoption: Omit<Adoption, "programs">;
  readonly actuals: readonly Actual[];
  readonly updates: readonly TaskUpdate[];
  readonly obstacles: readonly Obstacle[];
}

/** Reads the files of this example: two tables, and two JSON files. */
export function load(): Example {
  const program = readJson("program.json") as Omit<CascadeDocument, "units">;
  const progress = readJson("progress.json") as Pick<Example, "adoption" | "updates" | "obstacles">;
  return {
    document: { ...program, units: readTable("units.csv").map(unitOf) },
    actuals: readTable("reports.csv").map(actualOf),
    ...progress,
  };
}

type Row = Readonly<Record<string, string>>;

const sizes = new Set(["population", "poor-2020", "jobs-before", "income-2020"]);

function unitOf({ "population-source": population, ...cells }: Row): UnitRecord {
  const entries = Object.entries(cells);
  const weights = entries.filter(([name]) => sizes.has(name));
  const words = Object.fromEntries(entries.filter(([name]) => !sizes.has(name)));
  return {
    ...(words as Pick<UnitRecord, "id">),
    weights: Object.fromEntries(weights.map(([name, cell]) => [name, Number(cell)])),
    meta: { population: population ?? "" },
  };
}

function actualOf({ value, of, own, ...words }: Row): Actual {
  return {
    ...(words as unknown as Pick<Actual, "unit" | "indicator" | "period">),
    value: Number(value),
    ...(of !== undefined && { of: Number(of) }),
    ...(own !== undefined && { own: own === "true" }),
  };
}

/** A table with its names in the first line. An empty cell is left out: it is no 0. */
function readTable(name: string): Row[] {
  const [head = "", ...lines] = readText(name).trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",").map((cell, column) => [names[column] ?? "", cell] as const);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
  });
}

function readJson(name: string): unknown {
  return JSON.parse(readText(name));
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
