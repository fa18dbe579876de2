import { type PlanColumns, planColumns, stateOf } from "../../src/cascade/index.ts";
import { rollUp } from "../../src/index.ts";
import { progressOf } from "../../src/rollup/progressOf.ts";
import type { Reduction } from "../../src/rollup/reduction.ts";
import { planOf, reductionOf, rollupState } from "../../src/rollup/rollupResult.ts";
import {
  blankFigures,
  type FigureColumns,
  type FiguresCase,
  type FiguresContender,
} from "./figuresCase.ts";

/** What the cascade was rolled up as; the year the reports speak of has ended. */
export const asOf = "2021-12-31";

/** This library: from a parsed ledger to the figures of every unit as columns. */
export function targetCascade({ cascade, ledger }: FiguresCase): FiguresContender {
  const { rows } = stateOf(cascade).structure;
  let columns = blankFigures(0);
  return {
    name: "target-cascade",
    remark:
      "combines each unit's reports over time, keeps what reporters alone have reached, carried and declared figures, and checks that every sum is exact",
    run() {
      columns = columnsOf(rollUp(cascade, ledger, { asOf }), "indicator-0");
    },
    figures: () => byRow(columns, rows),
  };
}

/** This is to become `rollup.columns(indicator)`. */
function columnsOf(rollup: ReturnType<typeof rollUp>, indicator: string): FigureColumns {
  const all = rollupState(rollup);
  const position = all.state.indicatorPositions.get(indicator) as number;
  const plan = planOf(all, position);
  if (!plan) throw new Error(`${indicator} has no plan.`);
  return figuresOf(reductionOf(all, plan), planColumns(all.state, plan));
}

function figuresOf(
  { covered, expected, heard, reported, standing, plan }: Reduction,
  { target }: PlanColumns,
): FigureColumns {
  const figures = blankFigures(target.length);
  const { sign } = plan.indicator.context;
  for (let unit = 0; unit < target.length; unit++) {
    const numerator = standing.numerator[unit] as number;
    const own = target[unit] as number;
    figures.target[unit] = own;
    figures.actual[unit] = heard[unit] === 0 ? Number.NaN : (reported.numerator[unit] as number);
    figures.reported[unit] = covered[unit] as number;
    figures.expected[unit] = expected[unit] as number;
    figures.gap[unit] = sign * (own - numerator);
    const at = { numerator, denominator: 1, target: own, baseline: Number.NaN, sign, cap: false };
    figures.completion[unit] = progressOf(at)?.completion ?? Number.NaN;
  }
  return figures;
}

/** From the library's numbering of units to the order of the document. */
function byRow(columns: FigureColumns, rows: Int32Array): FigureColumns {
  const ordered = blankFigures(rows.length);
  for (const [unit, row] of rows.entries()) {
    for (const key of Object.keys(ordered) as (keyof FigureColumns)[]) {
      ordered[key][row] = columns[key][unit] as number;
    }
  }
  return ordered;
}
