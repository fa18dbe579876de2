import { type Cascade, IssueCollector, stateOf } from "../cascade/index.ts";
import { CascadeError, deepFreeze, type Issue } from "../document/index.ts";
import { checkGroups } from "./checkGroups.ts";
import { checkTotals } from "./checkTotals.ts";
import { groupRows } from "./groupRows.ts";
import { lastInstant } from "./lastInstant.ts";
import { Ledger } from "./ledger.ts";
import { isByKind, type LedgerInput, type LedgerReports } from "./ledgerInput.ts";
import type { LedgerColumns } from "./ledgerState.ts";
import { localActuals } from "./localActuals.ts";
import { readObstacles } from "./readObstacles.ts";
import { readRows } from "./readRows.ts";
import { readUpdates } from "./readUpdates.ts";

export interface LedgerOptions {
  /** Whether rows with an error keep everything from counting (`throw`, the default) or only themselves. */
  readonly invalid?: "throw" | "skip";
  /**
   * When they are read: a plain date (its whole day, in UTC) or an instant with its zone. A row that
   * says it was reported later is an issue; none is, unless said.
   */
  readonly now?: string;
}

/**
 * Checks reports against a cascade and indexes them once, for any number of rollups.
 *
 * @param cascade The cascade the reports are for; derived, so that it is known who has targets.
 * @param input Actuals as rows, or as columns of equal length for millions of them; or
 *   `{ actuals, updates, obstacles }`, with updates of tasks and obstacles. Never changed.
 * @returns The ledger, with warnings (`local-actual`), and with errors where they are skipped.
 * @throws CascadeError with every error found, unless `invalid: "skip"`; `invalid-value` for a `now`
 *   that is no time.
 * @example
 * const { ledger } = parseLedger(cascade, [
 *   { unit: "north", indicator: "schools", period: "2021", value: 4 },
 * ]);
 * ledger.size; // => 1
 */
export function parseLedger(
  cascade: Cascade,
  input: LedgerInput,
  { invalid = "throw", now }: LedgerOptions = {},
): { readonly ledger: Ledger; readonly issues: readonly Issue[] } {
  const state = stateOf(cascade);
  const until = now === undefined ? Number.POSITIVE_INFINITY : lastInstant(now, ["now"]);
  const found = new IssueCollector();
  const byKind = isByKind(input);
  const reports: LedgerReports = byKind ? input : {};
  const actuals = byKind ? (input.actuals ?? []) : input;
  let columns = readRows(state, actuals, found, until);
  const count = state.indicators.length;
  let byIndicator = groupRows(columns, state.structure.size, count);
  let bad = checkGroups(state, columns, byIndicator, found);
  // Without the last word on a period an earlier one stands, and may not go with the others.
  while (bad.size > 0) {
    columns = without(columns, bad);
    byIndicator = groupRows(columns, state.structure.size, count);
    bad = checkGroups(state, columns, byIndicator, found);
  }
  const totals = checkTotals(state, columns, null, found);
  const tooLarge = found.issues.some(({ code, path }) => code === "too-large" && path.length === 0);
  const rest = new IssueCollector();
  const tasks = readUpdates(state, reports.updates, rest, undefined, until);
  const hindering = readObstacles(state, reports.obstacles, rest, undefined, until);
  const errors = [...(byKind ? found.issues.map(ofActuals) : found.issues), ...rest.issues];
  if (errors.length > 0 && (invalid === "throw" || tooLarge)) throw new CascadeError(errors);
  const issues = deepFreeze([...errors, ...localActuals(state, byIndicator)]);
  const ledger = {
    cascade: state,
    columns,
    byIndicator,
    updates: tasks,
    obstacles: hindering,
    totals,
    grown: null,
    issues,
  };
  return { ledger: new Ledger(ledger), issues };
}

/** An issue of an actual that came beside rows of other kinds. */
export function ofActuals(issue: Issue): Issue {
  return { ...issue, path: ["actuals", ...issue.path] };
}

function without(columns: LedgerColumns, bad: ReadonlySet<number>): LedgerColumns {
  const kept = Int32Array.from({ length: columns.size }, (_, row) => row).filter(
    (row) => !bad.has(row),
  );
  const pick = <Column extends Int32Array | Uint8Array | Uint16Array | Float64Array>(
    column: Column,
  ): Column =>
    (column as Float64Array).filter((_, row) => row < columns.size && !bad.has(row)) as Column;
  const places = new Map(Array.from(kept, (row, place) => [row, place]));
  return {
    size: kept.length,
    handedIn: columns.handedIn,
    calendar: columns.calendar,
    row: pick(columns.row),
    unit: pick(columns.unit),
    indicator: pick(columns.indicator),
    start: pick(columns.start),
    end: pick(columns.end),
    basis: pick(columns.basis),
    status: pick(columns.status),
    own: pick(columns.own),
    criterion: pick(columns.criterion),
    value: pick(columns.value),
    of: pick(columns.of),
    reportedAt: pick(columns.reportedAt),
    undated: pick(columns.undated),
    source: new Map(
      [...columns.source].flatMap(([row, text]) => {
        const place = places.get(row);
        return place === undefined ? [] : [[place, text]];
      }),
    ),
  };
}
