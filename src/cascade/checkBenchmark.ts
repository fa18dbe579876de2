import type { IssuePath, TargetRecord } from "../document/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { type PlanBenchmark, planBenchmark } from "./planBenchmark.ts";

/** What a benchmark may be: a figure from outside, or that of a unit and an indicator. */
export interface BenchmarkNames {
  /** The decimals of every figure from outside by id. */
  readonly benchmarks: ReadonlyMap<string, number>;
  readonly unitNumber: (id: string) => number;
  /** All indicators by id, and those that could be made sense of. */
  readonly named: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, ResolvedIndicator>;
}

/**
 * Checks what a target is counted from, and that a target of its indicator can be counted from
 * anything.
 *
 * Issues: `unknown-benchmark`, `unknown-unit`, `unknown-indicator`, `too-many-decimals`,
 * `invalid-value`.
 */
export function checkBenchmark(
  record: TargetRecord,
  indicator: ResolvedIndicator,
  path: IssuePath,
  names: BenchmarkNames,
  issues: IssueCollector,
): void {
  const benchmark = planBenchmark(record.benchmark, record.indicator);
  if (benchmark === null) return;
  const place = [...path, "benchmark"];
  const decimals = decimalsOf(benchmark, record, place, names, issues);
  const allowed = indicator.context.decimals.figure;
  const counted = { unit: record.unit, received: received(benchmark) };
  if (decimals !== null && decimals > allowed) {
    issues.add({
      ...counted,
      code: "too-many-decimals",
      path: place,
      expected: `a figure with at most ${allowed} ${allowed === 1 ? "decimal" : "decimals"}`,
      message: `${received(benchmark)} has ${decimals} decimals, more than ${record.indicator} can hold.`,
      fix: `Declare decimals on ${record.indicator}.`,
    });
  }
  const { measure } = indicator;
  if (measure.targets === "added" || measure.checkTarget !== undefined) {
    const because =
      measure.targets === "added"
        ? "its targets add up, and what is counted from a benchmark does not"
        : "its targets cannot be any number";
    issues.add({
      ...counted,
      code: "invalid-value",
      path: place,
      expected: "a measure whose targets are free and do not add up, such as ratio or mean",
      message: `A target for ${record.indicator} (${measure.name}) cannot be counted from a benchmark: ${because}.`,
      fix: "State a value.",
    });
  }
  for (const key of ["baseline", "phasing"] as const) {
    if (record[key] === undefined) continue;
    issues.add({
      code: "invalid-value",
      path: [...path, key],
      unit: record.unit,
      expected: `no ${key} beside a benchmark`,
      received: record[key],
      message: `The target for ${record.indicator} at ${record.unit} moves with its benchmark, so it has no way to go from one day to another.`,
      fix: `Take the ${key} out.`,
    });
  }
}

/** The decimals of what is counted from; null, with an issue, where there is no such figure. */
function decimalsOf(
  benchmark: PlanBenchmark,
  record: TargetRecord,
  path: IssuePath,
  { benchmarks, unitNumber, named, indicators }: BenchmarkNames,
  issues: IssueCollector,
): number | null {
  if (typeof benchmark === "string") {
    const decimals = benchmarks.get(benchmark);
    if (decimals !== undefined) return decimals;
    issues.add({
      code: "unknown-benchmark",
      path,
      unit: record.unit,
      expected: "the id of a benchmark, or { unit } for another unit's figure",
      received: benchmark,
      message: `A target names the benchmark ${benchmark}, which is not in the cascade.`,
      fix: `Add it: benchmarks: [{ id: ${JSON.stringify(benchmark)}, values: [{ on: …, value: … }] }].`,
    });
    return null;
  }
  const { unit, indicator } = benchmark;
  if (unitNumber(unit) < 0) unknown("unit", unit, record, path, issues);
  if (!named.has(indicator)) unknown("indicator", indicator, record, path, issues);
  if (unit === record.unit && indicator === record.indicator) {
    issues.add({
      code: "invalid-value",
      path,
      unit,
      expected: "another unit, or another indicator",
      received: received(benchmark),
      message: `The target for ${indicator} at ${unit} is counted from its own figure, so it could never be met or always would be.`,
      fix: "Name another unit, or a benchmark from outside.",
    });
  }
  return indicators.get(indicator)?.context.decimals.figure ?? null;
}

function unknown(
  kind: "unit" | "indicator",
  id: string,
  record: TargetRecord,
  path: IssuePath,
  issues: IssueCollector,
): void {
  issues.add({
    code: `unknown-${kind}`,
    path: [...path, kind],
    unit: record.unit,
    expected: `the id of ${kind === "unit" ? "a unit" : "an indicator"}`,
    received: id,
    message: `The target for ${record.indicator} at ${record.unit} is counted from the ${kind} ${id}, which is not in the cascade.`,
  });
}

function received(benchmark: PlanBenchmark): string {
  if (typeof benchmark === "string") return benchmark;
  return `${benchmark.indicator} at ${benchmark.unit}`;
}
