import * as z from "zod";
import { defineRate } from "./defineRate.ts";

const optionsSchema = z.strictObject({
  /** The weight each unit counts by, for reports that do not say `of`. */
  of: z.string().min(1).optional(),
  /** What value × weight comes to: "million đồng". Gaps are counted in it. */
  counts: z.string().min(1).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * A mean in which each unit counts by its weight: income per head, average class size.
 *
 * A report says the mean (`value`) and what it is the mean of (`of`: people, classes); value × weight
 * and weight are added up and divided once, at the unit asked about. Figures speak of reporters only;
 * a silent unit's weight is the one `of` names, else the unit is listed and not counted. Means of
 * several periods do not add up, so the balance is `last` or `first`.
 */
export const mean = defineRate<Options>({
  name: "mean",
  options: optionsSchema,
  parts: ["total", "weight"],
  reports: "mean",
  per: () => 1,
});
