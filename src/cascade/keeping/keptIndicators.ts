import { sameValue } from "../../document/index.ts";
import type { ResolvedIndicator } from "../cascadeState.ts";

/** Indicators, each the former one where its record is the same and it is read the same. */
export function keptIndicators(
  now: readonly ResolvedIndicator[],
  former: readonly ResolvedIndicator[],
): readonly ResolvedIndicator[] {
  const kept = now.map((indicator, place) => {
    const known = former[place];
    return known && readAlike(known, indicator) ? known : indicator;
  });
  const all = kept.length === former.length && kept.every((one, place) => one === former[place]);
  return all ? former : kept;
}

function readAlike(one: ResolvedIndicator, other: ResolvedIndicator): boolean {
  return (
    one.record === other.record &&
    one.position === other.position &&
    sameValue(one.reads, other.reads) &&
    // Those of what it reads, where it reads another.
    sameValue(
      [one.context.decimals, one.context.reads],
      [other.context.decimals, other.context.reads],
    )
  );
}
