import type { CascadeDocument } from "../../document/index.ts";
import { documentBefore } from "./documentBefore.ts";

/** The plan that was in force at the end of a day: without what was decided later, and came of it. */
export function planAt(document: CascadeDocument, date: string): CascadeDocument {
  const { amendments = [] } = document;
  const later = amendments.findIndex((step) => !("adopted" in step) && step.on > date);
  return later < 0 ? document : documentBefore(document, later);
}
