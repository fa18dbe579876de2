import type { IssueCollector } from "./issueCollector.ts";

/** Checks that an id names something there is: `unknown-unit`, `unknown-program` and so on. */
export function refer(
  kind: "unit" | "program" | "body" | "indicator" | "task" | "set",
  id: string | undefined,
  known: { has(id: string): boolean },
  path: (string | number)[],
  unit: string | undefined,
  issues: IssueCollector,
): void {
  if (id === undefined || known.has(id)) return;
  const article = kind === "indicator" ? "an" : "a";
  issues.add({
    code: `unknown-${kind}`,
    path,
    unit,
    expected: `the id of ${article} ${kind}`,
    received: id,
    message: `${path.slice(0, 2).join(".")} names the ${kind} ${id}, which is not in the cascade.`,
  });
}
