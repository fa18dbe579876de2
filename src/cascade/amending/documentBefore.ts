import type { CascadeDocument } from "../../document/index.ts";
import { applyPatches } from "./applyPatches.ts";
import { documentInOrder } from "./documentInOrder.ts";

/**
 * The document as it was before a step of its history was taken; the same where there is no such
 * step.
 *
 * @param step The place of an amendment, or of an adoption after one.
 */
export function documentBefore(document: CascadeDocument, step: number): CascadeDocument {
  const { amendments = [], ...plan } = document;
  if (step >= amendments.length) return document;
  let earlier: CascadeDocument = plan;
  for (const { inverse } of amendments.slice(step).reverse()) {
    const next = applyPatches(earlier, inverse);
    if (!next) throw new Error("The history was not looked at when the document was checked.");
    earlier = next;
  }
  const kept = amendments.slice(0, step);
  return documentInOrder({ ...earlier, ...(kept.length > 0 && { amendments: kept }) });
}
