import fc from "fast-check";
import {
  checklist,
  growth,
  type Indicator,
  max,
  mean,
  milestone,
  min,
  ratio,
  reported,
  sum,
  type TimeBalance,
} from "target-cascade";
import { strongest } from "../strongest.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { isCounted } from "./isCounted.ts";
import { policySeed } from "./registrations.ts";
import { type RuleOwner, type RuleSeed, ruleSeed, rulesFrom } from "./rules.ts";

// biome-ignore lint/suspicious/noExplicitAny: measures of every kind of options.
const measures: Record<string, any> = {
  ...{ sum, ratio, mean, min, max, milestone, strongest },
  ...{ checklist, growth, reported },
};

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
    "checklist",
    "checklist",
    "growth",
    "reported",
  ),
  lower: fc.boolean(),
  decimals: fc.constantFrom(0, 0, 1, 2),
  sized: fc.boolean(),
  require: fc.array(requirement, { maxLength: 5 }),
  pass: requirement,
  versions: fc.boolean(),
  validMonths: fc.constantFrom(undefined, undefined, 12, 18),
  baseline: fc.boolean(),
  every: fc.constantFrom(undefined, undefined, "year" as const, "quarter" as const),
  balance: fc.constantFrom<(TimeBalance | undefined)[]>(
    undefined,
    undefined,
    "flow",
    "last",
    "first",
    "average",
    "max",
  ),
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
  others: readonly string[],
): Indicator {
  const counted = isCounted(seed.measure);
  const rule = ruleOf(seed.rule, ownerOf(seed, units, levelIds, others));
  return {
    id: indicatorId(seed, place),
    unitOfMeasure: "schools",
    measure: measureFrom(seed, levelIds),
    ...(seed.lower && !counted ? { direction: "lower" as const } : {}),
    ...(counted ? {} : { decimals: seed.decimals }),
    ...(seed.baseline ? { baseline: "before" } : {}),
    ...(seed.balance && balanceOf(seed) === seed.balance ? { balance: seed.balance } : {}),
    ...(seed.every ? { every: seed.every, graceDays: 10 } : {}),
    ...(counted && seed.validMonths ? { validMonths: seed.validMonths } : {}),
    ...(rule ? { cascade: rule } : {}),
    ...(seed.registration ? { registration: seed.registration } : {}),
    ...(seed.weight === undefined ? {} : { weight: seed.weight }),
  };
}

/** How an indicator adds up over time: as the seed says where the measure allows, else by default. */
export function balanceOf({ measure, balance, validMonths }: IndicatorSeed): TimeBalance {
  const usual: TimeBalance = measures[measure].balance;
  const last = measure === "checklist" || (measure === "milestone" && validMonths);
  if (balance === undefined || last) return usual;
  if (measure === "mean") return balance === "first" ? balance : usual;
  if (measure === "growth" && (balance === "max" || balance === "average")) return usual;
  return measure === "milestone" && balance === "average" ? usual : balance;
}

/** The id of the indicator a seed comes to. */
export function indicatorId({ measure }: IndicatorSeed, place: number): string {
  return `i${place}/${measure}`;
}

/** What a rule for an indicator must suit. */
export function ownerOf(
  { measure, lower, sized }: IndicatorSeed,
  units: RuleOwner["units"],
  levelIds: RuleOwner["levelIds"],
  others: RuleOwner["others"],
): RuleOwner {
  return { measure, lower: lower && !isCounted(measure), sized, units, levelIds, others };
}

/** Rules that suit a measure. */
export function ruleOf(seed: RuleSeed, owner: RuleOwner): Indicator["cascade"] {
  const { rules, targets } = measures[owner.measure];
  return rulesFrom(seed, owner, rules, targets === "added");
}

/** Three criteria, or from the middle of 2022 on three of which one is new. */
const [before, since] = ["abc", "bcd"].map((ids) => [...ids].map((id) => ({ id })));
const versions = [
  { id: "second", from: "2022-07-01", criteria: since },
  { id: "first", from: "2000-01-01", criteria: before },
];

function measureFrom(seed: IndicatorSeed, levelIds: readonly string[]): Indicator["measure"] {
  if (seed.measure === "ratio" || seed.measure === "mean") {
    return { type: seed.measure, counts: "pupils", ...(seed.sized ? { of: "schools" } : {}) };
  }
  if (!isCounted(seed.measure)) return seed.measure;
  const require = Object.fromEntries(
    levelIds.flatMap((level, rank) => {
      const needed = seed.require[rank];
      return needed === undefined ? [] : [[level, needed]];
    }),
  );
  if (seed.measure === "milestone") {
    return { type: "milestone", require, ...(seed.sized ? { of: "schools" } : {}) };
  }
  return {
    ...{ type: "checklist", require },
    ...(seed.versions ? { versions } : { criteria: before }),
    ...(seed.pass === undefined ? {} : { pass: seed.pass }),
  };
}
