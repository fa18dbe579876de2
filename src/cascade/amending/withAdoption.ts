import type { CascadeDocument } from "../../document/index.ts";
import { differencesBetween } from "./differencesBetween.ts";
import { patchesOf } from "./patchesOf.ts";
import { withStep } from "./withStep.ts";

/**
 * A document in which drafts were adopted, with that in its history where it has one: what was
 * adopted after an amendment is no part of the plan before it.
 */
export function withAdoption(
  before: CascadeDocument,
  after: CascadeDocument,
  adoption: { readonly on: string; readonly adopted: readonly string[]; readonly number?: string },
): CascadeDocument {
  if (before.amendments === undefined) return after;
  return withStep(after, {
    ...adoption,
    ...patchesOf(differencesBetween({ ...before }, { ...after })),
  });
}
