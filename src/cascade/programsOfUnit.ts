import type { CascadeState } from "./cascadeState.ts";

/** The positions in the document of a unit's written programs. */
export function programsOfUnit(state: CascadeState, unit: number): readonly number[] {
  state.cache.programsByUnit ??= group(state);
  return state.cache.programsByUnit.get(unit) ?? [];
}

function group({ document, structure }: CascadeState): Map<number, number[]> {
  const byUnit = new Map<number, number[]>();
  for (const [row, program] of (document.programs ?? []).entries()) {
    const unit = structure.indexOf(program.unit);
    const rows = byUnit.get(unit);
    if (rows) rows.push(row);
    else byUnit.set(unit, [row]);
  }
  return byUnit;
}
