import fc from "fast-check";
import type { Indicator, ProgramRecord, TargetRecord, UnitRecord } from "target-cascade";
import { type IndicatorSeed, ownerOf, ruleOf } from "./indicators.ts";
import { isCounted } from "./isCounted.ts";
import { ruleSeed } from "./rules.ts";

/** What a program is made from. */
export const programSeed = fc.record({
  unit: fc.nat(39),
  source: fc.option(fc.nat(3), { freq: 4, nil: undefined }),
  adopted: fc.boolean(),
});

/** What a written target is made from. */
export const targetSeed = fc.record({
  unit: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(39) }),
  indicator: fc.nat(3),
  value: fc.integer({ min: -20, max: 120 }),
  baseline: fc.option(fc.integer({ min: -20, max: 40 }), { freq: 1, nil: undefined }),
  grade: fc.constantFrom(
    ...[undefined, undefined, undefined, undefined],
    ...(["stretch", "indicative"] as const),
  ),
  due: fc.constantFrom(undefined, undefined, undefined, undefined, "2024-06-30"),
  start: fc.constantFrom(undefined, undefined, undefined, "2022-04-01"),
  joined: fc.boolean(),
  shares: fc.option(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), { nil: undefined }),
  held: fc.boolean(),
  holder: fc.constantFrom("the council", "the council", "the committee"),
  until: fc.constantFrom(undefined, undefined, "2023-06-29", "2023-06-30", "2025-12-31"),
  origin: fc.constantFrom(undefined, "own" as const, "assigned" as const),
  program: fc.option(fc.nat(3), { nil: undefined }),
  rule: fc.option(ruleSeed, { freq: 1, nil: undefined }),
});

export type TargetSeed = typeof targetSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** Programs of a document: any of units, each deriving from one before or from none. */
export function programsFrom(
  seeds: readonly (typeof programSeed extends fc.Arbitrary<infer Seed> ? Seed : never)[],
  units: readonly UnitRecord[],
): ProgramRecord[] {
  return seeds.map(({ unit, source, adopted }, place) => ({
    id: `p${place}`,
    unit: units[place === 0 ? 0 : unit % units.length]?.id ?? "",
    ...(source === undefined || place === 0
      ? {}
      : { sources: [{ program: `p${source % place}` }] }),
    ...(adopted ? { adopted: { on: "2021-02-01" } } : {}),
  }));
}

/** Written targets of a document; the first for a unit, indicator, grade and date counts. */
export function targetsFrom(
  seeds: readonly TargetSeed[],
  indicators: readonly Indicator[],
  indicatorSeeds: readonly IndicatorSeed[],
  units: readonly UnitRecord[],
  levelIds: readonly string[],
  programs: readonly ProgramRecord[],
  termEnd: string | undefined,
): TargetRecord[] {
  const taken = new Set<string>();
  const huge = new Set<string>();
  return seeds.flatMap((seed): TargetRecord[] => {
    const place = seed.indicator % indicators.length;
    const [indicator, made] = [indicators[place], indicatorSeeds[place]];
    const unit = units[seed.unit % units.length]?.id ?? "";
    if (!indicator || !made) return [];
    // Due earlier than the plan it is part of.
    const joined = seed.joined && seed.due !== undefined ? termEnd : undefined;
    const planDue = joined ?? seed.due ?? termEnd;
    const key = JSON.stringify([unit, indicator.id, seed.grade, planDue]);
    if (taken.has(key)) return [];
    taken.add(key);
    const plan = JSON.stringify([indicator.id, seed.grade, planDue]);
    const value = valueFrom(seed.value, made, made.huge && !huge.has(plan) ? unit : null);
    if (made.huge) huge.add(plan);
    const mine = programs.filter((program) => program.unit === unit);
    const program = seed.program === undefined ? undefined : mine[seed.program % mine.length];
    const others = indicators.map(({ id }) => id);
    const rule = seed.rule && ruleOf(seed.rule, ownerOf(made, units, levelIds, others));
    return [
      {
        unit,
        indicator: indicator.id,
        value,
        ...(seed.baseline === undefined ? {} : { baseline: seed.baseline }),
        ...(seed.grade ? { grade: seed.grade } : {}),
        ...(seed.due ? { due: seed.due } : {}),
        ...(joined ? { planDue: joined } : {}),
        ...(seed.start ? { start: seed.start } : {}),
        ...(termEnd ? phasingFrom(seed) : {}),
        ...(seed.held ? { hold: holdFrom(seed) } : {}),
        ...(seed.origin ? { origin: seed.origin } : {}),
        ...(program ? { program: program.id } : {}),
        ...(rule ? { cascade: rule } : {}),
      },
    ];
  });
}

function holdFrom({ holder, until }: TargetSeed): NonNullable<TargetRecord["hold"]> {
  return { by: holder, ...(until ? { until } : {}) };
}

/** Shares for the years from the start, or that of the term, to the due date, or the end of it. */
function phasingFrom({ shares, start, due }: TargetSeed): Pick<TargetRecord, "phasing"> {
  const years = (due ? 2024 : 2025) - (start ? 2022 : 2021) + 1;
  const some = shares?.slice(0, years);
  return some?.some((share) => share > 0) ? { phasing: { every: "year", shares: some } } : {};
}

/** The value of a target; the first of a huge plan comes close to the largest there are. */
function valueFrom(
  seed: number,
  { measure, decimals }: IndicatorSeed,
  huge: string | null,
): number {
  if (isCounted(measure)) return 1;
  const steps = 10 ** decimals;
  // The largest there are: 2^53 whole steps, 2^51 where there are decimals.
  const large = (decimals === 0 ? 2 ** 53 : 2 ** 51) - 2 ** 34;
  if (huge !== null && measure === "sum") return Math.sign(seed) * Math.floor(large / steps) + 0;
  return Math.round((seed * steps) / 3) / steps + 0;
}
