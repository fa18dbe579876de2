import {
  type CascadeState,
  type Plan,
  programHandedWith,
  programsOfUnit,
} from "../../cascade/index.ts";

/**
 * For each unit the position in the document of the nearest written program its target under a plan
 * comes from, its own included; −1 where there is none.
 *
 * A unit that has written neither a target nor a program has what it is handed in the program of the
 * unit above.
 */
export function programColumn(state: CascadeState, plan: Plan): Int32Array {
  const { structure, programRows } = state;
  const { size, parent } = structure;
  const programs = new Int32Array(size).fill(-1);
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    if (plan.written.has(unit) || programsOfUnit(state, unit).length > 0) {
      programs[unit] = programRows.get(programHandedWith(state, plan, unit).written) ?? -1;
    } else if (above >= 0) programs[unit] = programs[above] as number;
  }
  return programs;
}
