import type { CascadeDocument } from "../../document/index.ts";
import type { CascadeState } from "../cascadeState.ts";
import type { ParseOptions } from "../parseOptions.ts";
import { type UnitDifference, unitDifference } from "./unitDifference.ts";

/** A cascade another is made of, and in what their documents differ. */
export interface Keeping {
  readonly former: CascadeState;
  readonly units: UnitDifference;
  /** Whether each of these fields holds the very same value. */
  readonly same: (...fields: readonly (keyof CascadeDocument)[]) => boolean;
}

/** What there is of a former cascade to keep; null where there is none, or it was read otherwise. */
export function keepingOf(
  document: CascadeDocument,
  options: ParseOptions,
  former: CascadeState | null,
): Keeping | null {
  if (!former || former.parsedWith !== options) return null;
  return {
    former,
    units: unitDifference(former.document.units, document.units),
    same: (...fields) => fields.every((field) => document[field] === former.document[field]),
  };
}
