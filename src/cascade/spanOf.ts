import type { TargetRecord } from "../document/index.ts";
import { fitPhasing, type Phasing, parsePlainDate, reportingSpan } from "../time/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";
import { planColumns } from "./planColumns.ts";
import { writtenSpan } from "./writtenSpan.ts";

/** The time of a unit's target under a plan. */
export interface UnitSpan {
  /** An ISO plain date; null where nobody says. */
  readonly start: string | null;
  /** The unit's own deadline, in days since 1970-01-01; null where nobody says. */
  readonly due: number | null;
  readonly phasing: Phasing;
  /** The written target it has its start and phasing from. */
  readonly record: TargetRecord | undefined;
}

/**
 * When a unit's target starts and is due and how it is phased: its start and phasing are its own,
 * else those of the nearest written above it; a deadline of its own cuts the phasing short.
 */
export function spanOf(state: CascadeState, plan: Plan, unit: number): UnitSpan {
  const { document, structure } = state;
  let holder = unit;
  while (holder >= 0 && !plan.written.has(holder)) holder = structure.parent[holder] as number;
  const row = plan.written.get(holder);
  const record = document.targets?.[row ?? -1];
  const { start } = writtenSpan(state, row);
  const own = planColumns(state, plan).due?.[unit] ?? Number.NaN;
  const due = Number.isNaN(own) ? plan.due : own;
  const phasing = record?.phasing ?? plan.indicator.record.phasing ?? "linear";
  if (holder === unit || due === null || start === null || due === plan.due) {
    return { start, due, phasing, record };
  }
  const { calendar } = state;
  const span = reportingSpan({ start: parsePlainDate(start) as number, end: due }, calendar);
  return { start, due, phasing: fitPhasing(phasing, span, calendar), record };
}
