import { type CascadeDocument, sameValue } from "../../document/index.ts";
import type { CascadeState, Plan, ResolvedIndicator } from "../cascadeState.ts";
import { samePlan } from "../samePlan.ts";

/** Plans, each the former one where it is of the same indicator and rests on the same records. */
export function keptPlans(
  now: readonly Plan[],
  document: CascadeDocument,
  indicators: readonly ResolvedIndicator[],
  former: CascadeState,
): readonly Plan[] {
  const written = sameIn(document.targets, former.document.targets);
  const registered = sameIn(document.registrations, former.document.registrations);
  const rejected = (rows: readonly number[], known: readonly number[]): boolean =>
    sameValue(rows, known) && rows.every((row) => registered(row, row));
  return now.map((plan) => {
    const known = former.plans[plan.position];
    const { position } = plan.indicator;
    return known &&
      samePlan(known, plan) &&
      indicators[position] === former.indicators[position] &&
      sameRows(plan.written, known.written, written) &&
      sameRows(plan.registered, known.registered, registered) &&
      sameRows(plan.rejected, known.rejected, rejected)
      ? known
      : plan;
  });
}

/** Whether two rows are one, and hold the very same record. */
function sameIn(
  now: readonly unknown[] = [],
  former: readonly unknown[] = [],
): (row: number, formerRow: number) => boolean {
  return (row, formerRow) => row === formerRow && now[row] === former[row];
}

function sameRows<Row>(
  now: ReadonlyMap<number, Row>,
  former: ReadonlyMap<number, Row>,
  same: (row: Row, formerRow: Row) => boolean,
): boolean {
  if (now.size !== former.size) return false;
  for (const [unit, row] of now) {
    const known = former.get(unit);
    if (known === undefined || !same(row, known)) return false;
  }
  return true;
}
