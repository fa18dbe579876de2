import * as z from "zod";
import { type DeepReadonly, requirementSchema } from "../../document/index.ts";

const id = z.string().min(1);
const name = z.string().min(1).optional();
const of = z.enum(["targets", "tasks", "both"]).default("both");

/** What a rating asks for besides its score. */
export const conditionSchema = z.discriminatedUnion("kind", [
  /** Of the targets and tasks that are due, so many are done. */
  z.strictObject({ kind: z.literal("done"), require: requirementSchema, of }),
  /** Of those that have begun, so many were done by the day they were due, or keep pace towards it. */
  z.strictObject({ kind: z.literal("on-time"), require: requirementSchema, of }),
  /** So many of the targets are more than met; where there are none, none is. */
  z.strictObject({ kind: z.literal("exceeded"), require: requirementSchema }),
  /** Of the reports that were due, so many have come in. */
  z.strictObject({ kind: z.literal("reported"), require: requirementSchema }),
  /** So many of the units right below are rated so, or better. */
  z.strictObject({ kind: z.literal("children"), require: requirementSchema, rated: id }),
]);

/** One of the ratings of a rule set. */
const ratingSchema = z.strictObject({
  id,
  name,
  /** The least score for it, in points. */
  from: z.number().nonnegative(),
  /** The score from which on it is not this one but a better; up to that one unless said. */
  below: z.number().positive().optional(),
  conditions: z.array(conditionSchema).optional(),
});

/** How many may have a rating. */
const quotaSchema = z.strictObject({
  rating: id,
  /** Of the units of the base, from 0 to 1 with up to four decimals. */
  share: z.number().nonnegative().max(1).multipleOf(0.0001),
  /** Units with these ratings are the base; all that are rated unless said. */
  of: z.array(id).min(1).optional(),
  /** Whether these are counted `before` the quota, or `after` whoever is too many has fallen. */
  counted: z.enum(["before", "after"]).default("before"),
  /** What a group has in common besides its level; nothing unless said. */
  within: z.array(z.enum(["parent", "kind"])).default([]),
  /** How a share that is no whole number of units is rounded. */
  rounding: z.enum(["down", "up", "nearest"]).default("down"),
  /** How many may have it in any group. */
  least: z.int().nonnegative().default(0),
  /** Whether those who tie with the last one to have it `keep` it, or all of them `drop` it. */
  ties: z.enum(["keep", "drop"]).default("drop"),
});

/** What a score is made of. */
const partSchema = z.strictObject({
  id,
  name,
  points: z.number().positive(),
  /**
   * The completion of the unit's targets, or of its tasks, times `points`; or points somebody gave.
   * A unit that has no targets, or no tasks, is scored by the other parts.
   */
  from: z.enum(["targets", "tasks", "given"]),
});

/** The schema of a rule set; ratings stand from the best down. */
export const ruleSetSchema = z.strictObject({
  id,
  name,
  score: z.array(partSchema).min(1),
  ratings: z.array(ratingSchema).min(1),
  quotas: z.array(quotaSchema).default([]),
});

/** How units are rated, as data. */
export type RuleSet = DeepReadonly<z.input<typeof ruleSetSchema>>;

/** A rule set with what it leaves unsaid filled in. */
export type FilledRuleSet = DeepReadonly<z.output<typeof ruleSetSchema>>;

export type RatingCondition = DeepReadonly<z.output<typeof conditionSchema>>;
export type RatingRule = FilledRuleSet["ratings"][number];
export type QuotaRule = FilledRuleSet["quotas"][number];
