import type { CascadeState, TaskPlace } from "../cascade/index.ts";

/** A number that tells tasks at units apart, drafts included. */
export function placeKey({ structure }: CascadeState, { row, unit }: TaskPlace): number {
  return row * structure.size + unit;
}
