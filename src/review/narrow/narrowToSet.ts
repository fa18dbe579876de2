import { type Plan, programHandedWithTask } from "../../cascade/index.ts";
import { comesFrom, type RollupState, sidesOf } from "../../rollup/index.ts";
import { itemsOfSet } from "./itemsOfSet.ts";
import type { Narrowing } from "./narrowing.ts";
import { programColumn } from "./programColumn.ts";
import { programsWithin } from "./programsWithin.ts";

/**
 * What is in a set or in sets within it, at every unit: its indicators, what was made of its tasks,
 * and what is in its programs or in what derives from them.
 */
export function narrowToSet(rolled: RollupState, id: string): Narrowing {
  const { state } = rolled;
  const { document } = state;
  const { indicators, tasks, programs, sets } = itemsOfSet(state, id);
  const within = programsWithin(state, programs);
  const columns = new Map<Plan, Int32Array>();
  const columnOf = (plan: Plan): Int32Array => {
    const column = columns.get(plan) ?? programColumn(state, plan);
    columns.set(plan, column);
    return column;
  };
  const inProgram = (indicator: number, unit: number): boolean =>
    programs.size > 0 &&
    sidesOf(rolled, indicator).some((plan) => {
      const program = document.programs?.[columnOf(plan)[unit] as number];
      return program !== undefined && within(program.id);
    });
  return {
    unit: () => false,
    concerns: (indicator) => programs.size > 0 || indicators.has(indicator),
    target: (indicator, unit) => indicators.has(indicator) || inProgram(indicator, unit),
    task: (place) =>
      [...tasks].some((row) => comesFrom(state, place.row, row)) ||
      (programs.size > 0 && within(programHandedWithTask(state, place).written)),
    program: (program) => within(program),
    set: (set) => sets.has(set),
  };
}
