import * as z from "zod";
import { amount } from "./amount.ts";
import type { Measure } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";

/** A measure by which one unit speaks for all: the lowest, or the highest. */
export function defineExtreme(name: "min" | "max"): Measure<Record<string, never>> {
  return defineMeasure({
    ...amount,
    name,
    options: z.strictObject({}),
    parts: [{ name: "value", reducer: name }],
    balance: "last",
    targets: "separate",
    speaksOf: "reporters",
    rules: ["same", "assign", "each", "stop"],
  });
}
