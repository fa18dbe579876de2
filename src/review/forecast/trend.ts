import type { Plan } from "../../cascade/index.ts";

/**
 * How what comes next follows from what came:
 *
 * - `amounts`: it adds up from the first day of the target.
 * - `pooled`: so do the two numbers of a rate, which are divided at the end.
 * - `levels`: it is where it is, and moves on from there.
 * - `averages`: the levels so far count by their time.
 * - `peak`: the largest counts, and nothing says how large the next will be.
 * - `settled`: the first counts, and no later one.
 * - `none`: nothing follows.
 */
export type Trend = "amounts" | "pooled" | "levels" | "averages" | "peak" | "settled" | "none";

/** The trend of an indicator's figures. */
export function trendOf({ indicator: { measure, balance } }: Pick<Plan, "indicator">): Trend {
  if (measure.foreseeable === false) return "none";
  switch (balance) {
    case "flow":
      return measure.figure === "rate" ? "pooled" : "amounts";
    case "average":
      return "averages";
    case "first":
      return "settled";
    case "max":
      return "peak";
    case "last":
      return "levels";
  }
}
