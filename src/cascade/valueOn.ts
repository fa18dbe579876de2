import type { TargetRecord } from "../document/index.ts";
import type { Bound } from "./bound.ts";

/** What a written target that has the side says on it. */
export function valueOn(record: TargetRecord, bound: Bound): number {
  return record[bound] ?? record.plus ?? record.value ?? Number.NaN;
}
