import type { CascadeState } from "../cascade/index.ts";
import { byUnit } from "./groupRows.ts";
import type { GrownPart } from "./grownRows.ts";
import { lazily } from "./lazily.ts";
import type { IndicatorRows, LedgerColumns } from "./ledgerState.ts";

/** The rows of a grown ledger by indicator; those of one are put in order when they are asked for. */
export function grownRowsByIndicator(
  { structure, indicators }: CascadeState,
  { rows: { baseRows }, ranges }: GrownPart,
  columns: LedgerColumns,
): readonly IndicatorRows[] {
  const added = lazily(() => {
    const byIndicator = indicators.map((): number[] => []);
    for (let place = 0; place < ranges.length; place += 2) {
      for (let row = ranges[place] as number; row < (ranges[place + 1] as number); row++) {
        byIndicator[columns.indicator[row] as number]?.push(row);
      }
    }
    return byIndicator;
  });
  return indicators.map((_, position) => {
    const ordered = lazily(() => {
      const first = baseRows[position] as IndicatorRows;
      const more = added()[position] as number[];
      if (more.length === 0) return first;
      const rows = new Int32Array(first.rows.length + more.length);
      rows.set(first.rows);
      rows.set(more, first.rows.length);
      return byUnit(columns, rows, structure.size);
    });
    return {
      get units() {
        return ordered().units;
      },
      get starts() {
        return ordered().starts;
      },
      get rows() {
        return ordered().rows;
      },
    };
  });
}
