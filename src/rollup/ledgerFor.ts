import { type Cascade, type CascadeState, stateOf, unitDifference } from "../cascade/index.ts";
import { deepFreeze, sameValue } from "../document/index.ts";
import { Ledger, ledgerState } from "./ledger.ts";
import { parseLedger } from "./parseLedger.ts";
import { reportsKnownTo } from "./reportsKnownTo.ts";
import { keepPlaces, rowPlaces } from "./rowPlaces.ts";

/**
 * A ledger as another cascade reads it: the same where both read alike, else read anew. What the
 * cascade knows nothing of is left out, and said.
 *
 * @throws CascadeError where a report cannot be read: its unit is not there, or it has more decimals
 *   than are declared.
 */
export function ledgerFor(cascade: Cascade, reports: Ledger): Ledger {
  const earlier = ledgerState(reports);
  const [own, state] = [earlier.cascade, stateOf(cascade)];
  if (own === state) return reports;
  const known = reportsKnownTo(state, reports);
  const obstacles = known.obstacles();
  const allOfThem = obstacles.length === [...reports.obstacles()].length;
  if (allOfThem && readAlike(own, state)) return reports;
  const [actuals, updates] = [known.actuals(), known.updates()];
  const rows = actuals.map(([, actual]) => actual);
  const { ledger } = parseLedger(cascade, { actuals: rows, updates, obstacles });
  const places = rowPlaces(earlier);
  const kept = actuals.map(([place]) => places[place] as number);
  const read = keepPlaces(ledgerState(ledger), kept, earlier.columns.handedIn);
  const leftOut = known.leftOut();
  return new Ledger({ ...read, issues: deepFreeze([...read.issues, ...leftOut]) });
}

/**
 * Whether units, indicators and tasks are numbered alike, and every denominator and period that was
 * read still is one.
 */
function readAlike(own: CascadeState, state: CascadeState): boolean {
  if (own.structure !== state.structure) return false;
  if (own.indicators !== state.indicators || own.tasks !== state.tasks) return false;
  const [was, is] = [own.document, state.document];
  if (!sameValue([was.term, was.calendar], [is.term, is.calendar])) return false;
  const { weights } = unitDifference(was.units, is.units);
  return own.indicators.every(
    ({ measure, context }) => !weights.has(measure.extent?.(context.options) ?? ""),
  );
}
