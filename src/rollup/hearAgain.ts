import { lineState } from "../measures/index.ts";
import type { Before } from "./before.ts";
import type { View } from "./combineReports.ts";
import { hearingOf } from "./hear.ts";
import { type HeardLines, hearLines } from "./hearLines.ts";
import type { IndicatorRows, LedgerState } from "./ledgerState.ts";
import type { PlanLines } from "./linesOf.ts";
import type { Workings } from "./workings.ts";

/** Lines that say something else than before: their units, and the places of these among the touched. */
export interface ChangedLines {
  readonly units: Int32Array;
  readonly places: Int32Array;
}

/** What lines say by now. */
export interface HeardAgain {
  readonly found: PlanLines;
  readonly lines: ChangedLines;
  /** The units of these, and those that are shown with something else beside the lines. */
  readonly units: readonly number[];
}

/** Listens again to units that have reported, in place. */
export function hearAgain(
  { state, plan, found, own }: Workings,
  ledger: LedgerState,
  view: View,
  touched: IndicatorRows,
  before: Before,
): HeardAgain {
  const { reporters } = found;
  const beside = touched.units.some((unit) => !isPlain(unit));
  const heard: HeardLines = {
    ...{ state: own.state, value: own.value, of: own.of, extent: own.extent },
    criteria: own.criteria as Uint8Array[],
    condition: found.condition,
    declared: (beside ? new Map(found.declared) : found.declared) as HeardLines["declared"],
    local: (beside ? new Map(found.local) : found.local) as HeardLines["local"],
  };
  for (const unit of touched.units) {
    if (!isPlain(unit)) {
      heard.declared.delete(unit);
      heard.local.delete(unit);
    }
    const kind = reporters.state[unit] as number;
    if (kind === lineState.none) continue;
    own.state[unit] = kind;
    own.value[unit] = 0;
    own.of[unit] = Number.NaN;
    for (const column of own.criteria) column[unit] = 0;
    if (found.condition) found.condition[unit] = 0;
  }
  hearLines(state, hearingOf(ledger, plan.indicator, view), plan, reporters, touched, heard);
  const { condition, declared, local } = heard;
  const columns = [own.state, own.value, own.of, ...own.criteria];
  const earlier = columns.map((column) => before.valuesOf(column) as Float64Array);
  const conditions = before.valuesOf(found.condition);
  const differs = (unit: number, place: number): boolean => {
    for (let one = 0; one < columns.length; one++) {
      if (!Object.is(columns[one]?.[unit], earlier[one]?.[place])) return true;
    }
    return (condition?.[unit] ?? 0) !== (conditions?.[place] ?? 0);
  };
  const units: number[] = [];
  const places: number[] = [];
  const shown: number[] = [];
  for (let place = 0; place < touched.units.length; place++) {
    const unit = touched.units[place] as number;
    if (reporters.state[unit] !== lineState.none && differs(unit, place)) {
      units.push(unit);
      places.push(place);
    } else if (beside && isShown(unit)) shown.push(unit);
  }
  return {
    found: { ...found, condition, declared, local },
    lines: { units: Int32Array.from(units), places: Int32Array.from(places) },
    units: [...units, ...shown],
  };

  /** Whether all a unit reports is what its line says. */
  function isPlain(unit: number): boolean {
    return reporters.state[unit] !== lineState.none && reporters.own?.[unit] !== 1;
  }

  function isShown(unit: number): boolean {
    return [found.declared, found.local, declared, local].some((map) => map.has(unit));
  }
}
