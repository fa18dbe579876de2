import { CascadeError, describe, type IssuePath } from "../document/index.ts";

/** The error of a question about a day that is none. */
export function noSuchDay(date: string, path: IssuePath): CascadeError {
  return new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path,
      expected: "a date such as 2023-06-30",
      received: describe(date),
      message: `${date} is not a date.`,
    },
  ]);
}
