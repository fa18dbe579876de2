import { planColumns, stateOf } from "../../src/cascade/index.ts";
import { type Cascade, derive, type Ledger, parseCascade, parseLedger } from "../../src/index.ts";
import type { Contender } from "../harness/contender.ts";
import { documentOf } from "../shapes/documentOf.ts";
import { isSilent, reportOf, reportsOf } from "../shapes/reportsOf.ts";
import type { Territory } from "../shapes/territory.ts";

/** One indicator of a territory: targets handed down to every unit, and what the cells report. */
export interface FiguresCase {
  readonly territory: Territory;
  /** By row of the document. */
  readonly target: Float64Array;
  /** By row; NaN where nothing was reported. */
  readonly value: Float64Array;
  readonly cascade: Cascade;
  readonly ledger: Ledger;
}

/** The figures of all units, by row of the document. */
export interface FigureColumns {
  readonly target: Float64Array;
  /** NaN where nobody has reported. */
  readonly actual: Float64Array;
  readonly reported: Float64Array;
  readonly expected: Float64Array;
  readonly completion: Float64Array;
  readonly gap: Float64Array;
}

/** Works out the figures of all units, and can show those of its last run. */
export interface FiguresContender extends Contender {
  figures(): FigureColumns | Promise<FigureColumns>;
}

/** Derives the plan of a territory and reads its reports. */
export function figuresCase(territory: Territory, someSilent: boolean): FiguresCase {
  const { cascade } = derive(parseCascade(documentOf(territory, 1)));
  const { ledger } = parseLedger(cascade, reportsOf(territory, 1, someSilent));
  const state = stateOf(cascade);
  const byUnit = planColumns(state, state.plans[0] as (typeof state.plans)[number]).target;
  const target = new Float64Array(byUnit.length);
  for (const [unit, row] of state.structure.rows.entries()) target[row] = byUnit[unit] as number;
  const value = new Float64Array(byUnit.length).fill(Number.NaN);
  for (const [place, row] of territory.cells.entries()) {
    if (!isSilent(place, someSilent)) value[row] = reportOf(territory, row, 0);
  }
  return { territory, target, value, cascade, ledger };
}

/** Columns for the figures of so many units, to be filled. */
export function blankFigures(size: number): FigureColumns {
  const column = (): Float64Array => new Float64Array(size);
  return {
    target: column(),
    actual: column(),
    reported: column(),
    expected: column(),
    completion: column(),
    gap: column(),
  };
}
