import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { decimalsSchema, idSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";

export const benchmarkSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema.optional(),
    source: nameSchema.optional(),
    decimals: decimalsSchema.optional(),
    values: z.array(z.strictObject({ on: plainDateSchema, value: z.number() })),
    meta: metaSchema.optional(),
  })
  .meta({
    description: "A figure from outside that targets are counted from, each value from its day on.",
  });

export type Benchmark = DeepReadonly<z.infer<typeof benchmarkSchema>>;
