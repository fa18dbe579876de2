import { CascadeError, describe, type IssuePath } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";

/** Throws `invalid-value` where a question is about a day that is none. */
export function checkDay(date: string, path: IssuePath): void {
  if (parsePlainDate(date) !== null) return;
  throw new CascadeError([
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
