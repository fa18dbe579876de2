import type { TaskPlace } from "../../cascade/index.ts";
import type { ObstacleFigure } from "../../rollup/index.ts";

/** What a review is of: each asks whether something is. */
export interface Narrowing {
  /** A unit as such, whatever it is to do. */
  unit(unit: number): boolean;
  /** Whether any unit's target for the indicator at a position may be; all may unless said. */
  concerns?(indicator: number): boolean;
  /** A unit's target for the indicator at a position. */
  target(indicator: number, unit: number): boolean;
  task(place: TaskPlace): boolean;
  /** A program of a unit, drafts included. */
  program(id: string, unit: number): boolean;
  /** Something in the way of a set as a whole, at a unit. */
  set(id: string, unit: number): boolean;
  /** Somebody who is to solve something. */
  body?(id: string): boolean;
}

/** What is in the way of what: what an obstacle stands before, at the unit that raised it. */
export interface Hindered {
  readonly unit: number;
  readonly indicators: readonly number[];
  readonly task: TaskPlace | null;
  readonly program: string | null;
  readonly set: string | null;
}

/** Whether an obstacle belongs to what a review is of: by what it stands before, or by who is to solve it. */
export function hinders(
  narrowing: Narrowing,
  { owner, escalatedTo }: ObstacleFigure,
  { unit, indicators, task, program, set }: Hindered,
): boolean {
  if (narrowing.body) {
    if ([owner, escalatedTo].some((id) => id !== null && narrowing.body?.(id))) return true;
  }
  if (task) return narrowing.task(task);
  if (program !== null) return narrowing.program(program, unit);
  if (set !== null) return narrowing.set(set, unit);
  if (indicators.length === 0) return narrowing.unit(unit);
  return indicators.some((indicator) => narrowing.target(indicator, unit));
}
