import { type TaskPlace, taskView } from "../../cascade/index.ts";
import { type TaskFigure, taskFigure } from "../../rollup/index.ts";
import { parsePlainDate } from "../../time/index.ts";
import type { Prepared } from "../prepared.ts";
import { type Signal, signalsIn } from "../signal.ts";
import { type Spending, spendingOf } from "../spending.ts";
import { plannedBy } from "./taskSignals.ts";

/** A task under review. */
export interface ReviewedTask {
  readonly task: string;
  readonly unit: string;
  readonly level: string;
  readonly name: string;
  /** Who leads it, as its unit has written. */
  readonly lead: string | null;
  /** Of those the review looks for. */
  readonly signals: readonly Signal[];
  /** Of the unit's targets for the indicators it serves, together; null where it names none. */
  readonly impact: number | null;
  readonly figure: TaskFigure;
  /** The share of its time that is over, from 0 to 1; null where it has no start or no due date. */
  readonly planned: number | null;
  /** `progress` ÷ `planned`. */
  readonly pace: number | null;
  readonly spending: Spending | null;
}

/** Puts together what a review says of a task. */
export function reviewedTask(
  { rolled, wanted }: Prepared,
  place: TaskPlace,
  bits: number,
  impact: number,
): ReviewedTask {
  const { levels } = rolled.state;
  const view = taskView(rolled.state, place);
  const figure = taskFigure(rolled, place);
  const day = (date: string | null | undefined): number | null =>
    date === null || date === undefined ? null : parsePlainDate(date);
  const planned = plannedBy(day(view.start), day(view.due), rolled.view.asOf);
  const { progress } = figure;
  return Object.freeze({
    task: view.id,
    unit: view.unit,
    level: levels.list[levels.rank[place.unit] as number]?.id ?? "",
    name: view.name,
    lead: view.lead ?? null,
    signals: signalsIn(bits & wanted),
    impact: Number.isNaN(impact) ? null : impact,
    figure,
    planned,
    pace: planned === null || progress === null ? null : progress / planned,
    spending: spendingOf(figure.budget, figure.spent, progress),
  });
}
