import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { requirementSchema } from "./requirementSchema.ts";
import { idSchema, metaSchema, nameSchema } from "./shared.ts";

const weight = z.number().nonnegative().optional();

const setItemSchema = z.union([
  z.strictObject({ indicator: idSchema, weight }),
  z.strictObject({ task: idSchema, weight }),
  z.strictObject({ program: idSchema, weight }),
  z.strictObject({ set: idSchema, weight }),
]);

/** `kind`: `breakthrough`, `key-task`, `dual-goal` or any other text; it decides nothing. */
export const setSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    kind: nameSchema.optional(),
    items: z.array(setItemSchema),
    require: requirementSchema.optional(),
    meta: metaSchema.optional(),
  })
  .meta({
    description: "Items watched together (khâu đột phá, nhiệm vụ trọng tâm, mục tiêu kép).",
  });

export type SetItem = DeepReadonly<z.infer<typeof setItemSchema>>;
export type SetRecord = DeepReadonly<z.infer<typeof setSchema>>;
