import type * as z from "zod";
import type { IssueCollector } from "../cascade/index.ts";
import { shapeIssues } from "../document/index.ts";

/**
 * The rows of a kind that are of the right shape, with their places; the others are issues.
 *
 * @param kind What the rows are, as the paths of issues name them: `updates`.
 * @param fixes What to do about a value that is not allowed, by field.
 */
export function readRecords<Row>(
  schema: z.ZodType<Row>,
  rows: Iterable<unknown> | undefined,
  kind: string,
  issues: IssueCollector,
  fixes: Readonly<Record<string, string>> = {},
): { readonly row: number; readonly record: Row }[] {
  if (rows === undefined) return [];
  if (typeof rows !== "object" || rows === null || !(Symbol.iterator in rows)) {
    issues.add({
      code: "invalid-type",
      path: [kind],
      expected: "a list of rows",
      received: rows,
      message: `The ${kind} are no rows.`,
    });
    return [];
  }
  const all = { [kind]: Array.isArray(rows) ? rows : [...rows] };
  return [...(all[kind] as unknown[]).entries()].flatMap(([row, record]) => {
    const read = schema.safeParse(record);
    if (read.success) return { row, record: read.data };
    for (const issue of shapeIssues(read.error, all, [kind, row])) {
      const fix = issue.code === "invalid-value" ? fixes[String(issue.path[2])] : undefined;
      issues.issues.push(fix === undefined ? issue : { ...issue, fix });
    }
    return [];
  });
}
