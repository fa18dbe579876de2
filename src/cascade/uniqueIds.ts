import type { IssueCollector } from "./issueCollector.ts";

/** The position of every record by id; an id that is there twice is a `duplicate-id`. */
export function uniqueIds(
  records: readonly { readonly id?: string | undefined }[],
  collection: string,
  issues: IssueCollector,
): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of records.entries()) {
    if (id === undefined) continue;
    if (rows.has(id)) {
      issues.add({
        code: "duplicate-id",
        path: [collection, row, "id"],
        expected: `an id no other of the ${collection} has`,
        received: id,
        message: `Two of the ${collection} have the id ${id}.`,
      });
    } else rows.set(id, row);
  }
  return rows;
}
