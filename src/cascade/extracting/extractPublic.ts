import { type Cascade, cascadeOf, stateOf } from "../cascade.ts";
import { type LeftOut, withoutNotes } from "./withoutNotes.ts";

/** A plan as it may be shown to everyone. */
export interface PublicExtract {
  /** Not derived; its `document` is what to publish. */
  readonly cascade: Cascade;
  /** How many of each were left out. */
  readonly leftOut: LeftOut;
}

/**
 * The plan without what is nobody else's business: notes under `meta`, findings of the audit that were
 * silenced, why something is held, registrations that were rejected, and the history of amendments,
 * which repeats all of these. Every number stays: it is derived and rolled up to the same.
 *
 * @param cascade Any cascade.
 * @returns Its cascade, not derived, and how much was left out.
 * @example
 * const { cascade: published, leftOut } = extractPublic(cascade);
 * leftOut; // => { meta: 3, silenced: 1, holdReasons: 0, rejected: 0, amendments: 2 }
 * JSON.stringify(published.document);
 */
export function extractPublic(cascade: Cascade): PublicExtract {
  const state = stateOf(cascade);
  const { document, leftOut } = withoutNotes(state.document);
  return Object.freeze({ cascade: cascadeOf(document, state), leftOut: Object.freeze(leftOut) });
}
