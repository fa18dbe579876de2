import type { Where } from "../document/index.ts";
import { type UnitPlaces, unitsWhere } from "./unitsWhere.ts";

/** How far down something goes, and to whom. */
export interface Reach {
  /** The deepest level it comes to. */
  readonly to?: string | undefined;
  readonly where?: Where | undefined;
}

/** Whether a unit takes part in what is handed down: of a level no deeper than `to`, and as `where` asks. */
export function takesPart(places: UnitPlaces, { to, where }: Reach): (unit: number) => boolean {
  if (to === undefined && where === undefined) return () => true;
  const { list, rank } = places.levels;
  const fits = unitsWhere(places, where ?? {});
  const deepest = to === undefined ? list.length : list.findIndex(({ id }) => id === to);
  return (unit) => (rank[unit] as number) <= deepest && fits(unit);
}
