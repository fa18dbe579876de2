import * as z from "zod";
import { type CascadeDocument, cascadeSchema } from "./schema/cascadeSchema.ts";

/** The fields of a document, in the order they are written in. */
export const documentFields: readonly (keyof CascadeDocument)[] = Object.freeze(
  Object.keys(cascadeSchema.shape) as (keyof CascadeDocument)[],
);

/** Those of them that hold records, its history among them. */
export const listFields: readonly (keyof CascadeDocument)[] = Object.freeze(
  documentFields.filter((field) => {
    const schema: z.ZodType = cascadeSchema.shape[field];
    return (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodArray;
  }),
);
