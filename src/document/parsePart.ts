import type * as z from "zod";
import type { Issue } from "./issue.ts";
import { jsonIssues } from "./jsonIssues.ts";
import { type CascadeDocument, cascadeSchema } from "./schema/cascadeSchema.ts";
import { shapeIssues } from "./shapeIssues.ts";

/**
 * Reads some of the records of a document, as the whole of it would be read, or gives every issue of
 * their shape.
 *
 * @param part The records to read, in a document of their own; it is never changed.
 * @param whole The document they are of, from which issues quote.
 * @param placeOf Where in the whole a record of the part stands.
 * @returns A fresh part, or the issues, which say where in the whole they are.
 */
export function parsePart(
  part: Readonly<Record<string, unknown>>,
  whole: unknown,
  placeOf: (field: string, row: number) => number,
): { part: CascadeDocument; issues: [] } | { part: null; issues: Issue[] } {
  if (jsonIssues(part).length > 0) return { part: null, issues: jsonIssues(whole) };
  const result = cascadeSchema.safeParse(part);
  if (result.success) return { part: result.data, issues: [] };
  const issues = result.error.issues.map((issue) => {
    const [field, row, ...rest] = issue.path;
    if (typeof field !== "string" || typeof row !== "number") return issue;
    return { ...issue, path: [field, placeOf(field, row), ...rest] };
  });
  const error = { issues } as unknown as z.core.$ZodError;
  return { part: null, issues: shapeIssues(error, whole) };
}
