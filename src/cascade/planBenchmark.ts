import type { BenchmarkReference } from "../document/index.ts";
import { joinIds } from "./itemIds.ts";

/** What the targets of a plan are counted from: a benchmark by id, or the figure of a unit. */
export type PlanBenchmark = string | { readonly unit: string; readonly indicator: string };

/** A reference with the indicator filled in: another unit's figure is of the target's own, unless said. */
export function planBenchmark(
  reference: BenchmarkReference | undefined,
  indicator: string,
): PlanBenchmark | null {
  if (reference === undefined) return null;
  if (typeof reference === "string") return reference;
  return Object.freeze({ unit: reference.unit, indicator: reference.indicator ?? indicator });
}

/** A benchmark as part of an id; empty where there is none. */
export function benchmarkId(benchmark: PlanBenchmark | null): string {
  if (benchmark === null) return "";
  return typeof benchmark === "string"
    ? joinIds(benchmark)
    : joinIds(benchmark.unit, benchmark.indicator);
}
