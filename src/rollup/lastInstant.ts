import { CascadeError, describe, type IssuePath } from "../document/index.ts";
import { parseInstant, parsePlainDate } from "../time/index.ts";

const dayInMilliseconds = 86_400_000;

/**
 * The last instant of a plain date in UTC, or the instant a text names, in milliseconds since 1970.
 *
 * @throws CascadeError `invalid-value`, at the path, where it is neither.
 */
export function lastInstant(text: string, path: IssuePath): number {
  const day = typeof text === "string" ? parsePlainDate(text) : null;
  if (day !== null) return (day + 1) * dayInMilliseconds - 1;
  const instant = typeof text === "string" ? parseInstant(text) : null;
  if (instant !== null) return instant;
  throw new CascadeError([
    {
      ...{ code: "invalid-value", severity: "error", path, received: describe(text) },
      expected: "a date such as 2023-06-30",
      message: `${path.join(".")} is ${describe(text)}, which is not a date.`,
    },
  ]);
}
