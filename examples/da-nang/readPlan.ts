import { type Cascade, parseCascade } from "target-cascade";
import { keepAndGrow } from "./keepAndGrow.ts";

/** Reads a document with what this city has of its own: a rule, and a question about units. */
export function readPlan(document: unknown): Cascade {
  return parseCascade(document, {
    rules: [keepAndGrow],
    predicates: { inhabited: ({ weights }) => (weights?.["population"] ?? 0) > 0 },
  });
}
