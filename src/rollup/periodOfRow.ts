import { formatPlainDate } from "../time/index.ts";
import { bases } from "./actual.ts";
import { coverStart } from "./coverStart.ts";
import type { LedgerColumns } from "./ledgerState.ts";

/** The period of a row in words, with its basis where it is cumulative. */
export function periodOfRow({ start, end, basis }: LedgerColumns, row: number): string {
  const span = `${formatPlainDate(start[row] as number)} to ${formatPlainDate(end[row] as number)}`;
  return basis[row] === 0 ? span : `${span} (${bases[basis[row] as number]})`;
}

/**
 * Whether two rows of a unit and indicator are words on the same thing: the later one counts. So are a
 * quarter and the year to its end, where it is the first.
 */
export function samePeriod(columns: LedgerColumns, one: number, other: number): boolean {
  const { own, criterion, end } = columns;
  return (
    end[one] === end[other] &&
    own[one] === own[other] &&
    criterion[one] === criterion[other] &&
    coverStart(columns, one) === coverStart(columns, other)
  );
}
