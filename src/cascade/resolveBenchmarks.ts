import type { CascadeDocument } from "../document/index.ts";
import { checkExact } from "./checkExact.ts";
import type { IssueCollector } from "./issueCollector.ts";

/**
 * Checks the figures from outside that targets may be counted from.
 *
 * Issues: `duplicate-id`, `invalid-value` (two values for one day), `too-many-decimals`, `too-large`.
 *
 * @returns The decimals of every benchmark by id.
 */
export function resolveBenchmarks(
  { benchmarks = [] }: CascadeDocument,
  issues: IssueCollector,
): Map<string, number> {
  const decimalsById = new Map<string, number>();
  for (const [row, { id, decimals = 0, values }] of benchmarks.entries()) {
    if (decimalsById.has(id)) {
      issues.add({
        code: "duplicate-id",
        path: ["benchmarks", row, "id"],
        expected: "an id no other benchmark has",
        received: id,
        message: `Two benchmarks have the id ${id}.`,
      });
    }
    decimalsById.set(id, decimals);
    const days = new Set<string>();
    for (const [place, { on, value }] of values.entries()) {
      const path = ["benchmarks", row, "values", place];
      if (days.has(on)) {
        issues.add({
          code: "invalid-value",
          path: [...path, "on"],
          expected: "a day no other value counts from",
          received: on,
          message: `The benchmark ${id} has two values from ${on} on.`,
          fix: "Keep the one that holds.",
        });
      }
      days.add(on);
      const name = `The value of ${id} on ${on}`;
      const declared = { path: [...path, "value"], name, indicator: id, declarer: "the benchmark" };
      checkExact(value, decimals, declared, issues);
    }
  }
  return decimalsById;
}
