import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { idSchema, nameSchema } from "./shared.ts";

/**
 * Which children take part: those of these kinds, levels and tags, and of whom one of these
 * predicates is true (any of each list).
 */
export const whereSchema = z.strictObject({
  kinds: z.array(nameSchema).optional(),
  levels: z.array(idSchema).optional(),
  tags: z.array(nameSchema).optional(),
  is: z.array(nameSchema).optional(),
});

/** How many days before their parent children are due; it adds up from level to level. */
const leadDaysSchema = z.int().nonnegative().max(36_525);

const reach = {
  to: idSchema.optional(),
  where: whereSchema.optional(),
  leadDays: leadDaysSchema.optional(),
};

/**
 * A bound on each child's share: one number for all, the name of a weight, or a number for each
 * unit that has one.
 */
const boundSchema = z.union([z.number(), z.string().min(1), z.record(idSchema, z.number())]);

/**
 * What a unit whose target is written hands on, as a share of it. It is never a loosening: 1 or
 * more where higher is better, 1 or less where lower is.
 */
const stretchSchema = z.number().positive().max(2);

export const splitMethodSchema = z.enum([
  "largest-remainder",
  "dhondt",
  "sainte-lague",
  "huntington-hill",
  "adams",
  "dean",
]);

/**
 * What a target is split by: `equal`, `leaves` (how many at the end of the line each stands for),
 * `baseline`, `gap` (what each still lacks), another indicator's figure, or else the weight of that
 * name.
 */
const splitBySchema = z.union([nameSchema, z.strictObject({ indicator: idSchema })]);

export const splitRuleSchema = z.strictObject({
  rule: z.literal("split"),
  by: splitBySchema,
  method: splitMethodSchema.optional(),
  min: boundSchema.optional(),
  max: boundSchema.optional(),
  step: z.number().positive().optional(),
  ties: z.enum(["first", "error"]).optional(),
  reserve: z.record(idSchema, z.number().nonnegative()).optional(),
  stretch: stretchSchema.optional(),
  ...reach,
});

/** `max`: a ceiling stretching does not go beyond, such as 100 %. */
export const sameRuleSchema = z.strictObject({
  rule: z.literal("same"),
  stretch: stretchSchema.optional(),
  max: z.number().optional(),
  ...reach,
});

/**
 * `by`: the weight that sizes each child, where the measure does not name it. `lowest`: who is
 * furthest behind is lifted first, instead of everyone in proportion to their distance.
 */
export const convergeRuleSchema = z.strictObject({
  rule: z.literal("converge"),
  toward: z.number(),
  by: nameSchema.optional(),
  lowest: z.literal("first").optional(),
  ...reach,
});

/** `own`: a unit that hands the target on must reach it itself as well, beside those below. */
export const eachRuleSchema = z.strictObject({
  rule: z.literal("each"),
  own: z.boolean().optional(),
  ...reach,
});

/** What a child is assigned: a value on the indicator's own side, or a floor, a cap or both. */
const assignedSchema = z.union([
  z.number(),
  z.strictObject({ floor: z.number(), cap: z.number().optional() }),
  z.strictObject({ cap: z.number() }),
]);

export const assignRuleSchema = z.strictObject({
  rule: z.literal("assign"),
  values: z.record(idSchema, assignedSchema).optional(),
  shares: z.record(idSchema, z.number().nonnegative()).optional(),
  ...reach,
});

export const stopRuleSchema = z.strictObject({ rule: z.literal("stop") });

const builtInRuleSchema = z
  .discriminatedUnion("rule", [
    splitRuleSchema,
    sameRuleSchema,
    convergeRuleSchema,
    eachRuleSchema,
    assignRuleSchema,
    stopRuleSchema,
  ])
  .meta({ description: "How a target is handed from a unit to its children." });

/** The names of the rules the library has. */
export const builtInRuleNames = builtInRuleSchema.options.map(({ shape }) => shape.rule.value);

/** The name of a rule of one's own: one word with a hyphen, which no built-in rule ever has. */
export const customRuleName = /^[^\p{Cc}\s-][^\p{Cc}\s]*-[^\p{Cc}\s]+$/u;

const customRuleSchema: z.ZodType<CustomRule> = z
  .object({
    rule: z.string().regex(customRuleName, {
      error: `one of ${quoted(builtInRuleNames)}, or the name of a rule of your own, which has a hyphen`,
      abort: true,
    }) as unknown as z.ZodType<CustomRule["rule"]>,
    ...reach,
  })
  .catchall(z.json().optional())
  .meta({ description: "A rule of your own, by name, with its options." });

const cascadeRuleSchema: z.ZodType<CascadeRule> = z.union([customRuleSchema, builtInRuleSchema]);

/** One rule for everyone, or one for the units of each level; a level that is not named stops. */
export const cascadeRulesSchema: z.ZodType<CascadeRules> = z.union([
  customRuleSchema,
  builtInRuleSchema,
  z
    .strictObject({ byLevel: z.record(idSchema, cascadeRuleSchema) })
    .meta({ description: "A rule for each level of the unit that hands on; others stop." }),
]);

/**
 * A rule of one's own, as `defineSplitRule` made it: its name, which has a hyphen, its options, and
 * who takes part.
 */
export interface CustomRule {
  readonly rule: `${string}-${string}`;
  readonly to?: string | undefined;
  readonly where?: Where | undefined;
  readonly leadDays?: number | undefined;
  /** Options as its schema wants them: plain JSON. */
  readonly [option: string]: unknown;
}

export type BuiltInRule = DeepReadonly<z.infer<typeof builtInRuleSchema>>;
export type CascadeRule = BuiltInRule | CustomRule;

/** A rule for each level of the unit that hands on, by the level's id. */
export interface RulesByLevel {
  readonly byLevel: Readonly<Record<string, CascadeRule>>;
  readonly rule?: never;
}

export type CascadeRules = CascadeRule | RulesByLevel;
export type Where = DeepReadonly<z.infer<typeof whereSchema>>;
export type AssignedValue = DeepReadonly<z.infer<typeof assignedSchema>>;
export type SplitBy = DeepReadonly<z.infer<typeof splitBySchema>>;
export type SplitMethod = DeepReadonly<z.infer<typeof splitMethodSchema>>;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
