import { type CascadeState, type Plan, type PlanColumns, weightColumn } from "../cascade/index.ts";
import { type Criterion, type Lines, lineState } from "../measures/index.ts";
import { lastPeriodEnd } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import { firstDays } from "./firstDays.ts";
import { type HeardAlone, hear, hearAlone, hearingOf } from "./hear.ts";
import type { IndicatorRows, LedgerColumns, LedgerState } from "./ledgerState.ts";
import { lineBaselines } from "./lineBaselines.ts";
import { lineTargets } from "./lineTargets.ts";
import { type Reporters, reportersOf } from "./reportersOf.ts";

/** Who is to report on a plan, and what they have reported. */
export interface PlanLines {
  readonly lines: Lines;
  readonly reporters: Reporters;
  /** The criteria in force, in the order of their columns. */
  readonly criteria: readonly Criterion[];
  /** Units whose stock is an earlier one, carried forward. */
  readonly carried: ReadonlySet<number>;
  /** Units of whose reports none holds any more. */
  readonly expired: ReadonlySet<number>;
  /** Units that had reached something which has lapsed since. */
  readonly lapsed: ReadonlySet<number>;
  /** Figures typed in above the reporters. */
  readonly declared: ReadonlyMap<number, HeardAlone>;
  /** Reports of units with no target at or below them. */
  readonly local: ReadonlyMap<number, HeardAlone>;
}

/**
 * Finds the reporters of a plan, on whichever side, and the own shares, and combines what each has
 * reported by the view.
 *
 * @param columns What each unit is to reach, counted from its benchmark where there is one.
 */
export function linesOf(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  view: View,
  columns: PlanColumns,
): PlanLines {
  const { size } = state.structure;
  const { indicator } = plan;
  const everyone = indicator.measure.reporters === "everyone";
  const hearing = hearingOf(ledger, indicator, view);
  const reporters = reportersOf(state, plan);
  const { under, own } = reporters;
  const kind = reporters.state.slice();
  const value = new Float64Array(size);
  const of = new Float64Array(size).fill(Number.NaN);
  const criteria = hearing.criteria.map(() => new Uint8Array(size));
  const [carried, expired, lapsed] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const declared = new Map<number, HeardAlone>();
  const local = new Map<number, HeardAlone>();
  const fresh = freshSince(plan, view);
  const since = firstDays(state, plan);
  const name = indicator.measure.extent?.(indicator.context.options);
  const extent = name === undefined ? null : inStepsOf(state, name, indicator.context.decimals.of);
  const sizeOf = (unit: number): number => extent?.[unit] ?? Number.NaN;
  const { starts, rows, units } = ledger.byIndicator[indicator.position] as IndicatorRows;
  const count = (unit: number, first: number, last: number): boolean => {
    const heard = hear(hearing, rows, first, last, since(unit), sizeOf(unit), criteria, unit);
    if (!heard) return false;
    kind[unit] = lineState.reported;
    value[unit] = heard.value;
    of[unit] = heard.of;
    if (heard.lapsed) lapsed.add(unit);
    if (heard.expired) expired.add(unit);
    else if (heard.through < fresh) carried.add(unit);
    return true;
  };
  const show = (where: Map<number, HeardAlone>, unit: number, first: number, last: number) => {
    const heard = hearAlone(hearing, rows, first, last, since(unit), sizeOf(unit));
    if (heard) where.set(unit, heard);
    return heard !== null;
  };
  for (let group = 0; group < units.length; group++) {
    const unit = units[group] as number;
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    const split = firstOwn(ledger.columns, rows, from, to);
    if (kind[unit] === lineState.silent && own?.[unit] !== 1) {
      // A reporter's whole figure, once it is known, includes its own share.
      if (!count(unit, from, split)) count(unit, split, to);
    } else if (under[unit] === 0 || everyone) {
      if (!show(local, unit, from, split)) show(local, unit, split, to);
    } else {
      show(declared, unit, from, split);
      if (own?.[unit] === 1) count(unit, split, to);
      else show(local, unit, split, to);
    }
  }
  const lines: Lines = {
    state: kind,
    value,
    of,
    extent,
    target: lineTargets(columns),
    baseline: lineBaselines(state, plan, own),
    own,
    criteria,
  };
  return {
    lines,
    reporters,
    criteria: hearing.criteria,
    carried,
    expired,
    lapsed,
    declared,
    local,
  };
}

/** Where own shares begin among the rows of a unit; they come after the others. */
export function firstOwn(
  { own }: LedgerColumns,
  rows: Int32Array,
  from: number,
  to: number,
): number {
  let place = from;
  while (place < to && own[rows[place] as number] === 0) place += 1;
  return place;
}

/** The day a stock must speak of to count as renewed; any, where nobody says how often. */
export function freshSince({ indicator }: Plan, { asOf }: View): number {
  const { every, graceDays = 0 } = indicator.record;
  if (every === undefined || indicator.balance !== "last") return Number.NEGATIVE_INFINITY;
  return lastPeriodEnd(every, asOf - graceDays);
}

function inStepsOf(state: CascadeState, name: string, decimals: number): Float64Array {
  const column = weightColumn(state, name);
  const scale = 10 ** (decimals - (state.weightDecimals.get(name) ?? 0));
  return scale === 1 ? column : column.map((weight) => weight * scale);
}
