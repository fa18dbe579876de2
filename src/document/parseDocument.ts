import type * as z from "zod";
import { describe } from "./describe.ts";
import type { Issue, IssuePath } from "./issue.ts";
import { reservedKeys } from "./reservedKeys.ts";
import { type CascadeDocument, cascadeSchema, documentVersion } from "./schema/cascadeSchema.ts";

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
  const reserved = reservedKeys(input);
  const result = cascadeSchema.safeParse(input);
  if (result.success && reserved.length === 0) return { document: result.data, issues: [] };
  const shape = result.success ? [] : result.error.issues.map((issue) => toIssue(issue, input));
  return { document: null, issues: [...reserved, ...shape] };
}

function newerVersion(input: unknown): Issue | null {
  const version = at(input, ["version"]);
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

function toIssue(issue: z.core.$ZodIssue, input: unknown): Issue {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const value = at(input, path);
  const owner = unitAt(input, path);
  const received = describe(value);
  const expected = expectedBy(issue);
  const place = path.join(".") || "the document";
  const common = { severity: "error", path, ...(owner ? { unit: owner } : {}) } as const;
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return {
      ...common,
      code: "unknown-key",
      expected: "only the fields of the schema",
      received: keys,
      message: `${place} has a field the document format does not know: ${keys}.`,
      fix: 'Correct its spelling, or keep it under "meta".',
    };
  }
  const wrongKind = issue.code === "invalid_type" || issue.code === "invalid_union";
  return {
    ...common,
    code: wrongKind ? "invalid-type" : "invalid-value",
    expected,
    received,
    message: `${place} should be ${expected}, but is ${received}.`,
  };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" ? "a finite number" : `of type ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return issue.format === "date" ? "a date such as 2023-06-30" : issue.message;
    case "too_small":
      return `at least ${issue.minimum}${issue.origin === "number" ? "" : " long"}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_union":
      return "one of the forms the schema allows";
    default:
      return issue.message;
  }
}

function at(input: unknown, path: IssuePath): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function unitAt(input: unknown, path: IssuePath): string | undefined {
  const record = at(input, path.slice(0, 2));
  const key = path[0] === "units" ? "id" : "unit";
  const unit = typeof record === "object" && record !== null ? at(record, [key]) : undefined;
  return typeof unit === "string" ? unit : undefined;
}
