import { type Cascade, type PlanChoice, stateOf } from "../cascade/index.ts";
import {
  CascadeError,
  type CoveragePolicy,
  describe,
  type IssuePath,
  type MissingPolicy,
} from "../document/index.ts";
import { type Calendar, parsePeriod, parsePlainDate } from "../time/index.ts";
import { type ActualStatus, statuses } from "./actual.ts";
import { checkPolicy } from "./checkPolicy.ts";
import type { PaceThresholds } from "./figure.ts";
import { lastInstant } from "./lastInstant.ts";
import { isLedger, type Ledger, ledgerState } from "./ledger.ts";
import { ledgerFor } from "./ledgerFor.ts";
import type { LedgerInput } from "./ledgerInput.ts";
import { parseLedger } from "./parseLedger.ts";
import { Rollup, rollupState } from "./rollupResult.ts";

export interface RollUpOptions {
  /**
   * The last day whose reports count, an ISO plain date; or a period such as `2022-03`, for its last
   * day by the cascade's calendar. Periods that end later do not count.
   */
  readonly asOf: string;
  /**
   * What was known by then: a plain date (its whole day) or an instant with its zone. Later
   * reports and corrections do not count. Everything, unless said.
   */
  readonly knownAt?: string;
  /**
   * The least firm status that counts: under `official`, estimates and preliminary figures are left
   * out as if nobody had reported them. All count, unless said.
   */
  readonly minimumStatus?: ActualStatus;
  /** Which targets figures are held against; see `PlanChoice`. */
  readonly plan?: PlanChoice;
  /** Where pace turns from `behind` to `on-track` (0.9) and to `ahead` (1.1). */
  readonly thresholds?: Partial<PaceThresholds>;
  /**
   * What figures say while somebody is silent, whatever their indicators ask for: `stand-in`, so that
   * they speak of all (unless said), or `require-all`, so that they say nothing until all have reported.
   */
  readonly missing?: MissingPolicy;
  /**
   * The weight coverage is counted by, and below which part of the reports, or of their weight, a
   * figure is `insufficient`; each whatever its indicator says.
   */
  readonly coverage?: CoveragePolicy;
  /**
   * An earlier rollup of the same ledger, along the same cascade or the one it was amended from.
   * Indicators that were not amended, and of which no report counts in one and not in the other, are
   * taken over from it; the figures are the same with or without.
   */
  readonly previous?: Rollup;
}

/**
 * Rolls reports up along a cascade: completion, pace, coverage and gap of any unit at a date.
 *
 * @param cascade A cascade, derived as a rule.
 * @param reports A ledger, or what `parseLedger` reads without an error. One that was read for another
 *   plan of the same units serves as well; what this plan knows nothing of is left out, and said in
 *   `issues`.
 * @returns A rollup; an indicator is computed when it is first asked about.
 * @throws CascadeError with `invalid-value` for a date, a status or a policy that is none, or
 *   thresholds that cross, `unknown-weight`, and with what `parseLedger` finds in rows.
 * @example
 * const rollup = rollUp(cascade, rows, { asOf: "2021-12-31" });
 * rollup.figure("city", "schools").gap; // => 4
 */
export function rollUp(
  cascade: Cascade,
  reports: Ledger | LedgerInput,
  {
    asOf,
    knownAt,
    minimumStatus = "estimated",
    plan = {},
    thresholds,
    missing,
    coverage,
    previous,
  }: RollUpOptions,
): Rollup {
  const { grade = "mandatory" } = plan;
  const day = lastDayOf(asOf, stateOf(cascade).calendar);
  const view = {
    asOf: day,
    knownAt: knownAt === undefined ? Number.POSITIVE_INFINITY : lastInstant(knownAt, ["knownAt"]),
    minimumStatus: firmness(minimumStatus),
  };
  const due = plan.due === undefined ? null : dayOf(plan.due, ["plan", "due"]);
  const asked = checkPolicy(stateOf(cascade), { missing, coverage, thresholds });
  const ledger = isLedger(reports)
    ? ledgerFor(cascade, reports)
    : parseLedger(cascade, reports).ledger;
  return new Rollup(
    {
      cascade,
      state: stateOf(cascade),
      ledger: ledgerState(ledger),
      view,
      grade,
      due,
      ...asked,
      reductions: new Map(),
      bareReductions: new Map(),
      // The earlier one's own earlier ones are let go.
      previous: previous ? { ...rollupState(previous), previous: null } : null,
      sides: new Map(),
      policies: new Map(),
    },
    cascade,
    ledger,
  );
}

function lastDayOf(asOf: string, calendar: Calendar): number {
  if (typeof asOf !== "string") throw invalid(asOf, ["asOf"]);
  const day = parsePlainDate(asOf) ?? parsePeriod(asOf, calendar)?.end;
  if (day === undefined) throw invalid(asOf, ["asOf"]);
  return day;
}

function dayOf(date: string, path: IssuePath): number {
  const day = parsePlainDate(date);
  if (day === null) throw invalid(date, path);
  return day;
}

function firmness(status: ActualStatus): number {
  const place = statuses.indexOf(status);
  if (place >= 0) return place;
  const message = `minimumStatus is ${describe(status)}, which is no status of a report.`;
  throw invalid(status, ["minimumStatus"], `one of ${statuses.join(", ")}`, message);
}

function invalid(
  received: unknown,
  path: IssuePath,
  expected = "a date such as 2023-06-30",
  message = `${path.join(".")} is ${describe(received)}, which is not a date.`,
): CascadeError {
  const issue = { code: "invalid-value", severity: "error", path, expected, message } as const;
  return new CascadeError([{ ...issue, received: describe(received) }]);
}
