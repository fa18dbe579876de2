import {
  baselineColumn,
  type CascadeState,
  choosePlan,
  type Plan,
  type PlanColumns,
  type ResolvedReading,
} from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import type { View } from "./combineReports.ts";
import { compareLike } from "./compareSpans.ts";
import { firstOwn } from "./firstOwn.ts";
import { freshSince } from "./freshSince.ts";
import { isKnown } from "./isKnown.ts";
import type { IndicatorRows, LedgerState } from "./ledgerState.ts";
import { lineCondition } from "./lineCondition.ts";
import type { PlanLines } from "./linesOf.ts";
import { type Reporters, reportersOf } from "./reportersOf.ts";

/**
 * The lines of a plan that is read from reports on another indicator: those that indicator's
 * reports come in on, each held against the target of the nearest unit that has one. A line whose
 * two numbers are not there, or cannot be told against each other, is silent.
 *
 * @param columns What each unit is to reach, counted from its benchmark where there is one.
 */
export function linesRead(
  state: CascadeState,
  ledger: LedgerState,
  plan: Plan,
  reading: ResolvedReading,
  view: View,
  { target }: PlanColumns,
): PlanLines {
  const { size } = state.structure;
  const { measure, context } = plan.indicator;
  const reporters = readReporters(state, ledger, plan, reading, view);
  const { own } = reporters;
  const kind = reporters.state.slice();
  const value = new Float64Array(size);
  const of = new Float64Array(size).fill(Number.NaN);
  let condition: Uint8Array | null = null;
  const fresh = freshSince(state, plan, view);
  const { starts, rows, units } = ledger.byIndicator[reading.position] as IndicatorRows;
  for (let group = 0; group < units.length; group++) {
    const unit = units[group] as number;
    if (kind[unit] === lineState.none) continue;
    const [from, to] = [starts[group] as number, starts[group + 1] as number];
    const split = firstOwn(ledger.columns, rows, from, to);
    const read = (first: number, last: number) =>
      compareLike(ledger.columns, rows, first, last, reading, view);
    const said = own?.[unit] === 1 ? read(split, to) : (read(from, split) ?? read(split, to));
    const { decimals } = context;
    const sound =
      said !== null &&
      !measure.checkReport?.(
        context,
        said.now.value / 10 ** decimals.value,
        said.before.value / 10 ** decimals.of,
      );
    if (!sound) continue;
    kind[unit] = lineState.reported;
    value[unit] = said.now.value;
    of[unit] = said.before.value;
    if (said.through >= fresh) continue;
    condition ??= new Uint8Array(size);
    condition[unit] = lineCondition.carried;
  }
  return {
    lines: {
      ...{ state: kind, value, of, own, extent: null, criteria: [] },
      target: nearestTargets(state, target),
      baseline: baselineColumn(state, plan),
    },
    reporters,
    criteria: [],
    ...{ condition, declared: new Map(), local: new Map() },
  };
}

/** Who reports on what is read: by its plan, else who has by now while nobody below has. */
function readReporters(
  state: CascadeState,
  ledger: LedgerState,
  { grade }: Plan,
  { position }: ResolvedReading,
  view: View,
): Reporters {
  const plan =
    choosePlan(state, position, grade, null) ?? choosePlan(state, position, "mandatory", null);
  // Whatever sides either has, each line is held against the nearest target above it on each.
  if (plan) return { ...reportersOf(state, plan), alone: true };
  const { size, parent } = state.structure;
  const kind = new Uint8Array(size);
  const { units, starts, rows } = ledger.byIndicator[position] as IndicatorRows;
  for (let group = 0; group < units.length; group++) {
    const told = rows
      .subarray(starts[group], starts[group + 1])
      .some((row) => isKnown(ledger.columns, row, view));
    if (told) kind[units[group] as number] = lineState.silent;
  }
  const below = new Uint8Array(size);
  for (let unit = size - 1; unit >= 0; unit--) {
    const above = parent[unit] as number;
    if (above >= 0 && (kind[unit] !== lineState.none || below[unit] === 1)) below[above] = 1;
    if (below[unit] === 1) kind[unit] = lineState.none;
  }
  return { at: kind, under: below, state: kind, own: null, alone: true };
}

/** The target of each unit, or of the nearest above that has one. */
function nearestTargets(
  { structure: { size, parent } }: CascadeState,
  target: Float64Array,
): Float64Array {
  const targets = target.slice();
  for (let unit = 1; unit < size; unit++) {
    if (Number.isNaN(targets[unit])) targets[unit] = targets[parent[unit] as number] as number;
  }
  return targets;
}
