import type * as z from "zod";
import { describe } from "./describe.ts";
import { expectedShape } from "./expectedShape.ts";
import type { Issue, IssuePath } from "./issue.ts";
import { shortened } from "./shortened.ts";
import { valueAt } from "./valueAt.ts";

/** What a check of our own says; it finds its own words. */
type SpokenTrouble = Pick<Issue, "expected" | "received" | "message" | "fix">;

const keysNamed = 5;
const longestName = 60;

/**
 * Says what a schema found in the words of a planner.
 *
 * @param error What zod says.
 * @param document The whole document, from which the issues quote.
 * @param start Where the value that was checked stands in it.
 */
export function shapeIssues(
  error: z.core.$ZodError,
  document: unknown,
  start: IssuePath = [],
): Issue[] {
  return error.issues.flatMap((issue) => shapeIssue(issue, document, start));
}

function shapeIssue(issue: z.core.$ZodIssue, document: unknown, start: IssuePath): Issue[] {
  const path = [...start, ...issue.path.map((key) => (typeof key === "symbol" ? "" : key))];
  const meant =
    issue.code === "invalid_union" ? formMeant(issue.errors, valueAt(document, path)) : null;
  if (meant) return meant.flatMap((inner) => shapeIssue(inner, document, path));
  const unit = unitAt(document, path);
  const common = { severity: "error", path, ...(unit ? { unit } : {}) } as const;
  const place = placeOf(document, path);
  if (issue.code === "unrecognized_keys") {
    const keys = listed(issue.keys);
    return [
      {
        ...common,
        code: "unknown-key",
        expected: "only the fields of the schema",
        received: keys,
        message: `${place} has a field the document format does not know: ${keys}.`,
        fix: 'Correct its spelling, or keep it under "meta".',
      },
    ];
  }
  if (issue.code === "custom" && issue.params) {
    return [{ ...common, code: "invalid-value", ...(issue.params as SpokenTrouble) }];
  }
  const expected = expectedShape(issue);
  if (issue.code === "invalid_key") {
    const received = describe(path.at(-1));
    const message = `${placeOf(document, path.slice(0, -1))} has the key ${received}, which should be ${expected}.`;
    return [{ ...common, code: "invalid-value", expected, received, message }];
  }
  const value = valueAt(document, path);
  const received = describe(value);
  const wrongKind =
    issue.code === "invalid_type" || (issue.code === "invalid_union" && !("options" in issue));
  const textForNumber = typeof value === "string" && / number\b/.test(expected);
  return [
    {
      ...common,
      code: wrongKind ? "invalid-type" : "invalid-value",
      expected,
      received,
      message:
        value === undefined && path.length > 0
          ? `${place} is missing; it should be ${expected}.`
          : `${place} should be ${expected}, but is ${received}.`,
      ...(textForNumber ? { fix: "Write the number bare: no quotes, 1134.5 for 1.134,5." } : {}),
    },
  ];
}

/**
 * Of the forms a value may take the one it comes closest to, or null where it resembles none: one
 * that goes by the name it has, then the one whose own fields it has most of, then the one with the
 * least to mend.
 */
function formMeant(
  forms: readonly z.core.$ZodIssue[][],
  value: unknown,
): z.core.$ZodIssue[] | null {
  const resembling = forms.filter((form) =>
    form.every(({ code, path }) => path.length > 0 || code === "unrecognized_keys"),
  );
  const strange = (form: readonly z.core.$ZodIssue[]): number =>
    form.filter(({ code, path: [key, ...inner] }) =>
      code === "unrecognized_keys"
        ? key === undefined
        : inner.length === 0 && valueAt(value, [key as string]) === undefined,
    ).length;
  const names = forms.flat().filter(isAboutName);
  const misnamed = (form: readonly z.core.$ZodIssue[]): boolean =>
    names.some(({ path: [name] }) =>
      form.some((issue) =>
        issue.code === "unrecognized_keys"
          ? issue.keys.includes(String(name))
          : issue.path[0] === name && isAboutName(issue),
      ),
    );
  return (
    resembling.sort(
      (left, right) =>
        Number(misnamed(left)) - Number(misnamed(right)) ||
        strange(left) - strange(right) ||
        left.length - right.length,
    )[0] ?? null
  );
}

/** Whether what is wrong is the name that tells forms apart, such as the `rule` of a rule. */
function isAboutName(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length !== 1) return false;
  if (issue.code === "invalid_union") return "options" in issue;
  return issue.code === "invalid_format" && issue.format === "regex";
}

/** The place as a planner would name it: by the record's id, where it has one. */
function placeOf(document: unknown, path: IssuePath): string {
  const [collection, position, ...rest] = path;
  if (collection === undefined) return "The document";
  const id = typeof position === "number" ? valueAt(document, [collection, position, "id"]) : "";
  if (typeof id !== "string" || id === "" || rest[0] === "id") return path.join(".");
  const name = /\p{Cc}/u.test(id) ? describe(id) : shortened(id, longestName);
  return rest.length > 0 ? `${name}: ${rest.join(".")}` : name;
}

function listed(keys: readonly string[]): string {
  const named = keys.slice(0, keysNamed).map((key) => shortened(key, longestName));
  const rest = keys.length > named.length ? ` and ${keys.length - named.length} more` : "";
  return `${named.join(", ")}${rest}`;
}

function unitAt(document: unknown, path: IssuePath): string | undefined {
  const key = path[0] === "units" ? "id" : "unit";
  const unit = valueAt(document, [...path.slice(0, 2), key]);
  return path.length > 1 && typeof unit === "string" ? unit : undefined;
}
