import type { Measure } from "./contract.ts";

/**
 * Defines a measure of your own: give it to `parseCascade(input, { measures: [yours] })`.
 *
 * @param measure The answers of the contract; kernels run over index ranges and keep no state.
 * @returns The same measure, frozen.
 * @throws TypeError where the measure has no name, no parts or no rules, or lets everyone report
 *   and yet units keep a share of what they hand on.
 * @example
 * const score = defineMeasure({
 *   ...min,
 *   name: "score",
 *   checkReport: (_context, value) => (value >= 0 && value <= 100 ? null : "between 0 and 100"),
 * });
 * score.name; // => "score"
 */
export function defineMeasure<Options>(measure: Measure<Options>): Measure<Options> {
  const { name, parts, rules, reporters } = measure;
  if (name === "") throw new TypeError("A measure needs a name.");
  if (parts.length === 0) throw new TypeError(`${name} needs at least one part.`);
  if (rules.length === 0) throw new TypeError(`${name} needs at least one rule.`);
  if (reporters === "everyone" && rules.some((rule) => rule === "split" || rule === "each")) {
    throw new TypeError(
      `${name} lets everyone report, so nobody keeps a share: no split, no each.`,
    );
  }
  return Object.freeze({ ...measure });
}
