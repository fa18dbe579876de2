import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { idSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";

/** A field of the document, or a record by its place in one: `["term"]`, `["targets", 3]`. */
const pathSchema = z.array(z.union([z.string().min(1), z.int().nonnegative()])).min(1);

const patchSchema = z
  .union([
    z.strictObject({ op: z.literal("remove"), path: pathSchema }),
    z.strictObject({ op: z.enum(["add", "replace"]), path: pathSchema, value: z.json() }),
  ])
  .meta({ description: "One record, or field of the document, put in, taken out or replaced." });

/** What was done to the document, in this order; and what undoes it, in this order. */
const steps = { patches: z.array(patchSchema), inverse: z.array(patchSchema) };

/** When something was decided, by whom, why, and by which document. */
const decision = {
  on: plainDateSchema,
  by: nameSchema,
  reason: nameSchema,
  number: nameSchema.optional(),
  meta: metaSchema.optional(),
};

/** What there is to say of an amendment. */
export const decisionSchema = z.strictObject(decision);

export const amendmentSchema = z.union([
  z
    .strictObject({ ...decision, ...steps })
    .meta({ description: "A dated, reasoned change of the plan (điều chỉnh)." }),
  z
    .strictObject({
      on: plainDateSchema,
      adopted: z.array(idSchema),
      number: nameSchema.optional(),
      ...steps,
    })
    .meta({ description: "Drafts that were adopted after an amendment." }),
]);

/** One record, or field of the document, put in, taken out or replaced; as immer reads it. */
export type Patch = DeepReadonly<z.infer<typeof patchSchema>>;

/** A step in the history of a document: an amendment, or an adoption after one. */
export type AmendmentRecord = DeepReadonly<z.infer<typeof amendmentSchema>>;

/** When something was decided, by whom, why, and by which document. */
export type Decision = DeepReadonly<z.infer<typeof decisionSchema>>;
