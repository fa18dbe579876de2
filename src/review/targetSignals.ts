import type { CascadeState } from "../cascade/index.ts";
import {
  codeOfState,
  planTimes,
  type ReadWay,
  type StandingColumns,
  type TargetTime,
  wayReader,
} from "../rollup/index.ts";
import { clock } from "./forecast/clock.ts";
import type { EarlierDays } from "./forecast/earlierDays.ts";
import type { Outlook } from "./forecast/forecaster.ts";
import type { Sight } from "./forecast/sight.ts";
import { trendOf } from "./forecast/trend.ts";
import { heldAt, heldFigure } from "./heldAt.ts";
import type { ResolvedReview } from "./resolveReview.ts";
import { bitOf } from "./signal.ts";

type Side = StandingColumns["sides"][number];

const code = codeOfState;

/**
 * Says of every unit what a review may look for, as bits: one pass that makes nothing per unit.
 *
 * @param sights How far units were, by side, the earliest first, today last.
 * @param earlier The days they stand for: since which nothing moves where something has stalled, and
 *   by which somebody who never reported is silent.
 * @param foreseen What is foreseen of a unit, by side.
 */
export function targetSignals(
  { rolled: { state, view } }: Pick<ResolvedReview, "rolled">,
  { states, speaking, sides }: StandingColumns,
  sights: readonly (readonly Sight[])[],
  { standstill, reportedBy }: Pick<EarlierDays, "standstill" | "reportedBy">,
  foreseen: readonly ((unit: number) => Outlook)[],
): Uint16Array {
  const signals = new Uint16Array(states.length);
  const readers = sides.map((side, place) =>
    sideReader(state, side, sights[place] as readonly Sight[], standstill),
  );
  const misses = (unit: number): boolean =>
    willMiss(sides, speaking[unit] as number, unit, foreseen);
  for (let unit = 0; unit < signals.length; unit++) {
    const at = states[unit] as number;
    if (at === code["not-reported"] || at === code["not-registered"]) {
      const { heard } = (sides[speaking[unit] as number] as Side).reduction;
      const isDue = (readers[speaking[unit] as number] as SideReader).start(unit) <= reportedBy;
      if (heard[unit] === 0 && isDue) signals[unit] = bitOf.silent;
      continue;
    }
    if (at < code.lapsed) continue;
    const read = readers[speaking[unit] as number] as SideReader;
    const due = read.due(unit);
    const missing = misses(unit) ? bitOf["will-miss"] : 0;
    if (at >= code.met) {
      const early = due > view.asOf && read.way(unit).course === "climb" ? bitOf.early : 0;
      signals[unit] = early | (at === code.exceeded ? bitOf.exceeded : 0) | missing;
      continue;
    }
    let bits = bitOf.unmet | read.movement(unit) | missing;
    if (at === code.lapsed) bits |= bitOf.lapsed;
    if (at === code["worse-than-baseline"]) bits |= bitOf["worse-than-baseline"];
    if (due < view.asOf) bits |= bitOf.overdue;
    else if (at === code.behind) bits |= bitOf.behind;
    signals[unit] = bits;
  }
  return signals;
}

/** What the signals of a unit follow from, on one side. */
interface SideReader {
  /** In days since 1970-01-01; always and never, where nobody says. */
  start(unit: number): number;
  due(unit: number): number;
  way(unit: number): Readonly<ReadWay>;
  /** Whether nothing has moved for some periods, or nothing was reported: bits of signals. */
  movement(unit: number): number;
}

function sideReader(
  state: CascadeState,
  { plan, reduction }: Side,
  sights: readonly Sight[],
  standstill: number,
): SideReader {
  const { at, times } = planTimes(state, plan);
  const { target } = heldAt(reduction);
  const wayOf = wayReader(state, plan);
  const way = (unit: number): Readonly<ReadWay> => wayOf(unit, target[unit] as number);
  const sharesBy = clock(times, "plan", state.calendar);
  const trend = trendOf(plan);
  const today = sights.at(-1) as Sight;
  const then = sights[standstill] as Sight;

  /** Whether the plan has a unit move between the two days. */
  const isToMove = (unit: number): boolean => {
    if (trend === "settled" || trend === "peak") return false;
    const { holds } = way(unit);
    if (holds) return trend === "levels" || trend === "none";
    if (!times[at[unit] as number]?.span) return true;
    const time = at[unit] as number;
    return trend === "averages" || sharesBy(time, today.day) > sharesBy(time, then.day);
  };

  return {
    start: (unit) => startOf(times[at[unit] as number]) ?? Number.NEGATIVE_INFINITY,
    due: (unit) => times[at[unit] as number]?.due ?? Number.POSITIVE_INFINITY,
    way,
    movement(unit) {
      const start = startOf(times[at[unit] as number]);
      if (start !== null && then.day < start - 1) return 0;
      if ((today.through[unit] as number) <= then.day) return bitOf.quiet;
      const stands = then.heard[unit] !== 0 && heldFigure(then, unit) === heldFigure(today, unit);
      return stands && isToMove(unit) ? bitOf.stalled : 0;
    },
  };
}

/** The first day reported on for a target; null where nobody says. */
function startOf(time: TargetTime | undefined): number | null {
  return time?.span?.start ?? time?.start ?? null;
}

/** Whether a unit misses any of its sides if it goes on as of late. */
function willMiss(
  sides: readonly Side[],
  speaking: number,
  unit: number,
  foreseen: readonly ((unit: number) => Outlook)[],
): boolean {
  const { reason, recent } = (foreseen[speaking] as (unit: number) => Outlook)(unit);
  if (reason !== null) return false;
  for (let place = 0; place < sides.length; place++) {
    const { reduction, states, plan } = sides[place] as Side;
    if (states[unit] === code["not-assigned"] || plan.benchmark !== null) continue;
    const target = heldAt(reduction).target[unit] as number;
    if (plan.indicator.context.sign * (target - recent) > 0) return true;
  }
  return false;
}
