import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { stopRuleSchema, whereSchema } from "./cascadeRuleSchema.ts";
import { type gradeSchema, idSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";

export const sourceSchema = z
  .union([
    z.strictObject({ program: idSchema }),
    z.strictObject({ document: nameSchema, issuer: nameSchema.optional() }),
  ])
  .meta({ description: "What a program derives from (căn cứ): a program, or a document." });

export const budgetSchema = z.strictObject({
  amount: z.number().nonnegative(),
  unitOfMeasure: nameSchema.optional(),
  source: nameSchema.optional(),
});

/** Findings of the audit that were looked at and let stand: of which rule, why, by whom, until when. */
export const silencedSchema = z.array(
  z.strictObject({
    rule: nameSchema,
    why: nameSchema,
    by: nameSchema.optional(),
    until: plainDateSchema.optional(),
  }),
);

export const programSchema = z
  .strictObject({
    id: idSchema,
    unit: idSchema,
    name: nameSchema.optional(),
    number: nameSchema.optional(),
    sources: z.array(sourceSchema).optional(),
    submitted: z.strictObject({ on: plainDateSchema }).optional(),
    adopted: z.strictObject({ on: plainDateSchema, number: nameSchema.optional() }).optional(),
    ended: z.strictObject({ on: plainDateSchema, why: nameSchema.optional() }).optional(),
    start: plainDateSchema.optional(),
    end: plainDateSchema.optional(),
    budget: budgetSchema.optional(),
    lead: idSchema.optional(),
    coLeads: z.array(idSchema).optional(),
    reviews: z
      .array(z.strictObject({ on: plainDateSchema, kind: z.enum(["interim", "final"]).optional() }))
      .optional(),
    text: z.string().optional(),
    silenced: silencedSchema.optional(),
    meta: metaSchema.optional(),
  })
  .meta({ description: "A unit's targets and tasks for a period (chương trình hành động)." });

export const holdSchema = z
  .strictObject({ by: nameSchema, why: nameSchema.optional(), until: plainDateSchema.optional() })
  .meta({ description: "Who fixed a value, why, and until when." });

/**
 * Whom a task is handed to: those below, down to the level `to`, that `where` asks for; at each
 * level it is due `leadDays` earlier. Or nobody, where it would be handed on otherwise.
 */
const taskCascadeSchema = z.union([
  stopRuleSchema,
  z.strictObject({
    to: idSchema.optional(),
    where: whereSchema.optional(),
    leadDays: z.int().nonnegative().optional(),
  }),
]);

/** What there is to say of a task, at once or later. */
const taskDetails = {
  text: z.string().optional(),
  lead: idSchema.optional(),
  coLeads: z.array(idSchema).optional(),
  supports: z.array(idSchema).optional(),
  budget: budgetSchema.optional(),
  staffing: z.number().nonnegative().optional(),
  start: plainDateSchema.optional(),
  due: plainDateSchema.optional(),
  output: nameSchema.optional(),
  indicators: z.array(idSchema).optional(),
  cascade: taskCascadeSchema.optional(),
  silenced: silencedSchema.optional(),
  meta: metaSchema.optional(),
};

export const taskDetailsSchema = z.strictObject({ name: nameSchema.optional(), ...taskDetails });

export const taskSchema = z
  .strictObject({
    id: idSchema,
    program: idSchema,
    name: nameSchema.optional(),
    source: idSchema.optional(),
    ...taskDetails,
  })
  .meta({
    description: "A piece of work (nhiệm vụ): who leads it, with what, by when, to what end.",
  });

export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
export type ProgramRecord = DeepReadonly<z.infer<typeof programSchema>>;
export type TaskCascade = DeepReadonly<z.infer<typeof taskCascadeSchema>>;
export type TaskDetails = DeepReadonly<z.infer<typeof taskDetailsSchema>>;
export type TaskRecord = DeepReadonly<z.infer<typeof taskSchema>>;
export type Hold = DeepReadonly<z.infer<typeof holdSchema>>;
export type Silence = DeepReadonly<z.infer<typeof silencedSchema>>[number];
export type Grade = DeepReadonly<z.infer<typeof gradeSchema>>;
