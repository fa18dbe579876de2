import { indicatorsOfTask } from "../narrow/indicatorsOfTask.ts";
import type { Prepared } from "../prepared.ts";

/**
 * What is missing at a unit for the indicators a task serves, together, as far as it is known.
 *
 * @returns A function of the position in the document of a task and of a unit; NaN where the task
 *   names no indicator, or none is known.
 */
export function impactOfTasks(prepared: Prepared): (row: number, unit: number) => number {
  const served = new Map<number, readonly number[]>();
  return (row, unit) => {
    const indicators = served.get(row) ?? indicatorsOfTask(prepared.rolled.state, row);
    served.set(row, indicators);
    const [only] = indicators;
    if (only !== undefined && indicators.length === 1) return prepared.impact(only, unit);
    return together(indicators.map((indicator) => prepared.impact(indicator, unit)));
  };
}

/** The sum of what is known, in the order of size, so that the order of indicators changes no bit. */
export function together(impacts: readonly number[]): number {
  const known = impacts.filter((impact) => !Number.isNaN(impact));
  if (known.length === 0) return Number.NaN;
  return known.sort((one, other) => one - other).reduce((sum, one) => sum + one, 0);
}
