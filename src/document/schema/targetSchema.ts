import * as z from "zod";
import type { DeepReadonly } from "../deepReadonly.ts";
import { cascadeRulesSchema } from "./cascadeRuleSchema.ts";
import { holdSchema, silencedSchema } from "./programSchema.ts";
import { gradeSchema, idSchema, metaSchema, phasingSchema, plainDateSchema } from "./shared.ts";

/** What a target is counted from: an outside figure by id, or another unit's figure. */
export const benchmarkReferenceSchema = z.union([
  idSchema,
  z.strictObject({ unit: idSchema, indicator: idSchema.optional() }),
]);

const subject = {
  id: idSchema.optional(),
  unit: idSchema,
  indicator: idSchema,
  program: idSchema.optional(),
};

const asked = {
  value: z.number().optional(),
  floor: z.number().optional(),
  cap: z.number().optional(),
  plus: z.number().optional(),
  benchmark: benchmarkReferenceSchema.optional(),
};

const terms = {
  baseline: z.number().optional(),
  grade: gradeSchema.optional(),
  start: plainDateSchema.optional(),
  due: plainDateSchema.optional(),
  /** The due date of the plan it is part of, where its own is earlier. */
  planDue: plainDateSchema.optional(),
  hold: holdSchema.optional(),
  origin: z.enum(["assigned", "own", "ad-hoc"]).optional(),
  phasing: phasingSchema.optional(),
  cascade: cascadeRulesSchema.optional(),
  silenced: silencedSchema.optional(),
  meta: metaSchema.optional(),
};

const frameSchema = z.strictObject({ ...subject, ...terms });
export const saidSchema = z.strictObject({ ...subject, ...asked, ...terms });

const words = Object.keys(asked) as readonly (keyof typeof asked)[];

/**
 * Exactly one way to say what is to be reached: `value`, `floor` and/or `cap`, or `plus` with
 * `benchmark`. JSON Schema is told the same in its own words.
 */
export const targetSchema = saidSchema
  .superRefine(
    (record, context) => {
      const trouble = troubleWith(record);
      if (trouble) context.addIssue({ code: "custom", message: trouble.message, params: trouble });
    },
    // Whatever else is wrong with the record: all of it is said at once.
    { when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value) },
  )
  .meta({
    description: "An indicator's value for a unit by a date (chỉ tiêu giao).",
    oneOf: [
      { required: ["value"] },
      { anyOf: [{ required: ["floor"] }, { required: ["cap"] }] },
      { required: ["plus", "benchmark"] },
    ],
    dependentRequired: { plus: ["benchmark"], benchmark: ["plus"] },
  }) as unknown as z.ZodType<TargetRecord>;

function troubleWith(
  record: z.infer<typeof saidSchema>,
): { expected: string; received: string; message: string; fix: string } | null {
  const said = words.filter((word) => record[word] !== undefined);
  const [last = "none of them", ...others] = [...said].reverse();
  const received = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
  if (["value", "floor", "cap", "floor and cap", "plus and benchmark"].includes(received)) {
    return null;
  }
  const { unit, indicator } = record;
  const named = typeof unit === "string" && typeof indicator === "string";
  const target = named ? `The target for ${indicator} at ${unit}` : "The target";
  const expected = "value, or floor and cap or one of them, or plus and benchmark";
  switch (received) {
    case "none of them":
      return {
        expected,
        received,
        message: `${target} does not say what is to be reached.`,
        fix: "Write a value; a floor, a cap or both; or plus and the benchmark it is counted from.",
      };
    case "plus":
      return {
        expected: "plus and benchmark",
        received,
        message: `${target} says how much above a benchmark, but not which.`,
        fix: "Name it: benchmark: the id of one of the benchmarks, or { unit } for another unit's figure.",
      };
    case "benchmark":
      return {
        expected: "plus and benchmark",
        received,
        message: `${target} names a benchmark, but not how far above it is to be reached.`,
        fix: "Add plus; 0 where as much as the benchmark is enough.",
      };
    default:
      return {
        expected,
        received,
        message: `${target} says ${received}, which together could mean several things.`,
        fix: "Keep one: value; floor, cap or both; or plus and benchmark.",
      };
  }
}

/** What a target is counted from: the id of a benchmark, or a unit (and indicator) of the cascade. */
export type BenchmarkReference = DeepReadonly<z.infer<typeof benchmarkReferenceSchema>>;

/**
 * A target as it is written. It says one of: `value`, on the indicator's own side; a `floor`, a
 * `cap` or both; or `plus`, how much above (or below zero, below) a `benchmark`.
 */
export type TargetRecord = DeepReadonly<z.infer<typeof frameSchema>> &
  (
    | Said<{ readonly value: number }>
    | Said<{ readonly floor: number; readonly cap?: number | undefined }>
    | Said<{ readonly cap: number }>
    | Said<{ readonly plus: number; readonly benchmark: BenchmarkReference }>
  );

type Said<Words> = Words & { readonly [Other in Exclude<Word, keyof Words>]?: undefined };
type Word = keyof typeof asked;
