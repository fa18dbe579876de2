import fc from "fast-check";
import type { CascadeRule, CascadeRules, SplitMethod, UnitRecord, Where } from "target-cascade";
import { isCounted } from "./isCounted.ts";

const methods: readonly SplitMethod[] = [
  "largest-remainder",
  "dhondt",
  "sainte-lague",
  "huntington-hill",
  "adams",
  "dean",
];

/** Mostly nothing, else one of these. */
const seldom = <const Values extends readonly unknown[]>(
  ...values: Values
): fc.Arbitrary<Values[number] | undefined> =>
  fc.constantFrom(undefined, undefined, undefined, ...values);

const oneRule = {
  rule: fc.constantFrom(
    ...(["first", "first", "split", "same", "converge", "converge"] as const),
    ...(["each", "assign", "stop", "none", "own"] as const),
  ),
  by: fc.constantFrom(
    ...(["people", "people", "area", "equal"] as const),
    ...(["leaves", "baseline", "gap", "indicator"] as const),
  ),
  other: fc.nat(3),
  method: fc.option(fc.constantFrom(...methods), { nil: undefined }),
  ties: seldom("error"),
  min: seldom(1, "floor", "named"),
  max: seldom(9, "ceiling", "named"),
  step: seldom(2, 5),
  /** In parts of 10 000, toward more ambition. */
  stretch: seldom(0, 1, 500, 2000),
  toward: fc.integer({ min: -10, max: 120 }),
  lowest: fc.boolean(),
  sizedBy: seldom("people", "schools"),
  reserve: fc.array(fc.tuple(fc.nat(39), fc.nat(6)), { maxLength: 3 }),
  named: fc.array(fc.tuple(fc.nat(39), fc.integer({ min: -4, max: 12 })), { maxLength: 12 }),
  shares: fc.boolean(),
  less: fc.integer({ min: -2, max: 2 }),
  to: fc.option(fc.nat(4), { freq: 1, nil: undefined }),
  where: seldom("kinds", "tags", "levels", "is", "tags and is"),
  reach: fc.boolean(),
  lead: fc.constantFrom(undefined, undefined, 0, 30, 400, 2000),
  own: fc.boolean(),
};

/** What a rule is made from; `ruleFrom` fits it to a cascade. */
export const ruleSeed = fc.record({
  ...oneRule,
  byLevel: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    fc.array(fc.record(oneRule), { minLength: 1, maxLength: 4 }),
  ),
});

type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Seed> ? Seed : never;

export type RuleSeed = Made<typeof ruleSeed>;
type OneRuleSeed = Omit<RuleSeed, "byLevel">;

/** What a rule must suit. */
export interface RuleOwner {
  readonly measure: string;
  /** Whether lower is better. */
  readonly lower: boolean;
  /** Whether the measure names the weight that sizes units. */
  readonly sized: boolean;
  readonly units: readonly UnitRecord[];
  readonly levelIds: readonly string[];
  /** Indicators whose figures there are. */
  readonly others: readonly string[];
}

/**
 * Rules for an indicator of a cascade, or undefined where the seed leaves it to the measure.
 *
 * @param allowed The rules the measure can be handed on by, the default one first.
 * @param adds Whether targets add up.
 */
export function rulesFrom(
  { byLevel, ...seed }: RuleSeed,
  owner: RuleOwner,
  allowed: readonly string[],
  adds: boolean,
): CascadeRules | undefined {
  if (byLevel === undefined) return ruleFrom(seed, owner, allowed, adds);
  const rules = owner.levelIds.flatMap((level, rank): [string, CascadeRule][] => {
    const made = byLevel[rank];
    const rule = made && ruleFrom(made, owner, allowed, adds);
    return rule ? [[level, rule]] : [];
  });
  return { byLevel: Object.fromEntries(rules) };
}

