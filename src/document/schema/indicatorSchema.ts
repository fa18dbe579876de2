import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { cascadeRulesSchema, whereSchema } from "./cascadeRuleSchema.ts";
import { coveragePolicySchema, missingPolicySchema } from "./coverageSchema.ts";
import { registrationPolicySchema } from "./registrationSchema.ts";
import {
  decimalsSchema,
  frequencySchema,
  idSchema,
  metaSchema,
  nameSchema,
  phasingSchema,
} from "./shared.ts";

/** A measure by name, or by name with its options. */
export const measureReferenceSchema = z.union([
  nameSchema,
  z.object({ type: nameSchema }).catchall(z.json().optional()),
]);

export const indicatorSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    unitOfMeasure: nameSchema.optional(),
    measure: measureReferenceSchema,
    direction: z.enum(["higher", "lower", "within"]).optional(),
    decimals: z
      .union([
        decimalsSchema,
        z.strictObject({
          figure: decimalsSchema.optional(),
          value: decimalsSchema.optional(),
          of: decimalsSchema.optional(),
        }),
      ])
      .optional(),
    balance: z.enum(["flow", "last", "first", "average", "max"]).optional(),
    every: frequencySchema.optional(),
    graceDays: z.int().nonnegative().optional(),
    validMonths: z.int().positive().optional(),
    missing: missingPolicySchema.optional(),
    coverage: coveragePolicySchema.optional(),
    phasing: phasingSchema.optional(),
    baseline: nameSchema.optional(),
    appliesTo: whereSchema.optional(),
    cascade: cascadeRulesSchema.optional(),
    registration: registrationPolicySchema.optional(),
    weight: z.number().nonnegative().optional(),
    tags: z.array(nameSchema).optional(),
    meta: metaSchema.optional(),
  })
  .meta({
    description: "What is measured (chỉ tiêu), in what, and how it behaves in a hierarchy.",
  });

export type Indicator = DeepReadonly<z.infer<typeof indicatorSchema>>;
export type MeasureReference = DeepReadonly<z.infer<typeof measureReferenceSchema>>;
