import type { AmendmentRecord, CascadeDocument } from "../../document/index.ts";
import { documentInOrder } from "./documentInOrder.ts";

/** A document with one more step in its history. */
export function withStep(document: CascadeDocument, step: AmendmentRecord): CascadeDocument {
  return documentInOrder({ ...document, amendments: [...(document.amendments ?? []), step] });
}
