import type * as z from "zod";
import type { IssueCollector } from "../cascade/index.ts";
import { shapeIssues } from "../document/index.ts";

/**
 * The rows of a kind that are of the right shape, with their places; the others are issues.
 *
 * @param kind What the rows are, as the paths of issues name them: `updates`.
 */
export function readRecords<Row>(
  schema: z.ZodType<Row>,
  rows: Iterable<unknown> | undefined,
  kind: string,
  issues: IssueCollector,
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
    for (const issue of shapeIssues(read.error, all, [kind, row])) issues.issues.push(issue);
    return [];
  });
}
