import { type Cascade, type Derivation, derive } from "target-cascade";
import { readPlan } from "./readPlan.ts";

/** What would be different if the city asked for another amount; nothing is changed by asking. */
export function raiseTarget(cascade: Cascade, indicator: string, value: number): Derivation {
  const { document, root } = cascade;
  const targets = document.targets?.map((record) =>
    record.unit === root.id && record.indicator === indicator && record.value !== undefined
      ? { ...record, value }
      : record,
  );
  return derive(readPlan({ ...document, targets }), { previous: cascade });
}
