import * as z from "zod";

/** How rules on copying are tuned. */
export const copyOptions = {
  /** How many words in a row are compared. */
  words: z.int().min(2).max(20).default(4),
  /** The share of a program's wording from which on it counts as copied, 0 to 1. */
  share: z.number().positive().max(1).default(0.5),
  /** The same of one task, where the program as a whole is not. */
  taskShare: z.number().positive().max(1).default(0.8),
  /** How many runs of words it takes to judge a program. */
  fewest: z.int().positive().default(20),
  /** How many it takes to judge a task. */
  taskFewest: z.int().positive().default(10),
};
