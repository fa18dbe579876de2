import { type CascadeState, type Plan, type PlanColumns, weightColumn } from "../cascade/index.ts";
import { type Criterion, type Lines, lineState } from "../measures/index.ts";
import { lastPeriodEnd } from "../time/index.ts";
import type { View } from "./combineReports.ts";
import { firstDays } from "./firstDays.ts";
import { countsSimply, type HeardAlone, hear, hearAlone, hearingOf, isHeard } from "./hear.ts";
import type { IndicatorRows, LedgerColumns, LedgerState } from "./ledgerState.ts";
import { lineBaselines } from "./lineBaselines.ts";
import { lineCondition } from "./lineCondition.ts";
import { lineTargets } from "./lineTargets.ts";
import { type Reporters, reportersOf } from "./reportersOf.ts";

/** Who is to report on a plan, and what they have reported. */
export interface PlanLines {
  readonly lines: Lines;
  readonly reporters: Reporters;
  /** The criteria in force, in the order of their columns. */
  readonly criteria: readonly Criterion[];
  /** Bits of `lineCondition` for each line; null where nothing is to be said of any. */
  readonly condition: Uint8Array | null;
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
  let condition: Uint8Array | null = null;
  const declared = new Map<number, HeardAlone>();
  const local = new Map<number, HeardAlone>();
  const fresh = freshSince(plan, view);
  const since = firstDays(state, plan);
  const name = indicator.measure.extent?.(indicator.context.options);
  const extent = name === undefined ? null : inStepsOf(state, name, indicator.context.decimals.of);
  const sizeOf = (unit: number): number => extent?.[unit] ?? Number.NaN;
  const { starts, rows, units } = ledger.byIndicator[indicator.position] as IndicatorRows;
  const note = (unit: number, bits: number): void => {
    if (bits === 0) return;
    condition ??= new Uint8Array(size);
    condition[unit] = bits;
  };
  const count = (unit: number, first: number, last: number): boolean => {
    const heard = hear(hearing, rows, first, last, since(unit), sizeOf(unit), criteria, unit);
    if (!heard) return false;
    kind[unit] = lineState.reported;
    value[unit] = heard.value;
    of[unit] = heard.of;
    const { carried, expired, lapsed } = lineCondition;
    const age = heard.expired ? expired : heard.through < fresh ? carried : 0;
    note(unit, age | (heard.lapsed ? lapsed : 0));
    return true;
  };
  const show = (where: Map<number, HeardAlone>, unit: number, first: number, last: number) => {
    const heard = hearAlone(hearing, rows, first, last, since(unit), sizeOf(unit));
    if (heard) where.set(unit, heard);
    return heard !== null;
  };
  const simply = countsSimply(hearing);
  for (let group = 0; group < units.length; group++) {
    const unit = units[group] as number;
    const from = starts[group] as number;
    const to = starts[group + 1] as number;
    const reporter = kind[unit] === lineState.silent && own?.[unit] !== 1;
    if (simply && reporter && to === from + 1) {
      // A single report needs no combining: most units of most indicators.
      const row = rows[from] as number;
      const end = ledger.columns.end[row] as number;
      if (!isHeard(hearing, row, end, since(unit))) continue;
      kind[unit] = lineState.reported;
      value[unit] = ledger.columns.value[row] as number;
      of[unit] = ledger.columns.of[row] as number;
      if (end < fresh) note(unit, lineCondition.carried);
      continue;
    }
    const split = firstOwn(ledger.columns, rows, from, to);
    if (reporter) {
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
  return { lines, reporters, criteria: hearing.criteria, condition, declared, local };
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
