import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { amendmentSchema } from "./amendmentSchema.ts";
import { benchmarkSchema } from "./benchmarkSchema.ts";
import { indicatorSchema } from "./indicatorSchema.ts";
import { programSchema, taskSchema } from "./programSchema.ts";
import { registrationSchema } from "./registrationSchema.ts";
import { setSchema } from "./setSchema.ts";
import { calendarSchema, metaSchema, nameSchema, plainDateSchema } from "./shared.ts";
import { targetSchema } from "./targetSchema.ts";
import { bodySchema, levelSchema, unitSchema, weightSchema } from "./unitSchema.ts";

/** The version of the document format this library writes. */
export const documentVersion = 1;

/**
 * The zod schema of a cascade document: flat records by id, plain JSON, ISO plain dates.
 *
 * @example
 * cascadeSchema.safeParse({ units: [{ id: "city" }] }).success; // => true
 */
export const cascadeSchema = z
  .strictObject({
    version: z.literal(documentVersion).optional(),
    name: nameSchema.optional(),
    term: z.strictObject({ start: plainDateSchema, end: plainDateSchema }).optional(),
    calendar: calendarSchema.optional(),
    levels: z.array(levelSchema).optional(),
    weights: z.array(weightSchema).optional(),
    units: z.array(unitSchema),
    bodies: z.array(bodySchema).optional(),
    indicators: z.array(indicatorSchema).optional(),
    benchmarks: z.array(benchmarkSchema).optional(),
    programs: z.array(programSchema).optional(),
    targets: z.array(targetSchema).optional(),
    registrations: z.array(registrationSchema).optional(),
    tasks: z.array(taskSchema).optional(),
    sets: z.array(setSchema).optional(),
    amendments: z.array(amendmentSchema).min(1).optional(),
    meta: metaSchema.optional(),
  })
  .meta({ title: "Cascade", description: "A hierarchy, its indicators, programs and targets." });

/** A cascade as it is written down: plain JSON. */
export type CascadeDocument = DeepReadonly<z.infer<typeof cascadeSchema>>;
