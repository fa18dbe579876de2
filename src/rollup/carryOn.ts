import type { CascadeState } from "../cascade/index.ts";
import { keepBefore } from "./before.ts";
import { carryCounts } from "./carryCounts.ts";
import { carryLifted } from "./carryLifted.ts";
import { carryMade } from "./carryMade.ts";
import { carryParts } from "./carryParts.ts";
import { sizeOfPlan } from "./checkSize.ts";
import type { View } from "./combineReports.ts";
import { copyWorkings } from "./copyWorkings.ts";
import { hearAgain } from "./hearAgain.ts";
import type { IndicatorRows, LedgerState } from "./ledgerState.ts";
import { mergeUnits } from "./mergeUnits.ts";
import type { Reduction } from "./reduction.ts";
import { RolledPlan } from "./rolledPlan.ts";
import { unitsAbove } from "./unitsAbove.ts";
import { newVersion } from "./version.ts";

/** A plan rolled up with later reports, and the units whose figures rest on them. */
export interface CarriedOn {
  /** Null where it has to be rolled up anew. */
  readonly reduction: Reduction | null;
  readonly units: Int32Array;
}

/**
 * Carries a rolled-up plan on to later reports: only those who have reported are listened to again,
 * and only the units above them added up. The columns are written into, unless somebody keeps them;
 * the earlier reduction is told what stood there.
 *
 * @param reduction Of a plan with one side and no benchmark that reads reports of its own.
 * @param ledger With the later reports.
 * @param touched The units that have reported, with all of their rows.
 */
export function carryOn(
  state: CascadeState,
  ledger: LedgerState,
  { plan, workings: earlier, version }: Reduction,
  view: View,
  touched: IndicatorRows,
): CarriedOn {
  const workings = version.kept ? copyWorkings(earlier, version) : earlier;
  const before = keepBefore(workings);
  before.keep(touched.units);
  const { found, lines, units } = hearAgain(workings, ledger, view, touched, before);
  const above = workings.passesOn ? unitsAbove(state.structure, lines.units) : noUnits;
  before.keep(above);
  const covered = carryCounts({ ...workings, found }, before, lines);
  const now = { ...workings, found, covered };
  const size = now.lifted ? carryLifted(now, lines, above) : carryParts(now, before, lines, above);
  const next = newVersion();
  if (!version.kept) version.overwritten = before.overwritten(next);
  const concerned = mergeUnits(units, above);
  // Too large perhaps: it is checked exactly when it is rolled up anew.
  if (size + sizeOfPlan(state, plan, now.side) > Number.MAX_SAFE_INTEGER)
    return { reduction: null, units: concerned };
  const made = carryMade({ ...now, size }, before, lines, above);
  return { reduction: new RolledPlan({ ...now, size, made }, next), units: concerned };
}

const noUnits = new Int32Array(0);
