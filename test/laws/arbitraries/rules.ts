import fc from "fast-check";
import type { CascadeRule, SplitMethod, UnitRecord } from "target-cascade";

const methods: readonly SplitMethod[] = [
  "largest-remainder",
  "dhondt",
  "sainte-lague",
  "huntington-hill",
  "adams",
  "dean",
];

/** What a rule is made from; `ruleFrom` fits it to a cascade. */
export const ruleSeed = fc.record({
  rule: fc.constantFrom("first", "first", "split", "same", "each", "assign", "stop", "none"),
  by: fc.constantFrom("people", "people", "area", "equal"),
  method: fc.option(fc.constantFrom(...methods), { nil: undefined }),
  min: fc.constantFrom(undefined, undefined, undefined, 1, "floor"),
  max: fc.constantFrom(undefined, undefined, undefined, 9, "ceiling"),
  step: fc.constantFrom(undefined, undefined, undefined, 2, 5),
  reserve: fc.array(fc.tuple(fc.nat(39), fc.nat(6)), { maxLength: 3 }),
  named: fc.array(fc.tuple(fc.nat(39), fc.integer({ min: -4, max: 12 })), { maxLength: 12 }),
  shares: fc.boolean(),
  to: fc.option(fc.nat(4), { freq: 1, nil: undefined }),
  where: fc.constantFrom(undefined, undefined, undefined, "kinds", "tags", "levels"),
  reach: fc.boolean(),
  lead: fc.constantFrom(undefined, undefined, 0, 30, 400, 2000),
  own: fc.boolean(),
});

export type RuleSeed = typeof ruleSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/**
 * A rule for an indicator of a cascade, or undefined where the seed leaves it to the measure.
 *
 * @param allowed The rules the measure can be handed on by, the default one first.
 * @param one What values are multiples of: 1, or 1 for milestones whatever the seed.
 */
export function ruleFrom(
  seed: RuleSeed,
  allowed: readonly string[],
  units: readonly UnitRecord[],
  levelIds: readonly string[],
  adds: boolean,
  fixed: number | null,
): CascadeRule | undefined {
  if (seed.rule === "none") return undefined;
  const rule = allowed.includes(seed.rule) ? seed.rule : (allowed[0] ?? "stop");
  const idAt = (place: number): string => units[place % units.length]?.id ?? "";
  const reach = seed.reach ? reachFrom(seed, levelIds) : {};
  switch (rule) {
    case "split":
      return {
        rule: "split",
        by: seed.by,
        ...(seed.method ? { method: seed.method } : {}),
        ...(seed.min === undefined ? {} : { min: seed.min }),
        ...(seed.max === undefined ? {} : { max: seed.max }),
        ...(seed.step === undefined ? {} : { step: seed.step }),
        ...(seed.reserve.length === 0
          ? {}
          : {
              reserve: Object.fromEntries(seed.reserve.map(([place, kept]) => [idAt(place), kept])),
            }),
        ...reach,
      };
    case "assign":
      return {
        rule: "assign",
        ...(adds && seed.shares
          ? {
              shares: Object.fromEntries(
                seed.named.map(([place, share]) => [idAt(place), Math.abs(share) / 8]),
              ),
            }
          : {
              values: Object.fromEntries(
                seed.named.map(([place, value]) => [idAt(place), fixed ?? value]),
              ),
            }),
        ...reach,
      };
    case "same":
      return { rule, ...reach };
    case "each":
      return { rule, ...(seed.own ? { own: true } : {}), ...reach };
    default:
      return { rule: "stop" };
  }
}

function reachFrom(
  { to, where, lead }: RuleSeed,
  levelIds: readonly string[],
): Pick<Extract<CascadeRule, { rule: "same" }>, "to" | "where" | "leadDays"> {
  return {
    ...(to === undefined ? {} : { to: levelIds[to % levelIds.length] ?? "" }),
    ...(lead === undefined ? {} : { leadDays: lead }),
    ...(where === "kinds" ? { where: { kinds: ["rural", "urban"] } } : {}),
    ...(where === "tags" ? { where: { tags: ["poor"] } } : {}),
    ...(where === "levels" ? { where: { levels: levelIds.slice(0, 3) } } : {}),
  };
}
