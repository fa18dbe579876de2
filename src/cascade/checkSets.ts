import type { CascadeDocument, SetRecord } from "../document/index.ts";
import { circlesAmong } from "./circlesAmong.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { readItem } from "./readItem.ts";
import { refer } from "./refer.ts";
import { uniqueIds } from "./uniqueIds.ts";
import { writeCycle } from "./writeCycle.ts";

/**
 * Checks that sets have ids of their own, hold only what there is, each once, and not themselves.
 *
 * Issues: `duplicate-id`, `unknown-indicator`, `unknown-task`, `unknown-program`, `unknown-set`,
 * `invalid-value`, `set-cycle`.
 */
export function checkSets(document: CascadeDocument, issues: IssueCollector): void {
  const { sets = [], indicators = [], tasks = [], programs = [] } = document;
  if (sets.length === 0) return;
  const idsOf = (records: readonly { readonly id: string }[]): Set<string> =>
    new Set(records.map(({ id }) => id));
  const rows = uniqueIds(sets, "sets", issues);
  const known = {
    indicator: idsOf(indicators),
    task: idsOf(tasks),
    program: idsOf(programs),
    set: rows,
  };
  for (const [row, set] of sets.entries()) {
    const seen = new Set<string>();
    for (const [place, item] of set.items.entries()) {
      const { kind, id } = readItem(item);
      const path = ["sets", row, "items", place, kind];
      refer(kind, id, known[kind], path, undefined, issues);
      const key = `${kind} ${id}`;
      if (seen.has(key)) {
        issues.add({
          code: "invalid-value",
          path,
          expected: "an item the set does not hold yet",
          received: id,
          message: `The set ${set.id} holds the ${key} twice.`,
          fix: "Leave one of the two out; give it a weight where it counts for more.",
        });
      }
      seen.add(key);
    }
  }
  checkCircles(sets, rows, issues);
}

function checkCircles(
  sets: readonly SetRecord[],
  rows: ReadonlyMap<string, number>,
  issues: IssueCollector,
): void {
  const held = sets.map(({ items }) =>
    items.map(readItem).flatMap(({ kind, id }) => (kind === "set" ? (rows.get(id) ?? []) : [])),
  );
  for (const circle of circlesAmong(held)) {
    const ids = circle.map((row) => sets[row]?.id ?? "");
    const chain = writeCycle(ids, "sets");
    issues.add({
      code: "set-cycle",
      path: ["sets", circle[0] as number, "items"],
      expected: "a set that does not hold itself",
      received: chain,
      message: `These sets hold one another in a circle: ${chain}.`,
      fix: "Take one of them out of the other.",
    });
  }
}
