import * as z from "zod";
import { lineState } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

/**
 * The weakest counts: a district is as good as its lowest ward.
 *
 * Figures speak of reporters only; silence says nothing about the lowest. Gaps are counted in the
 * indicator's own unit, along the path to the unit that holds the whole back.
 */
export const min = defineMeasure({
  name: "min",
  options: z.strictObject({}),
  parts: [{ name: "value", reducer: "min" }],
  balance: "last",
  figure: "amount",
  targets: "separate",
  speaksOf: "reporters",
  rules: ["same", "assign", "each", "stop"],

  read(_context, { state, value }, [parts], from, to) {
    const lowest = parts as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] === lineState.reported) lowest[unit] = value[unit] as number;
    }
  },

  values(_context, [parts], target, out, from, to) {
    out.numerator.set((parts as Float64Array).subarray(from, to), from);
    out.target.set(target.subarray(from, to), from);
  },

  currency({ unitOfMeasure, decimals }) {
    return { unitOfMeasure: unitOfMeasure ?? "", steps: 10 ** decimals.figure };
  },
});
