import { CascadeError } from "../document/index.ts";
import type { Cascade } from "./cascade.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { safeParseCascade } from "./safeParseCascade.ts";

/**
 * Reads plain JSON as a cascade: checks its shape, then the hierarchy, then everything it names.
 *
 * @param input Plain JSON, never changed. Only `units` is needed; `levels`, `programs` and `term`
 *   may be left out.
 * @param options.measures Measures of your own, beside the built-in ones.
 * @param options.rules Rules of your own, as `defineSplitRule` makes them.
 * @param options.predicates Questions about a unit, for `where: { is: […] }`, by name.
 * @throws CascadeError with every issue found.
 * @example
 * const cascade = parseCascade({ units: [{ id: "city" }, { id: "north", parent: "city" }] });
 * cascade.children("city").length; // => 1
 */
export function parseCascade(input: unknown, options: ParseOptions = {}): Cascade {
  const result = safeParseCascade(input, options);
  if (!result.success) throw new CascadeError(result.issues);
  return result.cascade;
}
