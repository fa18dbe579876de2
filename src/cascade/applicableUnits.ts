import type { Where } from "../document/index.ts";
import { type UnitPlaces, unitsWhere } from "./unitsWhere.ts";

/**
 * Marks the units an indicator applies to: those it names, and those above them, which answer for it
 * through the units below.
 *
 * @param among The units that count; all, unless said.
 */
export function applicableUnits(
  places: UnitPlaces,
  appliesTo: Where,
  among: (unit: number) => boolean = () => true,
): Uint8Array {
  const { size, parent } = places.structure;
  const named = unitsWhere(places, appliesTo);
  const applies = new Uint8Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    if (applies[unit] === 0 && among(unit) && named(unit)) applies[unit] = 1;
    const above = parent[unit] as number;
    if (above >= 0 && applies[unit] === 1) applies[above] = 1;
  }
  return applies;
}
