import { deepFreeze } from "./deepFreeze.ts";
import type { Issue } from "./issue.ts";
import { summariseIssues } from "./summariseIssues.ts";

/**
 * The one error the library throws: it carries every issue found, and its message sums them up.
 *
 * @example
 * try {
 *   parseCascade({ units: [] });
 * } catch (error) {
 *   if (error instanceof CascadeError) console.log(error.issues[0].code); // no-root
 * }
 */
export class CascadeError extends Error {
  override readonly name = "CascadeError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(summariseIssues(issues));
    this.issues = deepFreeze([...issues]);
  }
}
