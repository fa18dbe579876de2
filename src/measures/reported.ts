import { defineMeasure } from "./defineMeasure.ts";
import { min } from "./min.ts";

/**
 * What others publish: a rank, an index.
 *
 * Every unit with a target reports for itself, and nothing is rolled up: a figure is the unit's own
 * report, and so are its gap and its coverage.
 */
export const reported = defineMeasure({
  ...min,
  name: "reported",
  parts: [{ name: "value", reducer: "none" }],
  rules: ["stop", "same", "assign"],
  reporters: "everyone",
  foreseeable: false,
});
