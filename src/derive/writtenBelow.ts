import type { Handing } from "./handing.ts";

/** Whether a unit anywhere below one has a written target. */
export function writtenBelow({ state: { structure }, plan }: Handing, unit: number): boolean {
  for (const written of plan.written.keys()) {
    let above = structure.parent[written] as number;
    while (above > unit) above = structure.parent[above] as number;
    if (above === unit) return true;
  }
  return false;
}
