import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { nameSchema } from "./shared.ts";

/**
 * What a figure says while somebody is silent: with `stand-in` it speaks of all and something stands
 * in for the silent; with `require-all` it says nothing until all who should report have.
 */
export const missingPolicySchema = z.enum(["stand-in", "require-all"]);

const fractionSchema = z.number().min(0).max(1);

/**
 * `by`: the weight coverage is counted by, beside the number of reports. `least`: below which part of
 * the reports, or of their weight, a figure is insufficient.
 */
export const coveragePolicySchema = z.strictObject({
  by: nameSchema.optional(),
  least: z
    .strictObject({ count: fractionSchema.optional(), weight: fractionSchema.optional() })
    .optional(),
});

export type MissingPolicy = z.infer<typeof missingPolicySchema>;
export type CoveragePolicy = DeepReadonly<z.infer<typeof coveragePolicySchema>>;
