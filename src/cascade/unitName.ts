import type { CascadeState } from "./cascadeState.ts";

/** A unit as sentences name it: by its name, else by its id. */
export function unitName({ document, structure }: CascadeState, unit: number): string {
  const record = document.units[structure.rows[unit] as number];
  return record?.name ?? (structure.ids[unit] as string);
}
