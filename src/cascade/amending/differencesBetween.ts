import { type CascadeDocument, documentFields, sameValue } from "../../document/index.ts";
import { differingStretches, type Stretch } from "./differingStretches.ts";

export type Field = keyof CascadeDocument;

/** Where a field of two documents differs: a list here and there, anything else as a whole. */
export type Difference =
  | {
      readonly field: Field;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
      readonly stretches: readonly Stretch[];
    }
  | {
      readonly field: Field;
      readonly before: unknown;
      readonly after: unknown;
      readonly stretches: null;
    };

/** The fields two documents differ in, and where; their history aside. */
export function differencesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference[] {
  return documentFields.flatMap((field): readonly Difference[] => {
    const [one, other] = [before[field], after[field]];
    if (field === "amendments" || one === other) return [];
    if (Array.isArray(one) && Array.isArray(other)) {
      const stretches = differingStretches(one, other);
      return stretches.length > 0 ? [{ field, before: one, after: other, stretches }] : [];
    }
    return sameValue(one, other) ? [] : [{ field, before: one, after: other, stretches: null }];
  });
}
