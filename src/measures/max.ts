import { defineExtreme } from "./defineExtreme.ts";

/**
 * The highest counts: no ward may have more than the cap, or one pilot is enough.
 *
 * The mirror of `min`. Figures speak of reporters only; gaps are counted in the indicator's own
 * unit, along the path to the unit with the highest value.
 */
export const max = defineExtreme("max");
