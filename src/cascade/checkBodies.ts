import type { BodyRecord, CascadeDocument } from "../document/index.ts";
import { compareIds } from "./compareIds.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { refer } from "./refer.ts";
import type { Structure } from "./structure.ts";

/**
 * Checks that bodies name only units and persons that are there, and that no post is held by two at
 * once.
 *
 * Issues: `unknown-unit`, `unknown-body`, `invalid-value`, `overlapping-holders`.
 */
export function checkBodies(
  { bodies = [] }: CascadeDocument,
  structure: Structure,
  issues: IssueCollector,
): void {
  const kinds = new Map(bodies.map(({ id, kind = "body" }) => [id, kind]));
  const persons = { has: (id: string) => kinds.get(id) === "person" };
  const units = { has: (id: string) => structure.indexOf(id) >= 0 };
  for (const [row, { id, unit, kind = "body", holders, oversees = [] }] of bodies.entries()) {
    const path = ["bodies", row];
    refer("unit", unit, units, [...path, "unit"], unit, issues);
    for (const [place, one] of oversees.entries()) {
      if (!("unit" in one)) continue;
      refer("unit", one.unit, units, [...path, "oversees", place, "unit"], one.unit, issues);
    }
    if (holders && kind !== "post") {
      issues.add({
        code: "invalid-value",
        path: [...path, "holders"],
        unit,
        expected: "holders of a post alone",
        received: kind,
        message: `${id} is a ${kind}, and only a post is held by persons.`,
        fix: 'Say kind: "post", or leave the holders out.',
      });
    }
    for (const [place, { person }] of (holders ?? []).entries()) {
      if (persons.has(person)) continue;
      const other = kinds.get(person);
      issues.add({
        code: "unknown-body",
        path: [...path, "holders", place, "person"],
        unit,
        expected: "the id of a body of kind person",
        received: person,
        message: other
          ? `${id} is held by ${person}, which is a ${other} and not a person.`
          : `${id} is held by ${person}, who is not among the bodies.`,
        fix: `Add { id: ${JSON.stringify(person)}, kind: "person" } to the bodies.`,
      });
    }
    checkHolders(id, unit, holders ?? [], path, issues);
  }
}

/** Looks at the holders of a post in the order of their time. */
function checkHolders(
  id: string,
  unit: string | undefined,
  holders: NonNullable<BodyRecord["holders"]>,
  path: readonly (string | number)[],
  issues: IssueCollector,
): void {
  const inOrder = [...holders.entries()].sort(
    ([, left], [, right]) =>
      compareIds(left.from ?? "", right.from ?? "") ||
      compareIds(left.to ?? "~", right.to ?? "~") ||
      compareIds(left.person, right.person),
  );
  let last: (typeof holders)[number] | null = null;
  for (const [place, holder] of inOrder) {
    const { person, from = "", to = "~" } = holder;
    const until: string = last ? (last.to ?? "~") : "";
    if (last && from <= until) {
      issues.add({
        code: "overlapping-holders",
        path: [...path, "holders", place],
        unit,
        expected: "one holder of a post at a time",
        received: `${last.person} ${spanOf(last)}, ${person} ${spanOf(holder)}`,
        message: `${id} is held by two at once: ${last.person} (${spanOf(last)}) and ${person} (${spanOf(holder)}).`,
        fix: "End the one before the other begins; both days count.",
      });
    }
    if (to > until) last = holder;
  }
}

function spanOf({
  from = "",
  to = "",
}: {
  from?: string | undefined;
  to?: string | undefined;
}): string {
  if (from === "" && to === "") return "at all times";
  if (from === "") return `until ${to}`;
  return to === "" ? `from ${from}` : `${from} to ${to}`;
}
