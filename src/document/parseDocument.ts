import type { Issue } from "./issue.ts";
import { jsonIssues } from "./jsonIssues.ts";
import { type CascadeDocument, cascadeSchema, documentVersion } from "./schema/cascadeSchema.ts";
import { shapeIssues } from "./shapeIssues.ts";
import { valueAt } from "./valueAt.ts";

/**
 * Reads plain JSON as a cascade document, or gives every issue of its shape.
 *
 * @param input Anything; it is never changed.
 * @returns A fresh document, or the issues.
 */
export function parseDocument(
  input: unknown,
): { document: CascadeDocument; issues: [] } | { document: null; issues: Issue[] } {
  const newer = newerVersion(input);
  if (newer) return { document: null, issues: [newer] };
  const unfit = jsonIssues(input);
  if (unfit.some(({ code }) => code === "invalid-value")) return { document: null, issues: unfit };
  const result = cascadeSchema.safeParse(input);
  if (result.success && unfit.length === 0) return { document: result.data, issues: [] };
  const shape = result.success ? [] : shapeIssues(result.error, input);
  return { document: null, issues: [...unfit, ...shape] };
}

function newerVersion(input: unknown): Issue | null {
  const version = valueAt(input, ["version"]);
  if (typeof version !== "number" || !(version > documentVersion)) return null;
  return {
    code: "newer-version",
    severity: "error",
    path: ["version"],
    expected: `version ${documentVersion} or earlier`,
    received: `version ${version}`,
    message: `This document is of version ${version}; this library reads up to ${documentVersion}.`,
    fix: "Update target-cascade.",
  };
}
