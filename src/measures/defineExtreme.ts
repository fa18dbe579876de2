import * as z from "zod";
import { amountValues } from "./amountValues.ts";
import type { Measure } from "./contract.ts";
import { defineMeasure } from "./defineMeasure.ts";
import { readAmount } from "./readAmount.ts";

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

    read: readAmount,

    values: amountValues,

    currency({ unitOfMeasure, decimals }) {
      return { unitOfMeasure: unitOfMeasure ?? "", steps: 10 ** decimals.figure };
    },
  });
}
