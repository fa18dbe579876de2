import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { gradeSchema, idSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";

export const rejectionSchema = z
  .strictObject({ why: nameSchema, on: plainDateSchema.optional(), by: nameSchema.optional() })
  .meta({ description: "Why a registered figure was not accepted, when, and by whom." });

export const registrationSchema = z
  .strictObject({
    id: idSchema.optional(),
    unit: idSchema,
    indicator: idSchema,
    value: z.number(),
    grade: gradeSchema.optional(),
    due: plainDateSchema.optional(),
    on: plainDateSchema.optional(),
    by: nameSchema.optional(),
    rejected: rejectionSchema.optional(),
    meta: metaSchema.optional(),
  })
  .meta({ description: "What a unit says from below it will reach by a date (đăng ký)." });

/**
 * `wins`: whether a unit ends up with what it was assigned, with what it registered, or with the
 * more ambitious of the two. `required`: a unit that has not registered is said not to have.
 */
export const registrationPolicySchema = z.strictObject({
  wins: z.enum(["assigned", "registered", "more-ambitious"]).optional(),
  required: z.boolean().optional(),
});

export type RegistrationRecord = DeepReadonly<z.infer<typeof registrationSchema>>;
export type RegistrationPolicy = DeepReadonly<z.infer<typeof registrationPolicySchema>>;
