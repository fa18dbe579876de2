import * as z from "zod";

/** Points somebody gave a unit for a part of its score. */
export interface GivenPoints {
  readonly unit: string;
  /** The id of a part of the score that is `given`. */
  readonly part: string;
  /** From 0 to as many as the part has. */
  readonly points: number;
}

/** What a rating goes by besides a rollup and a rule set. */
export interface RatingOptions {
  /** Points given for the parts of a score that no figure says. */
  readonly given?: readonly GivenPoints[];
}

/** The schema of `RatingOptions`. */
export const ratingOptionsSchema = z.strictObject({
  given: z
    .array(
      z.strictObject({
        unit: z.string().min(1),
        part: z.string().min(1),
        points: z.number().nonnegative(),
      }),
    )
    .default([]),
});
