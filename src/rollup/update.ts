import { IssueCollector } from "../cascade/index.ts";
import { CascadeError, deepFreeze, type Issue } from "../document/index.ts";
import type { Actual, ActualColumns } from "./actual.ts";
import { ChangedFigures } from "./changedFigures.ts";
import { extendLedger } from "./extendLedger.ts";
import { lastInstant } from "./lastInstant.ts";
import { Ledger, ledgerState } from "./ledger.ts";
import { isByKind, type LedgerInput, type LedgerReports } from "./ledgerInput.ts";
import type { LedgerState } from "./ledgerState.ts";
import { compareWarnings } from "./localActuals.ts";
import { type LedgerOptions, ofActuals, parseLedger } from "./parseLedger.ts";
import { readObstacles } from "./readObstacles.ts";
import { readUpdates } from "./readUpdates.ts";
import { Rollup, rollupState } from "./rollupResult.ts";
import { keepPlaces, rowPlaces } from "./rowPlaces.ts";
import { rowReader } from "./rowReader.ts";
import { updateReductions } from "./updateReductions.ts";

/** A rollup with later reports, and what they changed. */
export interface Updated {
  readonly rollup: Rollup;
  /** The figures that rest on the later reports; all others are as they were. */
  readonly changed: ChangedFigures;
  /** What was met in reading the later reports: warnings, and errors where they were skipped. */
  readonly issues: readonly Issue[];
}

/**
 * Adds reports to a rollup: new ones, corrections and withdrawals. The figures are the same, bit for
 * bit, as those of all reports rolled up at once, and the earlier rollup answers as before.
 *
 * Only these reports are read, and only the units above them added up anew. Ranges, benchmarks, and
 * what is read from another indicator are rolled up when they are next asked about.
 *
 * @param rollup A rollup; its day, and what it is held against, stay.
 * @param reports What `parseLedger` reads: actuals, or rows of all three kinds. Never changed.
 * @param options.invalid Whether a row with an error keeps all of these from counting (`throw`, the
 *   default) or only itself, and with it the earlier one it contradicts.
 * @param options.now When they are read: a row that says it was reported later is an error.
 * @throws CascadeError with every error found, unless `invalid: "skip"`; then nothing was added. Rows
 *   are counted from the first of these.
 * @example
 * const { rollup: later, changed } = update(rollup, [
 *   { unit: "north", indicator: "schools", period: "2021", value: 5, reportedAt: "2022-02-01" },
 * ]);
 * [...changed].map(({ unit }) => unit); // => ["city", "north"]
 */
export function update(
  rollup: Rollup,
  reports: LedgerInput,
  { invalid = "throw", now }: LedgerOptions = {},
): Updated {
  const rolled = rollupState(rollup);
  const { state, ledger } = rolled;
  const until = now === undefined ? Number.POSITIVE_INFINITY : lastInstant(now, ["now"]);
  const byKind = isByKind(reports);
  const given: LedgerReports = byKind ? reports : { actuals: reports };
  const actuals = listed(given.actuals ?? []);
  const found = new IssueCollector();
  const rest = new IssueCollector();
  const stop = invalid === "throw";
  const updates = given.updates
    ? readUpdates(state, given.updates, rest, ledger.updates, until)
    : ledger.updates;
  const obstacles = given.obstacles
    ? readObstacles(state, given.obstacles, rest, ledger.obstacles, until)
    : ledger.obstacles;
  const extended = extendLedger(ledger, actuals, found, {
    stop: stop || rest.issues.length > 0,
    now: until,
  });
  const errors = [...(byKind ? found.issues.map(ofActuals) : found.issues), ...rest.issues];
  const tooLarge = errors.some(({ code, path }) => code === "too-large" && path.length === 0);
  if (errors.length > 0 && (stop || tooLarge)) throw new CascadeError(errors);
  const issues = deepFreeze([...errors, ...(extended?.warnings ?? [])]);
  const early = found.issues.filter(({ code }) => code === "future-report");
  const grown =
    extended?.ledger ?? readTogether(rollup, actuals, new Set(early.map(({ path }) => path[0])));
  const whole = { ...grown, updates, obstacles, issues: together(ledger.issues, issues) };
  const { next, changed } = updateReductions(rolled, whole, extended?.touched ?? null);
  return {
    rollup: new Rollup(next, rollup.cascade, new Ledger(whole)),
    changed: new ChangedFigures(changed, state.structure.ids),
    issues,
  };
}

/** Rows that can be read twice. */
function listed(actuals: Iterable<Actual> | ActualColumns): readonly Actual[] | ActualColumns {
  if (Array.isArray(actuals) || !(Symbol.iterator in actuals)) return actuals as ActualColumns;
  return [...actuals];
}

/**
 * All reports read at once, where earlier ones do not count any more either.
 *
 * @param early The places of reports that come too early to be read.
 */
function readTogether(
  { cascade, ledger }: Rollup,
  actuals: readonly Actual[] | ActualColumns,
  early: ReadonlySet<unknown>,
): LedgerState {
  const earlier = ledgerState(ledger);
  const { handedIn } = earlier.columns;
  const { length, at } = rowReader(actuals, new IssueCollector());
  const places = rowPlaces(earlier);
  const all = [...ledger.rows()];
  for (let row = 0; row < length; row++) {
    const actual = early.has(row) ? null : at(row);
    if (actual === null) continue;
    all.push(actual);
    places.push(handedIn + row);
  }
  const read = ledgerState(parseLedger(cascade, all, { invalid: "skip" }).ledger);
  return keepPlaces(read, places, handedIn + length);
}

/** Errors first, then warnings by unit. */
function together(earlier: readonly Issue[], later: readonly Issue[]): readonly Issue[] {
  if (later.length === 0) return earlier;
  const all = [...earlier, ...later];
  const warnings = all.filter(({ severity }) => severity === "warning");
  return Object.freeze([
    ...all.filter(({ severity }) => severity === "error"),
    ...warnings.sort(compareWarnings),
  ]);
}
