import { type CascadeDocument, documentFields } from "../../document/index.ts";

/** A document with its fields in the order of the format, and without those that hold nothing. */
export function documentInOrder(document: CascadeDocument): CascadeDocument {
  const held = documentFields.filter((field) => document[field] !== undefined);
  return Object.fromEntries(held.map((field) => [field, document[field]])) as CascadeDocument;
}
