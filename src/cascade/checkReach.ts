import type { IssuePath } from "../document/index.ts";
import { checkPredicates } from "./checkPredicates.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { Reach } from "./takesPart.ts";

/** What a reach may name. */
export interface ReachNames {
  readonly levels: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
}

/**
 * Checks that the levels something is handed on to are there, and the predicates it goes by are
 * known: `unknown-level`, `unknown-predicate`.
 */
export function checkReach(
  { to, where }: Reach,
  path: IssuePath,
  names: ReachNames,
  issues: IssueCollector,
): void {
  if (to !== undefined) checkLevel(to, [...path, "to"], names, issues);
  for (const [place, level] of (where?.levels ?? []).entries()) {
    checkLevel(level, [...path, "where", "levels", place], names, issues);
  }
  checkPredicates(where?.is, [...path, "where", "is"], "The rule", names, issues);
}

/** Checks that a level a rule names is one the cascade has: `unknown-level`. */
export function checkLevel(
  level: string,
  path: IssuePath,
  { levels }: Pick<ReachNames, "levels">,
  issues: IssueCollector,
): void {
  if (levels.has(level)) return;
  issues.add({
    code: "unknown-level",
    path,
    expected: `one of ${[...levels].slice(0, 20).join(", ")}`,
    received: level,
    message: `The rule names the level ${level}, which the cascade does not have.`,
  });
}
