import { defineMeasure, min } from "target-cascade";

/** A measure of the user's own: the highest counts. */
export const strongest = defineMeasure({
  ...min,
  name: "strongest",
  parts: [{ name: "value", reducer: "max" }],
});
