import { stateOf } from "../../src/cascade/index.ts";
import { type FigureColumns as OurColumns, rollUp } from "../../src/index.ts";
import {
  blankFigures,
  type FigureColumns,
  type FiguresCase,
  type FiguresContender,
} from "./figuresCase.ts";

/** What the cascade was rolled up as; the year the reports speak of has ended. */
export const asOf = "2021-12-31";

const remark =
  "keeps what reporters alone have reached, carried and declared figures, and checks that every sum is exact";

/** This library: from a parsed ledger to the figures of every unit, in columns of their own. */
export function targetCascade({ cascade, ledger }: FiguresCase): FiguresContender {
  const { rows } = stateOf(cascade).structure;
  let columns: OurColumns | undefined;
  return {
    name: "target-cascade",
    remark,
    run() {
      columns = rollUp(cascade, ledger, { asOf }).columns("indicator-0");
    },
    figures: () => byRow(columns as OurColumns, rows),
  };
}

/** The same into the columns of the run before. */
export function targetCascadeAgain({ cascade, ledger }: FiguresCase): FiguresContender {
  const { rows } = stateOf(cascade).structure;
  let columns = rollUp(cascade, ledger, { asOf }).columns("indicator-0");
  return {
    name: "target-cascade, into the columns of the run before",
    remark: "the same without making new columns for the figures",
    run() {
      columns = rollUp(cascade, ledger, { asOf }).columns("indicator-0", { into: columns });
    },
    figures: () => byRow(columns, rows),
  };
}

/** From the library's numbering of units to the order of the document. */
function byRow(columns: OurColumns, rows: Int32Array): FigureColumns {
  const ordered = blankFigures(rows.length);
  for (const [unit, row] of rows.entries()) {
    for (const key of Object.keys(ordered) as (keyof FigureColumns)[]) {
      ordered[key][row] = columns[key][unit] as number;
    }
  }
  return ordered;
}
