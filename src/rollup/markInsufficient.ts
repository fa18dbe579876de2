import { isInsufficient } from "./coverageAt.ts";
import type { Reduction } from "./reduction.ts";
import type { ReportingPolicy } from "./reportingPolicy.ts";
import { weighLines } from "./weighLines.ts";

/** Marks 1 where less is reported than was asked for, unit by unit, and 0 elsewhere. */
export function markInsufficient(
  reduction: Reduction,
  { by, least }: ReportingPolicy,
  into: Uint8Array,
): void {
  into.fill(0);
  if (least.count === undefined && least.weight === undefined) return;
  const weighed = by === null || least.weight === undefined ? null : weighLines(reduction, by);
  const { covered, expected } = reduction;
  // One record that is written over and over: nothing is made per unit.
  const now = weighed && { expected: 0, reported: 0, unweighed: 0 };
  for (let unit = 0; unit < into.length; unit++) {
    const reported = covered[unit] as number;
    const wanted = expected[unit] as number;
    if (weighed && now) {
      now.expected = weighed.expected[unit] as number;
      now.reported = weighed.reported[unit] as number;
      now.unweighed = weighed.unweighed[unit] as number;
    }
    if (isInsufficient(least, reported, wanted, now)) into[unit] = 1;
  }
}
