import type { Phasing } from "target-cascade";
import { gathered, placeIn } from "./calendar.ts";
import type { Fraction } from "./exact.ts";

/** What each day brings of a target, the slow way: shares handed down from periods to their days. */
export function dayByDay(
  days: readonly string[],
  phasing: Phasing | "step",
  inside = false,
): Fraction[] {
  if (phasing === "linear") return days.map(() => ({ over: 1n, under: BigInt(days.length) }));
  const onTheLast = (): Fraction[] =>
    days.map((_, place) => ({ over: place === days.length - 1 ? 1n : 0n, under: 1n }));
  if (phasing === "step") return onTheLast();
  const { every, within = "linear" } = phasing;
  const groups = gathered(days, every);
  const counted = groups.map((group, place) => {
    const inYear = placeIn(every, group[0] as string).place;
    return decimal(phasing.shares[inside ? inYear % phasing.shares.length : place] as number);
  });
  const total = counted.reduce((sum, share) => sum + share, 0n);
  if (total === 0n) return onTheLast();
  return groups.flatMap((group, place) =>
    dayByDay(group, within, true).map(({ over, under }) => ({
      over: over * (counted[place] as bigint),
      under: under * total,
    })),
  );
}

/** A share as a whole number of 10^-25; what is written has fewer decimals. */
function decimal(share: number): bigint {
  const [whole = "", decimals = ""] = plainly(share).split(".");
  return BigInt(whole + decimals.padEnd(25, "0"));
}

function plainly(share: number): string {
  return share < 1e-6 ? (share * 1e7).toFixed(0).padStart(7, "0").replace(/^/, "0.") : `${share}`;
}

/** The sum of fractions. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, { over, under }) =>
      sum.under === under
        ? { over: sum.over + over, under }
        : reduced({ over: sum.over * under + over * sum.under, under: sum.under * under }),
    { over: 0n, under: 1n },
  );
}

function reduced({ over, under }: Fraction): Fraction {
  let [large, small] = [over < 0n ? -over : over, under];
  while (small > 0n) [large, small] = [small, large % small];
  return { over: over / large, under: under / large };
}

/** The nearest whole number; a half goes away from 0. */
export function nearestWhole({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const whole = size / under + (2n * (size % under) >= under ? 1n : 0n);
  return over < 0n ? -whole : whole;
}
