import { type Requirement, requirementSchema } from "../document/index.ts";

export { type Requirement, requirementSchema };

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
