import { compareIds } from "../cascade/index.ts";
import { codeOfState } from "../rollup/index.ts";
import { lazyOrder } from "./lazyOrder.ts";
import type { Narrowing } from "./narrow/narrowing.ts";
import type { Prepared } from "./prepared.ts";
import { type ReviewedTarget, reviewedTarget } from "./reviewedTarget.ts";
import type { TargetColumns } from "./targetColumns.ts";

/**
 * Visits every target under review, indicator by indicator in the order of ids; nothing is made per
 * unit.
 *
 * @param visit Is given the columns of the indicator, its position and a unit.
 */
export function forEachTarget(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
  visit: (columns: TargetColumns, indicator: number, unit: number) => void,
): void {
  const isConcerned = (indicator: number): boolean =>
    narrowings.every(({ concerns }) => concerns === undefined || concerns(indicator));
  for (const position of prepared.order.filter(isConcerned)) {
    const columns = prepared.columns(position);
    if (!columns) continue;
    const { states } = columns.standing;
    for (let unit = prepared.scope; unit < states.length; unit++) {
      if (states[unit] === codeOfState["not-assigned"]) continue;
      if (isUnderReview(narrowings, position, unit)) visit(columns, position, unit);
    }
  }
}

function isUnderReview(narrowings: readonly Narrowing[], indicator: number, unit: number): boolean {
  for (const narrowing of narrowings) if (!narrowing.target(indicator, unit)) return false;
  return true;
}

/** Targets as numbers: which they are, and what they are ordered by. */
interface Listed {
  readonly indicators: Int32Array;
  readonly units: Int32Array;
  /** −1 where it is not known. */
  readonly impacts: Float64Array;
  /** 0 where it is not known. */
  readonly completions: Float64Array;
}

/**
 * The targets under review that have a signal it looks for, made one by one as they are read: those
 * that move the unit under review most come first, then those furthest from their targets, then by
 * the ids of unit and indicator.
 */
export function targetsListed(
  prepared: Prepared,
  narrowings: readonly Narrowing[],
): Iterable<ReviewedTarget> {
  let order: ((rank: number) => number) | null = null;
  let listed: Listed | null = null;
  return {
    *[Symbol.iterator]() {
      listed ??= gather(prepared, narrowings);
      const { indicators, units } = listed;
      order ??= orderOf(prepared, listed);
      for (let rank = 0; rank < units.length; rank++) {
        const place = order(rank);
        const indicator = indicators[place] as number;
        const columns = prepared.columns(indicator) as TargetColumns;
        yield reviewedTarget(prepared, columns, indicator, units[place] as number);
      }
    },
  };
}

function gather(prepared: Prepared, narrowings: readonly Narrowing[]): Listed {
  let count = 0;
  const { wanted } = prepared;
  forEachTarget(prepared, narrowings, ({ signals }, _, unit) => {
    if (((signals[unit] as number) & wanted) !== 0) count += 1;
  });
  const listed = {
    ...{ indicators: new Int32Array(count), units: new Int32Array(count) },
    ...{ impacts: new Float64Array(count), completions: new Float64Array(count) },
  };
  let place = 0;
  forEachTarget(prepared, narrowings, ({ signals, standing }, indicator, unit) => {
    if (((signals[unit] as number) & wanted) === 0) return;
    listed.indicators[place] = indicator;
    listed.units[place] = unit;
    const impact = prepared.impact(indicator, unit);
    listed.impacts[place] = Number.isNaN(impact) ? -1 : impact;
    const completion = standing.completion[unit] as number;
    listed.completions[place] = Number.isNaN(completion) ? 0 : completion;
    place += 1;
  });
  return listed;
}

function orderOf(
  { rolled: { state } }: Prepared,
  { indicators, units, impacts, completions }: Listed,
): (rank: number) => number {
  const { ids } = state.structure;
  const idOf = (place: number): string =>
    state.indicators[indicators[place] as number]?.record.id ?? "";
  return lazyOrder(units.length, (one, other) => {
    const order =
      (impacts[other] as number) - (impacts[one] as number) ||
      (completions[one] as number) - (completions[other] as number);
    if (order !== 0) return order < 0;
    const [left, right] = [units[one] as number, units[other] as number];
    if (left !== right) return compareIds(ids[left] as string, ids[right] as string) < 0;
    return compareIds(idOf(one), idOf(other)) < 0;
  });
}
