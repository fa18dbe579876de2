import { type Cascade, type PlanChoice, stateOf } from "../cascade/index.ts";
import { CascadeError, describe, type IssuePath } from "../document/index.ts";
import { parseInstant, parsePlainDate } from "../time/index.ts";
import type { PaceThresholds } from "./figure.ts";
import { isLedger, type Ledger, ledgerState } from "./ledger.ts";
import type { LedgerInput } from "./ledgerInput.ts";
import { parseLedger } from "./parseLedger.ts";
import { Rollup, rollupState } from "./rollupResult.ts";

export interface RollUpOptions {
  /** The last day whose reports count, an ISO plain date: periods that end later do not. */
  readonly asOf: string;
  /**
   * What was known by then: a plain date (its whole day) or an instant with its zone. Later
   * reports and corrections do not count. Everything, unless said.
   */
  readonly knownAt?: string;
  /** Which targets figures are held against; see `PlanChoice`. */
  readonly plan?: PlanChoice;
  /** Where pace turns from `behind` to `on-track` (0.9) and to `ahead` (1.1). */
  readonly thresholds?: Partial<PaceThresholds>;
  /**
   * An earlier rollup of the same cascade and ledger. Indicators of which no report counts in one and
   * not in the other are taken over from it; the figures are the same with or without.
   */
  readonly previous?: Rollup;
}

const dayInMilliseconds = 86_400_000;

/**
 * Rolls reports up along a cascade: completion, pace, coverage and gap of any unit at a date.
 *
 * @param cascade A cascade, derived as a rule.
 * @param reports A ledger, or what `parseLedger` reads without an error.
 * @returns A rollup; an indicator is computed when it is first asked about.
 * @throws CascadeError with `invalid-value` for a date that is none, and with what `parseLedger`
 *   finds in rows.
 * @example
 * const rollup = rollUp(cascade, rows, { asOf: "2021-12-31" });
 * rollup.figure("city", "schools").gap; // => 4
 */
export function rollUp(
  cascade: Cascade,
  reports: Ledger | LedgerInput,
  { asOf, knownAt, plan = {}, thresholds = {}, previous }: RollUpOptions,
): Rollup {
  const { grade = "mandatory" } = plan;
  const day = dayOf(asOf, ["asOf"]);
  const view = {
    asOf: day,
    knownAt: knownAt === undefined ? Number.POSITIVE_INFINITY : lastInstant(knownAt),
  };
  const due = plan.due === undefined ? null : dayOf(plan.due, ["plan", "due"]);
  const ledger = ledgerFor(cascade, reports);
  return new Rollup(
    {
      cascade,
      state: stateOf(cascade),
      ledger: ledgerState(ledger),
      view,
      grade,
      due,
      thresholds: { behind: 0.9, ahead: 1.1, ...thresholds },
      reductions: new Map(),
      bareReductions: new Map(),
      // The earlier one's own earlier ones are let go.
      previous: previous ? { ...rollupState(previous), previous: null } : null,
      sides: new Map(),
    },
    cascade,
    ledger,
  );
}

/** A ledger that numbers units and indicators as the cascade does; read anew where it does not. */
function ledgerFor(cascade: Cascade, reports: Ledger | LedgerInput): Ledger {
  if (!isLedger(reports)) return parseLedger(cascade, reports).ledger;
  const [own, state] = [ledgerState(reports).cascade, stateOf(cascade)];
  const alike = own.structure === state.structure && own.indicators === state.indicators;
  if (alike) return reports;
  const [updates, obstacles] = [reports.updates(), reports.obstacles()];
  return parseLedger(cascade, { actuals: reports.rows(), updates, obstacles }).ledger;
}

function lastInstant(knownAt: string): number {
  const day = parsePlainDate(knownAt);
  if (day !== null) return (day + 1) * dayInMilliseconds - 1;
  const instant = parseInstant(knownAt);
  if (instant === null) throw invalid(knownAt, ["knownAt"]);
  return instant;
}

function dayOf(date: string, path: IssuePath): number {
  const day = parsePlainDate(date);
  if (day === null) throw invalid(date, path);
  return day;
}

function invalid(date: string, path: IssuePath): CascadeError {
  return new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path,
      expected: "a date such as 2023-06-30",
      received: describe(date),
      message: `${path.join(".")} is ${describe(date)}, which is not a date.`,
    },
  ]);
}
