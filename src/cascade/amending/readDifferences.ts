import {
  type CascadeDocument,
  documentFields,
  type Issue,
  parsePart,
} from "../../document/index.ts";
import { type Difference, differencesBetween } from "./differencesBetween.ts";

type Keyed = Readonly<Record<string, unknown>>;

/**
 * Where a document differs from what a recipe has made of it. Records that have come are read as
 * those of a document are, checked and fresh; what stayed has been.
 *
 * @param after What the recipe has made; anything may be in it.
 */
export function readDifferences(
  before: CascadeDocument,
  after: Keyed,
): { differences: readonly Difference[]; issues: readonly Issue[] } {
  const differences = differencesBetween(before as Keyed, after);
  const comers = new Map(differences.map((one) => [one.field as string, placesThatCame(one)]));
  const { amendments, ...others } = after;
  const part: Record<string, unknown> = { units: [] };
  for (const field of Object.keys(others)) {
    if (!documentFields.some((known) => known === field)) part[field] = after[field];
  }
  for (const { field, after: now } of differences) {
    const places = comers.get(field);
    const list = now as readonly unknown[];
    if (now !== undefined || field === "units") {
      part[field] = places ? places.map((place) => list[place]) : now;
    }
  }
  const read = parsePart(part, after, (field, row) => comers.get(field)?.[row] ?? row);
  const issues = [
    ...(amendments === undefined ? [] : [writtenHistory(amendments)]),
    ...read.issues,
  ];
  if (!read.part || issues.length > 0) return { differences, issues };
  const fresh = read.part as Keyed;
  return {
    differences: differences.map((one) => withFresh(one, fresh[one.field], comers.get(one.field))),
    issues,
  };
}

/** The places in the list as it is of what has come; null where it is no list. */
function placesThatCame({ stretches }: Difference): number[] | null {
  if (stretches === null) return null;
  return stretches.flatMap(({ to, come }) =>
    Array.from({ length: come }, (_, place) => to + place),
  );
}

function withFresh(
  difference: Difference,
  fresh: unknown,
  places: readonly number[] | null | undefined,
): Difference {
  if (difference.stretches === null || !places)
    return { ...difference, after: fresh } as Difference;
  const after = [...difference.after];
  for (const [index, place] of places.entries()) after[place] = (fresh as unknown[])[index];
  return { ...difference, after };
}

function writtenHistory(received: unknown): Issue {
  return {
    code: "unknown-key",
    severity: "error",
    path: ["amendments"],
    expected: "a plan without its history",
    received: Array.isArray(received) ? `a list of ${received.length}` : typeof received,
    message: "The recipe writes amendments, which are recorded and not written.",
    fix: "Change the plan; amend records what was changed.",
  };
}
