import fc from "fast-check";
import {
  type Indicator,
  max,
  mean,
  milestone,
  min,
  ratio,
  sum,
  type UnitRecord,
} from "target-cascade";
import { strongest } from "../strongest.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { policySeed } from "./registrations.ts";
import { type RuleSeed, ruleFrom, ruleSeed } from "./rules.ts";

// biome-ignore lint/suspicious/noExplicitAny: measures of every kind of options.
const measures = { sum, ratio, mean, min, max, milestone, strongest } as Record<string, any>;

const requirement = fc.constantFrom(
  undefined,
  "all" as const,
  "any" as const,
  { share: 0.75 },
  { share: 0.5001 },
  { count: 2 },
);

/** What an indicator is made from; `indicatorFrom` fits it to a hierarchy. */
export const indicatorSeed = fc.record({
  measure: fc.constantFrom(
    "sum",
    "sum",
    "sum",
    "ratio",
    "mean",
    "min",
    "max",
    "milestone",
    "strongest",
  ),
  lower: fc.boolean(),
  decimals: fc.constantFrom(0, 0, 1, 2),
  sized: fc.boolean(),
  require: fc.array(requirement, { maxLength: 5 }),
  baseline: fc.boolean(),
  every: fc.constantFrom(undefined, undefined, "year" as const, "quarter" as const),
  weight: fc.constantFrom(undefined, undefined, 0, 2, 0.3),
  huge: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  rule: ruleSeed,
  registration: policySeed,
});

export type IndicatorSeed = typeof indicatorSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** An indicator of a document. */
export function indicatorFrom(
  seed: IndicatorSeed,
  place: number,
  { units, levelIds }: Hierarchy,
): Indicator {
  const counted = seed.measure === "milestone";
  const rule = ruleOf(seed.rule, seed.measure, units, levelIds);
  return {
    id: `i${place}/${seed.measure}`,
    unitOfMeasure: "schools",
    measure: measureFrom(seed, levelIds),
    ...(seed.lower && !counted ? { direction: "lower" as const } : {}),
    ...(counted ? {} : { decimals: seed.decimals }),
    ...(seed.baseline ? { baseline: "before" } : {}),
    ...(seed.every ? { every: seed.every, graceDays: 10 } : {}),
    ...(rule ? { cascade: rule } : {}),
    ...(seed.registration ? { registration: seed.registration } : {}),
    ...(seed.weight === undefined ? {} : { weight: seed.weight }),
  };
}

/** A rule that suits a measure. */
export function ruleOf(
  seed: RuleSeed,
  measure: string,
  units: readonly UnitRecord[],
  levelIds: readonly string[],
): Indicator["cascade"] {
  return ruleFrom(
    seed,
    measures[measure].rules,
    units,
    levelIds,
    measures[measure].targets === "added",
    measure === "milestone" ? 1 : null,
  );
}

function measureFrom(seed: IndicatorSeed, levelIds: readonly string[]): Indicator["measure"] {
  if (seed.measure === "ratio" || seed.measure === "mean") {
    return { type: seed.measure, counts: "pupils", ...(seed.sized ? { of: "schools" } : {}) };
  }
  if (seed.measure !== "milestone") return seed.measure;
  const require = Object.fromEntries(
    levelIds.flatMap((level, rank) => {
      const needed = seed.require[rank];
      return needed === undefined ? [] : [[level, needed]];
    }),
  );
  return { type: "milestone", require, ...(seed.sized ? { of: "schools" } : {}) };
}
