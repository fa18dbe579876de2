import { type CascadeState, type Plan, type PlanColumns, weightColumn } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { lastPeriodEnd } from "../time/index.ts";
import { type Combined, combineReports, type View } from "./combineReports.ts";
import { firstDays } from "./firstDays.ts";
import type { IndicatorRows, LedgerColumns, LedgerState } from "./ledgerState.ts";
import { lineBaselines } from "./lineBaselines.ts";
import { lineTargets } from "./lineTargets.ts";
import { type Reporters, reportersOf } from "./reportersOf.ts";

/** Who is to report on a plan, and what they have reported. */
export interface PlanLines {
  readonly lines: Lines;
  readonly reporters: Reporters;
  /** Units whose stock is an earlier one, carried forward. */
  readonly carried: ReadonlySet<number>;
  /** Figures typed in above the reporters. */
  readonly declared: ReadonlyMap<number, Combined>;
  /** Reports of units with no target at or below them. */
  readonly local: ReadonlyMap<number, Combined>;
}

/**
 * Finds the reporters of a plan (units with a target and none below that has one, on whichever side)
 * and the own shares, and combines what each has reported by the view.
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
  const reporters = reportersOf(state, plan);
  const { at, under, own: shares } = reporters;
  const { indicator } = plan;
  const kind = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    if (at[unit] === 1 && under[unit] === 0) kind[unit] = lineState.silent;
  }
  for (const unit of shares.keys()) kind[unit] = lineState.silent;
  const value = new Float64Array(size);
  const of = new Float64Array(size).fill(Number.NaN);
  const carried = new Set<number>();
  const declared = new Map<number, Combined>();
  const local = new Map<number, Combined>();
  const fresh = freshSince(plan, view);
  const since = firstDays(state, plan);
  const { starts, rows, units } = ledger.byIndicator[indicator.position] as IndicatorRows;
  const count = (unit: number, report: Combined): void => {
    kind[unit] = lineState.reported;
    value[unit] = report.value;
    of[unit] = report.of;
    if (report.through < fresh) carried.add(unit);
  };
  for (let group = 0; group < units.length; group++) {
    const unit = units[group] as number;
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    const split = firstOwn(ledger.columns, rows, from, to);
    const combined = (first: number, last: number): Combined | null =>
      combineReports(ledger.columns, rows, first, last, indicator.balance, view, since(unit));
    if (under[unit] === 0) {
      // A reporter's whole figure, once it is known, includes its own share.
      const report = combined(from, split) ?? combined(split, to);
      if (report && at[unit] === 1) count(unit, report);
      else if (report) local.set(unit, report);
      continue;
    }
    const typedIn = combined(from, split);
    const own = combined(split, to);
    if (typedIn) declared.set(unit, typedIn);
    if (own && shares.has(unit)) count(unit, own);
    else if (own) local.set(unit, own);
  }
  const name = indicator.measure.extent?.(indicator.context.options);
  const lines: Lines = {
    state: kind,
    value,
    of,
    extent: name === undefined ? null : inStepsOf(state, name, indicator.context.decimals.of),
    target: lineTargets(columns),
    baseline: lineBaselines(state, plan, shares),
  };
  return { lines, reporters, carried, declared, local };
}

/** Where own shares begin among the rows of a unit; they come after the others. */
function firstOwn({ own }: LedgerColumns, rows: Int32Array, from: number, to: number): number {
  let place = from;
  while (place < to && own[rows[place] as number] === 0) place += 1;
  return place;
}

/** The day a stock must speak of to count as renewed; any, where nobody says how often. */
function freshSince({ indicator }: Plan, { asOf }: View): number {
  const { every, graceDays = 0 } = indicator.record;
  if (every === undefined || indicator.balance !== "last") return Number.NEGATIVE_INFINITY;
  return lastPeriodEnd(every, asOf - graceDays);
}

function inStepsOf(state: CascadeState, name: string, decimals: number): Float64Array {
  const column = weightColumn(state, name);
  const scale = 10 ** (decimals - (state.weightDecimals.get(name) ?? 0));
  return scale === 1 ? column : column.map((weight) => weight * scale);
}
