import * as z from "zod";
import { amount } from "./amount.ts";
import { lineState } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

/**
 * Amounts that add up: schools built, projects, revenue.
 *
 * A silent unit stands at its baseline; without one at 0, or, where lower is better, at its own
 * target, which is said. Gaps are counted in the indicator's own unit.
 */
export const sum = defineMeasure<Record<string, never>>({
  ...amount,
  name: "sum",
  options: z.strictObject({}),
  parts: [{ name: "value", reducer: "sum" }],
  balance: "flow",
  targets: "added",
  speaksOf: "everyone",
  rules: ["split", "assign", "each", "same", "stop"],

  standsIn: ({ sign }, { baseline }) => sign === -1 || baseline !== null,

  standIn({ sign }, { state, target, baseline }, [parts], uncounted, from, to) {
    const total = parts as Float64Array;
    for (let unit = from; unit < to; unit++) {
      if (state[unit] !== lineState.silent) continue;
      const start = baseline ? (baseline[unit] as number) : Number.NaN;
      if (!Number.isNaN(start)) total[unit] = start;
      else if (sign === -1) {
        total[unit] = target[unit] as number;
        uncounted[unit] = 1;
      }
    }
  },
});
