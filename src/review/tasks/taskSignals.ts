import { dueOfTask } from "../../cascade/index.ts";
import { type RollupState, toldOf } from "../../rollup/index.ts";
import { parsePlainDate } from "../../time/index.ts";
import { earlierDays } from "../forecast/earlierDays.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { bitOf } from "../signal.ts";
import { isAhead, spendingOf } from "../spending.ts";
import type { TaskPlaces } from "./taskPlaces.ts";
import { isDone, isReported, isUndone, type TaskStandings } from "./taskStandings.ts";

/**
 * Says of a task what a review may look for, as bits.
 *
 * @returns A function of the place of a task.
 */
export function taskSignals(
  { rolled, options }: ResolvedReview,
  { rows, units }: TaskPlaces,
  standings: TaskStandings,
): (place: number) => number {
  const { state, view, thresholds } = rolled;
  const { records, resolved } = state.tasks;
  const { every, stalledAfter, spendingMargin } = options;
  const { days, standstill } = earlierDays(
    every,
    view.asOf,
    0,
    stalledAfter,
    stalledAfter,
    state.calendar,
  );
  const since = days[standstill] as number;
  const then: RollupState = { ...rolled, view: { ...view, asOf: since } };
  const at = { row: 0, unit: 0 };
  return (place) => {
    at.row = rows[place] as number;
    at.unit = units[place] as number;
    const record = records[at.row];
    const start = record?.start === undefined ? null : parsePlainDate(record.start);
    const due = dueOfTask(state.tasks, at);
    if (!isReported(standings, place))
      return start !== null && start > view.asOf ? 0 : bitOf.silent;
    const own = standings.progress[place] as number;
    const told = toldOf(rolled, at);
    const written = resolved[at.row]?.unit === at.unit;
    const spending = spendingOf(written ? record?.budget : null, told.spent, told.progress);
    let bits = isAhead(spending, spendingMargin) ? bitOf["spend-ahead"] : 0;
    if (isDone(standings, place))
      return due !== null && due > view.asOf ? bits | bitOf.early : bits;
    if (!isUndone(standings, place)) return bits;
    bits |= bitOf.unmet;
    if (due !== null && due < view.asOf) bits |= bitOf.overdue;
    else {
      const planned = plannedBy(written ? start : null, due, view.asOf);
      if (planned !== null && own / planned < thresholds.behind) bits |= bitOf.behind;
    }
    const last = told.lastUpdate === null ? null : (parsePlainDate(told.lastUpdate.on) as number);
    if (last === null || (start !== null && since < start - 1)) return bits;
    if (last <= since) return bits | bitOf.quiet;
    return toldOf(then, at).progress === own ? bits | bitOf.stalled : bits;
  };
}

/** The share of a task's time that is over, from 0 to 1; null where it has none, or has not begun. */
export function plannedBy(start: number | null, due: number | null, day: number): number | null {
  if (start === null || due === null || due < start || day < start) return null;
  return Math.min(1, (day - start + 1) / (due - start + 1));
}
