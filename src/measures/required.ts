import * as z from "zod";

export const requirementSchema = z.union([
  z.literal("all"),
  z.literal("any"),
  z.strictObject({ share: z.number().positive().max(1).multipleOf(0.0001) }),
  z.strictObject({ count: z.int().positive() }),
]);

/** How many of those below must be done: all, any, a share of them, or a fixed count. */
export type Requirement = z.infer<typeof requirementSchema>;

const precision = 10_000;

/**
 * How many are required of how many are expected; shares are rounded up to whole ones.
 *
 * @param requirement `"all"`, `"any"`, `{ share }` (up to four decimals) or `{ count }`.
 * @param expected How many there are.
 * @example
 * required({ share: 0.75 }, 16); // => 12
 * required({ share: 0.8 }, 18); // => 15
 */
export function required(requirement: Requirement, expected: number): number {
  if (requirement === "all") return expected;
  if (requirement === "any") return Math.min(1, expected);
  if ("count" in requirement) return requirement.count;
  return Math.ceil((Math.round(requirement.share * precision) * expected) / precision);
}
