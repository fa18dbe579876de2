import type * as z from "zod";

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  null: "null",
  number: "a finite number",
  object: "an object",
  record: "an object",
  string: "text",
};

/** What a schema expected, in words that go on from "should be". */
export function expectedShape(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? `of type ${issue.expected}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_format":
      return issue.format === "date" ? "a date such as 2023-06-30" : issue.message;
    case "too_small": {
      if (issue.origin === "string") return "text that is not empty";
      if (issue.origin === "array") {
        return issue.exact ? `a list of ${issue.minimum}` : `a list of at least ${issue.minimum}`;
      }
      return `a number of ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}`;
    }
    case "too_big":
      if (issue.origin === "array")
        return `a list of ${issue.exact ? "" : "at most "}${issue.maximum}`;
      return `a number of ${issue.inclusive ? `${issue.maximum} or less` : `less than ${issue.maximum}`}`;
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_key":
      return issue.issues.map((inner) => expectedShape(inner)).join(" and ");
    case "invalid_union":
      return "options" in issue ? oneOf(issue.options as string[]) : anyForm(issue.errors);
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const named = values.map((value) => (typeof value === "string" ? `"${value}"` : String(value)));
  return named.length === 1 ? String(named[0]) : `one of ${named.join(", ")}`;
}

function anyForm(forms: readonly z.core.$ZodIssue[][]): string {
  const expected = forms.flatMap(([first]) => (first ? [expectedShape(first)] : []));
  return expected.includes("null") ? "plain JSON" : [...new Set(expected)].join(" or ");
}
