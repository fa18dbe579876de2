import type { Body } from "../../cascade/index.ts";
import type { RollupState } from "../../rollup/index.ts";
import { unitsUnder } from "./narrowToUnits.ts";

/** What a body oversees, as it can be asked of a unit or of a unit's target for an indicator. */
export interface Overseen {
  /** Whether a unit is overseen whatever it is to do. */
  unit(unit: number): boolean;
  /** Whether a unit's indicator is of a field that is overseen there. */
  field(indicator: number, unit: number): boolean;
}

/**
 * What a body oversees on the day it is seen: everything of a unit that is named, and every indicator
 * of a field at and below the body's own unit.
 */
export function overseenBy({ state }: Pick<RollupState, "state">, view: Body): Overseen {
  const { structure, indicatorPositions } = state;
  const named = new Uint8Array(structure.size);
  for (const id of view.units) named[structure.indexOf(id)] = 1;
  const fields = new Set(view.indicators.map((id) => indicatorPositions.get(id)));
  const scope = view.unit === undefined ? 0 : structure.indexOf(view.unit);
  const under = fields.size > 0 ? unitsUnder(structure, scope) : null;
  return {
    unit: (unit) => named[unit] === 1,
    field: (indicator, unit) => under?.[unit] === 1 && fields.has(indicator),
  };
}
