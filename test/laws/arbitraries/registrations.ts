import fc from "fast-check";
import type { Indicator, RegistrationRecord, UnitRecord } from "target-cascade";
import type { IndicatorSeed } from "./indicators.ts";
import { isCounted } from "./isCounted.ts";

/** What a registration is made from. */
export const registrationSeed = fc.record({
  unit: fc.nat(39),
  indicator: fc.nat(3),
  value: fc.integer({ min: -20, max: 120 }),
  grade: fc.constantFrom(
    ...[undefined, undefined, undefined, undefined],
    ...(["stretch", "indicative"] as const),
  ),
  due: fc.constantFrom(undefined, undefined, undefined, undefined, "2024-06-30"),
  on: fc.option(fc.constantFrom("2021-01-10", "2021-02-10"), { nil: undefined }),
  rejected: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** What the indicators of a document say of registrations. */
export const policySeed = fc.option(
  fc.record(
    {
      wins: fc.constantFrom("assigned" as const, "registered" as const, "more-ambitious" as const),
      required: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { freq: 3, nil: undefined },
);

/** Registrations of a document; the first of a unit, indicator, grade and date that is accepted counts. */
export function registrationsFrom(
  seeds: readonly (typeof registrationSeed extends fc.Arbitrary<infer Seed> ? Seed : never)[],
  indicators: readonly Indicator[],
  indicatorSeeds: readonly IndicatorSeed[],
  units: readonly UnitRecord[],
): RegistrationRecord[] {
  const taken = new Set<string>();
  return seeds.flatMap((seed): RegistrationRecord[] => {
    const place = seed.indicator % indicators.length;
    const [indicator, made] = [indicators[place], indicatorSeeds[place]];
    const unit = units[seed.unit % units.length]?.id ?? "";
    if (!indicator || !made) return [];
    const key = JSON.stringify([unit, indicator.id, seed.grade, seed.due]);
    if (taken.has(key) && !seed.rejected) return [];
    if (!seed.rejected) taken.add(key);
    const steps = 10 ** made.decimals;
    return [
      {
        unit,
        indicator: indicator.id,
        value: isCounted(made.measure) ? 1 : Math.round((seed.value * steps) / 3) / steps + 0,
        ...(seed.grade ? { grade: seed.grade } : {}),
        ...(seed.due ? { due: seed.due } : {}),
        ...(seed.on ? { on: seed.on } : {}),
        ...(seed.rejected ? { rejected: { why: `more than ${seed.value}` } } : {}),
      },
    ];
  });
}
