import type { Measure } from "./contract.ts";

/**
 * Defines a measure of your own: give it to `parseCascade(input, { measures: [yours] })`.
 *
 * @param measure The answers of the contract; kernels run over index ranges and keep no state.
 * @returns The same measure, frozen.
 * @throws TypeError where the measure has no name, no parts or no rules.
 * @example
 * const score = defineMeasure({
 *   ...min,
 *   name: "score",
 *   checkReport: (_context, value) => (value >= 0 && value <= 100 ? null : "between 0 and 100"),
 * });
 * score.name; // => "score"
 */
export function defineMeasure<Options>(measure: Measure<Options>): Measure<Options> {
  if (measure.name === "") throw new TypeError("A measure needs a name.");
  if (measure.parts.length === 0) throw new TypeError(`${measure.name} needs at least one part.`);
  if (measure.rules.length === 0) throw new TypeError(`${measure.name} needs at least one rule.`);
  if ((measure.lift === undefined) !== (measure.liftsAt === undefined)) {
    throw new TypeError(`${measure.name} needs lift and liftsAt together.`);
  }
  return Object.freeze({ ...measure });
}
