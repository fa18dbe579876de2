import * as z from "zod";
import { lineState, type Measure } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

/** A measure by which one unit speaks for all: the lowest, or the highest. */
export function defineExtreme(name: "min" | "max"): Measure<Record<string, never>> {
  return defineMeasure({
    name,
    options: z.strictObject({}),
    parts: [{ name: "value", reducer: name }],
    balance: "last",
    figure: "amount",
    targets: "separate",
    speaksOf: "reporters",
    rules: ["same", "assign", "each", "stop"],

    read(_context, { state, value }, [parts], from, to) {
      const extreme = parts as Float64Array;
      for (let unit = from; unit < to; unit++) {
        if (state[unit] === lineState.reported) extreme[unit] = value[unit] as number;
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
}
