import type { Cascade } from "target-cascade";

/** The values of an indicator's targets by unit; units without one are left out. */
export function valuesOf(cascade: Cascade, indicator: string): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { id } of cascade.units()) {
    const target = cascade.targets(id).find((one) => one.indicator === indicator);
    if (target) values[id] = target.value;
  }
  return values;
}
