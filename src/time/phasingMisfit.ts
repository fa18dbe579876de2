import type { Calendar } from "./calendar.ts";
import type { Period } from "./parsePeriod.ts";
import { periodsTouched } from "./periodsTouched.ts";
import { monthsIn, type Phasing, type PhasingByShares } from "./phasing.ts";

/** What of a phasing does not fit. */
export interface PhasingMisfit {
  /** The way to it inside the phasing. */
  readonly path: readonly "within"[];
  readonly expected: string;
  readonly received: number | string;
}

/**
 * What keeps a phasing from fitting a span, or null where it fits: one share for every period, not
 * all 0, and shorter periods inside longer ones.
 *
 * @param span Null where the first or the last day is not known.
 */
export function phasingMisfit(
  phasing: Phasing,
  span: Period | null,
  calendar: Calendar,
): PhasingMisfit | null {
  if (phasing === "linear") return null;
  const { every, shares } = phasing;
  if (span === null) {
    const expected = "a start and a due date to phase between";
    return { path: [], expected, received: shares.length };
  }
  return (
    sharesMisfit(phasing, periodsTouched(span, every, calendar), `by ${every}`, []) ??
    inside(phasing, [])
  );
}

function inside(outer: PhasingByShares, above: readonly "within"[]): PhasingMisfit | null {
  const { within } = outer;
  if (typeof within !== "object") return null;
  const path = [...above, "within"] as const;
  const count = monthsIn[outer.every] / monthsIn[within.every];
  if (count <= 1) {
    const expected = `periods shorter than a ${outer.every}`;
    return { path, expected, received: within.every };
  }
  const each = `by ${within.every} of a ${outer.every}`;
  return sharesMisfit(within, count, each, path) ?? inside(within, path);
}

function sharesMisfit(
  { shares }: PhasingByShares,
  count: number,
  each: string,
  path: readonly "within"[],
): PhasingMisfit | null {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length === count && sum > 0 && Number.isFinite(sum)) return null;
  return { path, expected: `${count} shares ${each}, not all 0`, received: shares.length };
}
