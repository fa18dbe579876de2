import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { decimalsSchema, idSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";

export const levelSchema = z
  .strictObject({ id: idSchema, name: nameSchema.optional(), meta: metaSchema.optional() })
  .meta({ description: "A rank of the hierarchy (cấp); listed from the top down." });

export const weightSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    unitOfMeasure: nameSchema.optional(),
    decimals: decimalsSchema.optional(),
    meta: metaSchema.optional(),
  })
  .meta({ description: "A size of units that targets are split by: population, schools." });

export const unitSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    code: nameSchema.optional(),
    level: idSchema.optional(),
    parent: idSchema.nullable().optional(),
    kind: nameSchema.optional(),
    tags: z.array(nameSchema).optional(),
    weights: z.record(z.string(), z.number()).optional(),
    from: plainDateSchema.optional(),
    to: plainDateSchema.optional(),
    meta: metaSchema.optional(),
  })
  .meta({ description: "A node of the hierarchy (đơn vị): a city, district, ward, cell or body." });

/** The first and the last day of something, both included; open where it is not said. */
const span = { from: plainDateSchema.optional(), to: plainDateSchema.optional() };

/** A unit, or a field: every unit and indicator that carries its name as a tag. */
const overseenSchema = z.union([
  z.strictObject({ unit: idSchema, ...span }),
  z.strictObject({ field: nameSchema, ...span }),
]);

export const bodySchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    kind: z.enum(["body", "post", "person"]).optional(),
    unit: idSchema.optional(),
    ...span,
    holders: z.array(z.strictObject({ person: idSchema, ...span })).optional(),
    oversees: z.array(overseenSchema).optional(),
    meta: metaSchema.optional(),
  })
  .meta({ description: "A department, post or person that leads, supports or oversees." });

export type Level = DeepReadonly<z.infer<typeof levelSchema>>;
export type Weight = DeepReadonly<z.infer<typeof weightSchema>>;
export type UnitRecord = DeepReadonly<z.infer<typeof unitSchema>>;
export type BodyRecord = DeepReadonly<z.infer<typeof bodySchema>>;
