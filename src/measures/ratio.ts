import * as z from "zod";
import { defineRate } from "./defineRate.ts";

const optionsSchema = z.strictObject({
  /** What the rate is out of: 100 for per cent (unless said), 10000 for "per 10.000 people". */
  per: z.int().positive().optional(),
  /** The weight that holds each unit's denominator, for reports that do not say `of`. */
  of: z.string().min(1).optional(),
  /** What the numerator counts: "schools". Gaps are counted in it. */
  counts: z.string().min(1).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * One amount out of another: schools at national standard ÷ schools, doctors per 10.000 people.
 *
 * A report says the numerator (`value`) and the denominator (`of`); both are added up and divided
 * once, at the unit asked about. Figures speak of reporters only; a silent unit's denominator comes
 * from the weight `of` names, else the unit is listed and not counted.
 */
export const ratio = defineRate<Options>({
  name: "ratio",
  options: optionsSchema,
  parts: ["numerator", "denominator"],
  reports: "numerator",
  per: ({ per }) => per ?? 100,
});
