import * as z from "zod";

export const requirementSchema = z.union([
  z.literal("all"),
  z.literal("any"),
  z.strictObject({ share: z.number().positive().max(1).multipleOf(0.0001) }),
  z.strictObject({ count: z.int().positive() }),
]);

/** How many must hold: all, any, a share of them (up to four decimals), or a fixed count. */
export type Requirement = z.infer<typeof requirementSchema>;