function ruleFrom(
  seed: OneRuleSeed,
  owner: RuleOwner,
  allowed: readonly string[],
  adds: boolean,
): CascadeRule | undefined {
  if (seed.rule === "none") return undefined;
  const reach = seed.reach ? reachFrom(seed, owner.levelIds) : {};
  if (seed.rule === "own") {
    const rule = adds && seed.shares ? "by-weight" : "more-or-less";
    return { rule, by: "people", less: seed.less, ...reach };
  }
  const rule = allowed.includes(seed.rule) ? seed.rule : (allowed[0] ?? "stop");
  switch (rule) {
    case "split":
      return { rule: "split", ...splitFrom(seed, owner), ...reach };
    case "assign":
      return { rule: "assign", ...assignedFrom(seed, owner, adds), ...reach };
    case "converge":
      return {
        rule: "converge",
        toward: seed.toward,
        ...(seed.lowest ? { lowest: "first" as const } : {}),
        ...(seed.sizedBy || !owner.sized ? { by: seed.sizedBy ?? "schools" } : {}),
        ...reach,
      };
    case "same":
      return {
        rule: "same",
        ...stretchFrom(seed, owner),
        ...(seed.max === undefined ? {} : { max: 20 }),
        ...reach,
      };
    case "each":
      return { rule: "each", ...(seed.own ? { own: true } : {}), ...reach };
    default:
      return { rule: "stop" };
  }
}

type Options<Name extends CascadeRule["rule"]> = Omit<
  Extract<CascadeRule, { rule: Name }>,
  "rule" | "to" | "where" | "leadDays"
>;

function splitFrom(seed: OneRuleSeed, owner: RuleOwner): Options<"split"> {
  const { method, ties, min, max, step } = seed;
  const [first = "", ...rest] = owner.others;
  const other = [first, ...rest][seed.other % owner.others.length] as string;
  const bound = (stated: string | number): number | string | Record<string, number> =>
    stated === "named" ? Object.fromEntries(namedIn(seed, owner)) : stated;
  const { reserve } = seed;
  const kept = reserve.map(([place, amount]) => [idAt(owner, place), amount]);
  return {
    by: seed.by === "indicator" ? { indicator: other } : seed.by,
    ...(method ? { method } : {}),
    ...(ties ? { ties } : {}),
    ...(min === undefined ? {} : { min: bound(min) }),
    ...(max === undefined ? {} : { max: bound(max) }),
    ...(step === undefined ? {} : { step }),
    ...(kept.length === 0 ? {} : { reserve: Object.fromEntries(kept) }),
    ...stretchFrom(seed, owner),
  };
}

function assignedFrom(seed: OneRuleSeed, owner: RuleOwner, adds: boolean): Options<"assign"> {
  const named = namedIn(seed, owner);
  const shares = named.map(([unit, share]) => [unit, Math.abs(share) / 8]);
  if (adds && seed.shares) return { shares: Object.fromEntries(shares) };
  const values = named.map(([unit, value]) => [unit, isCounted(owner.measure) ? 1 : value]);
  return { values: Object.fromEntries(values) };
}

function stretchFrom({ stretch }: OneRuleSeed, { lower }: RuleOwner): { stretch?: number } {
  if (stretch === undefined) return {};
  return { stretch: (10_000 + (lower ? -stretch : stretch)) / 10_000 };
}

function reachFrom(
  { to, where, lead }: OneRuleSeed,
  levelIds: readonly string[],
): { to?: string; where?: Where; leadDays?: number } {
  const asked: Record<string, Where> = {
    kinds: { kinds: ["rural", "urban"] },
    tags: { tags: ["poor"] },
    levels: { levels: levelIds.slice(0, 3) },
    is: { is: ["small", "nobody"] },
    "tags and is": { tags: ["poor", "young"], is: ["far down", "small"] },
  };
  return {
    ...(to === undefined ? {} : { to: levelIds[to % levelIds.length] ?? "" }),
    ...(lead === undefined ? {} : { leadDays: lead }),
    ...(where === undefined ? {} : { where: asked[where] as Where }),
  };
}

function namedIn({ named }: OneRuleSeed, owner: RuleOwner): [string, number][] {
  return named.map(([place, number]) => [idAt(owner, place), number]);
}

function idAt({ units }: RuleOwner, place: number): string {
  return units[place % units.length]?.id ?? "";
}
