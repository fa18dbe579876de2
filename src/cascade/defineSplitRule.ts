import { customRuleName } from "../document/index.ts";
import type { SplitRule } from "./splitRule.ts";

/**
 * Defines a rule of your own: give it to `parseCascade(input, { rules: [yours] })`, and documents
 * name it, `cascade: { rule: "by-need", … }`.
 *
 * What it answers is checked wherever it is asked: one number or null for each child, in whole
 * steps, the same when it is asked again. What it leaves over is `unplaced`, what it gives beyond
 * what there is a conflict.
 *
 * @param rule Its name, the schema of its options, and how it splits.
 * @returns The same rule, frozen.
 * @throws TypeError where its name has no hyphen: names without belong to built-in rules.
 * @example
 * const byNeed = defineSplitRule({
 *   name: "by-need",
 *   options: z.strictObject({ need: z.string() }),
 *   split: ({ toShare, children, step, options }) =>
 *     apportion(toShare, children.map(({ weights }) => weights[options.need] ?? NaN), { step }),
 * });
 * byNeed.name; // => "by-need"
 */
export function defineSplitRule<Options>(rule: SplitRule<Options>): SplitRule<Options> {
  if (!customRuleName.test(rule.name)) {
    throw new TypeError(
      `The name of a rule of your own is one word with a hyphen, such as by-need; ${JSON.stringify(rule.name)} is not.`,
    );
  }
  return Object.freeze({ ...rule });
}
