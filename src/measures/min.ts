import { defineExtreme } from "./defineExtreme.ts";

/**
 * The weakest counts: a district is as good as its lowest ward.
 *
 * Figures speak of reporters only; silence says nothing about the lowest. Gaps are counted in the
 * indicator's own unit, along the path to the unit that holds the whole back.
 */
export const min = defineExtreme("min");
