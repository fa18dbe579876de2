import { lineState } from "../../measures/index.ts";
import {
  type IndicatorRows,
  isKnown,
  type Reduction,
  type RollupState,
} from "../../rollup/index.ts";

/** Earlier than any day. */
export const never = -(2 ** 31);

/**
 * The last day that reports at and below each unit speak of, in days since 1970-01-01; `never` where
 * there are none.
 *
 * Of a period the last word counts, so that a report that was withdrawn speaks of nothing.
 */
export function throughColumn(
  { state, ledger, view }: RollupState,
  { plan, reporting }: Reduction,
): Int32Array {
  const { measure, reads, position } = plan.indicator;
  const { size, parent } = state.structure;
  const through = new Int32Array(size).fill(never);
  const { units, starts, rows } = ledger.byIndicator[reads?.position ?? position] as IndicatorRows;
  const { end, start, basis, own, criterion, value } = ledger.columns;
  const samePeriod = (row: number, other: number): boolean =>
    end[row] === end[other] &&
    start[row] === start[other] &&
    basis[row] === basis[other] &&
    own[row] === own[other] &&
    criterion[row] === criterion[other];
  for (let group = 0; group < units.length; group++) {
    const unit = units[group] as number;
    if (reporting.state[unit] !== lineState.reported) continue;
    const shared = reporting.own?.[unit] === 1;
    let last = -1;
    const to = starts[group + 1] as number;
    for (let place = starts[group] as number; place <= to; place++) {
      const row = place < to ? (rows[place] as number) : -1;
      const counts = row < 0 || isKnown(ledger.columns, row, view);
      if (!counts || (shared && row >= 0 && own[row] === 0)) continue;
      // The rows of a period stand side by side, the last word last.
      const ended = last >= 0 && (row < 0 || !samePeriod(row, last));
      if (ended && !Number.isNaN(value[last])) {
        through[unit] = Math.max(through[unit] as number, end[last] as number);
      }
      last = row;
    }
  }
  if (measure.parts.every(({ reducer }) => reducer === "none")) return through;
  for (let unit = size - 1; unit > 0; unit--) {
    const above = parent[unit] as number;
    through[above] = Math.max(through[above] as number, through[unit] as number);
  }
  return through;
}
