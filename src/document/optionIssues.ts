import type * as z from "zod";
import type { Issue, IssuePath } from "./issue.ts";
import { shapeIssues } from "./shapeIssues.ts";

/**
 * Says what is wrong with the shape of an option, which is no field of a document.
 *
 * @param options Everything that was handed over, from which the issues quote.
 * @param path Where the value that was checked stands in it.
 * @param whole What the options are of, for one that stands right among them.
 */
export function optionIssues(
  error: z.core.$ZodError,
  options: unknown,
  path: IssuePath,
  whole: string,
): Issue[] {
  return shapeIssues(error, options, path).map((issue) => {
    if (issue.code !== "unknown-key") return issue;
    const place = issue.path.length === 0 ? whole : issue.path.join(".");
    const message = `${place} has no option ${issue.received}.`;
    return { ...issue, expected: "only options there are", message, fix: "Correct its spelling." };
  });
}
