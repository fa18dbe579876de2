import type { Calendar } from "./calendar.ts";
import type { Period } from "./parsePeriod.ts";
import { periodsTouched } from "./periodsTouched.ts";
import type { Phasing } from "./phasing.ts";

/**
 * The phasing of a target whose deadline was moved forward: the shares of the periods it still
 * has; where these are all 0, everything on its last day.
 *
 * @param phasing One that fits a span of the same start that ends later.
 * @example
 * fitPhasing({ every: "quarter", shares: [1, 2, 3, 4] }, { start: 0, end: 180 }, wholeMonths);
 * // => { every: "quarter", shares: [1, 2] }
 */
export function fitPhasing(phasing: Phasing, span: Period, calendar: Calendar): Phasing {
  if (phasing === "linear") return phasing;
  const count = periodsTouched(span, phasing.every, calendar);
  if (count >= phasing.shares.length) return phasing;
  const shares = phasing.shares.slice(0, count);
  if (shares.some((share) => share > 0)) return { ...phasing, shares };
  return { every: phasing.every, shares: [...shares.slice(1), 1], within: "step" };
}
