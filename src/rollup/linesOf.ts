import { type CascadeState, type Plan, type PlanColumns, weightColumn } from "../cascade/index.ts";
import type { Criterion, Lines } from "../measures/index.ts";
import type { View } from "./combineReports.ts";
import { type HeardAlone, hearingOf } from "./hear.ts";
import { type HeardLines, hearLines } from "./hearLines.ts";
import type { IndicatorRows, LedgerState } from "./ledgerState.ts";
import { lineBaselines } from "./lineBaselines.ts";
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
  const hearing = hearingOf(ledger, indicator, view);
  const reporters = reportersOf(state, plan);
  const name = indicator.measure.extent?.(indicator.context.options);
  const heard: HeardLines = {
    state: reporters.state.slice(),
    value: new Float64Array(size),
    of: new Float64Array(size).fill(Number.NaN),
    extent: name === undefined ? null : inStepsOf(state, name, indicator.context.decimals.of),
    criteria: hearing.criteria.map(() => new Uint8Array(size)),
    condition: null,
    declared: new Map(),
    local: new Map(),
  };
  const rows = ledger.byIndicator[indicator.position] as IndicatorRows;
  hearLines(state, hearing, plan, reporters, rows, heard);
  const { condition, declared, local, ...said } = heard;
  const { own } = reporters;
  const lines: Lines = {
    ...said,
    target: lineTargets(columns),
    baseline: lineBaselines(state, plan, own),
    own,
  };
  return { lines, reporters, criteria: hearing.criteria, condition, declared, local };
}

function inStepsOf(state: CascadeState, name: string, decimals: number): Float64Array {
  const column = weightColumn(state, name);
  const scale = 10 ** (decimals - (state.weightDecimals.get(name) ?? 0));
  return scale === 1 ? column : column.map((weight) => weight * scale);
}
