import * as z from "zod";

/** How rules on copying are tuned; docs/audit.md says what the defaults rest on. */
export const copyOptions = {
  /** How many words in a row are compared. */
  words: z.int().min(2).max(20).default(4),
  /** The share of a wording from which on it counts as copied, above 0 up to 1. */
  share: z.number().positive().max(1).default(0.4),
  /** How many runs of words it takes to judge one. */
  fewest: z.int().positive().default(12),
};
