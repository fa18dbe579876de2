import type { ParseOptions } from "target-cascade";

/** Questions a rule may ask about a unit that kinds, levels and tags do not answer. */
export const predicates: NonNullable<ParseOptions["predicates"]> = {
  small: ({ weights }) => (weights?.["people"] ?? 0) < 12,
  "far down": ({ depth }) => depth > 1,
  nobody: () => false,
};
