import { findProgram, findTarget, findTask } from "../../cascade/index.ts";
import type { ObstacleFigure, RollupState } from "../../rollup/index.ts";
import { indicatorsInPrograms } from "../indicatorsInPrograms.ts";
import { indicatorsOfTask } from "../narrow/indicatorsOfTask.ts";
import { itemsOfSet } from "../narrow/itemsOfSet.ts";
import type { Hindered } from "../narrow/narrowing.ts";

/** What an obstacle stands in the way of, at the unit that raised it. */
export function hinderedBy(rolled: RollupState, { unit: at, item }: ObstacleFigure): Hindered {
  const { state } = rolled;
  const unit = state.structure.indexOf(at);
  const nothing = { unit, indicators: [], task: null, program: null, set: null };
  if (item === null) return nothing;
  const indicator = state.indicatorPositions.get(item);
  if (indicator !== undefined) return { ...nothing, indicators: [indicator] };
  const task = findTask(state, item);
  if (task) return { ...nothing, indicators: indicatorsOfTask(state, task.row), task };
  const program = findProgram(state, item);
  if (program) {
    const written = program.drafted?.written ?? item;
    const indicators = indicatorsInPrograms(rolled, new Set([written]), unit);
    return { ...nothing, indicators, program: written };
  }
  if ((state.document.sets ?? []).some(({ id }) => id === item)) {
    const { indicators, tasks, programs } = itemsOfSet(state, item);
    const all = [
      ...indicators,
      ...[...tasks].flatMap((row) => indicatorsOfTask(state, row)),
      ...indicatorsInPrograms(rolled, programs, unit),
    ];
    return { ...nothing, indicators: [...new Set(all)], set: item };
  }
  const target = findTarget(state, item);
  return target ? { ...nothing, indicators: [target.plan.indicator.position] } : nothing;
}
