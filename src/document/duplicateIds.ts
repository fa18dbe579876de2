import { describe } from "./describe.ts";
import type { Issue, IssuePath } from "./issue.ts";

/**
 * A `duplicate-id` for every record with the id of an earlier one.
 *
 * @param what What one of them is called.
 * @param path Where the list stands.
 */
export function duplicateIds(
  what: string,
  path: IssuePath,
  records: readonly { readonly id: string }[],
): Issue[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, place): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        ...{ code: "duplicate-id", severity: "error", path: [...path, place, "id"] },
        expected: `an id no other ${what} has`,
        received: describe(id),
        message: `There is more than one ${what} with the id ${id}.`,
        fix: "Give each its own.",
      },
    ];
  });
}
