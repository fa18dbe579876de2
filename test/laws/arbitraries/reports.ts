import fc from "fast-check";
import type { Actual, Basis, Indicator, UnitRecord } from "target-cascade";
import { balanceOf, type IndicatorSeed } from "./indicators.ts";

/** What a reported row is made from. */
export const rowSeed = fc.record({
  unit: fc.nat(39),
  indicator: fc.nat(3),
  year: fc.constantFrom("2021", "2022", "2022", "2023", "2023", "2024"),
  within: fc.constantFrom("", "", "-Q1", "-Q2", "-Q4", "-H1", "-03"),
  basis: fc.constantFrom<(Basis | undefined)[]>(
    undefined,
    undefined,
    undefined,
    "year-to-date",
    "term-to-date",
  ),
  value: fc.integer({ min: -10, max: 60 }),
  of: fc.option(fc.nat(40), { freq: 4, nil: undefined }),
  criterion: fc.constantFrom(undefined, "a", "b", "b", "c", "c", "d"),
  withdrawn: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  own: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  told: fc.option(fc.nat(20), { freq: 2, nil: undefined }),
  status: fc.constantFrom(...([undefined, "estimated", "preliminary", "official"] as const)),
});

type RowSeed = typeof rowSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** Rows of a ledger: corrected, withdrawn, cumulative, own, above the reporters or beside them. */
export function rowsFrom(
  seeds: readonly RowSeed[],
  indicators: readonly Indicator[],
  indicatorSeeds: readonly IndicatorSeed[],
  units: readonly UnitRecord[],
): Actual[] {
  return seeds.flatMap((seed, row): Actual[] => {
    const place = seed.indicator % indicators.length;
    const [indicator, made] = [indicators[place], indicatorSeeds[place]];
    const unit = units[seed.unit % units.length];
    if (!indicator || !made || !unit) return [];
    return [
      {
        unit: unit.id,
        indicator: indicator.id,
        period: `${seed.year}${seed.within}`,
        ...numbersOf(seed, made, unit),
        ...(seed.basis && balanceOf(made) === "flow" && !isOutOf(made)
          ? { basis: seed.basis }
          : {}),
        ...(seed.own ? { own: true } : {}),
        ...(made.measure === "checklist" && seed.criterion ? { criterion: seed.criterion } : {}),
        ...(seed.status ? { status: seed.status } : {}),
        ...(seed.told === undefined
          ? {}
          : { reportedAt: `2024-01-${String(seed.told + 1).padStart(2, "0")}` }),
        source: `report ${row}`,
      },
    ];
  });
}

/** Whether reports say a number out of another. */
function isOutOf({ measure }: IndicatorSeed): boolean {
  return ["ratio", "mean", "milestone"].includes(measure);
}

function numbersOf(
  seed: RowSeed,
  made: IndicatorSeed,
  { weights = {} }: UnitRecord,
): Pick<Actual, "value" | "of"> {
  const { value, withdrawn, within } = seed;
  const { measure, decimals, huge, sized } = made;
  if (withdrawn) return { value: null };
  // Where they add up, a part of the year is out of less than the whole of it.
  const months = { "": 12, "-H1": 6, "-03": 1 }[within as "" | "-H1" | "-03"] ?? 3;
  const adds = balanceOf(made) === "flow";
  const usual = adds ? 7 * months : 7;
  const of = seed.of !== undefined && adds ? usual : seed.of;
  const steps = 10 ** decimals;
  if (measure === "ratio" || measure === "mean") {
    const size = of ?? (sized && weights["schools"] !== undefined ? undefined : usual);
    return { value: size === 0 ? 0 : value / steps, ...(size === undefined ? {} : { of: size }) };
  }
  if (measure === "growth") return { value: value / steps, of: of ?? 7 };
  if (measure === "checklist") return { value: Math.abs(value) % 3 === 0 ? 0 : 1 };
  if (measure === "milestone") {
    const done = Math.abs(value);
    return of === undefined ? { value: done % 2 } : { value: done % (of + 1), of };
  }
  if (huge && measure === "sum") return { value: (value * 2 ** 40 + value) / steps };
  return { value: value / steps };
}
