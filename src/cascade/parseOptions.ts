import type { AnyMeasure } from "../measures/index.ts";
import type { AnySplitRule } from "./splitRule.ts";
import type { Unit } from "./views.ts";

/** What a document may name that is not in it. */
export interface ParseOptions {
  /** Measures beside the built-in ones; one of the same name takes its place. */
  readonly measures?: readonly AnyMeasure[];
  /** Rules beside the built-in ones, as `defineSplitRule` makes them. */
  readonly rules?: readonly AnySplitRule[];
  /** Questions about a unit, for `where: { is: […] }`, by name. */
  readonly predicates?: Readonly<Record<string, (unit: Unit) => boolean>>;
}
