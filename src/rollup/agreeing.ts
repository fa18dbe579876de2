/** Rows that were reported for one day at one time. */
interface Told {
  readonly reportedAt: number;
  readonly on?: number;
}

/**
 * The rows without those that contradict one another: that were told at one time, and differ.
 *
 * @param rows In the order of the time they speak of and were told at.
 * @param sayingOf What a row says, as text.
 * @param disagree Told the rows of one time that differ.
 */
export function agreeing<Row extends Told>(
  rows: readonly Row[],
  sayingOf: (row: Row) => string,
  disagree: (rows: readonly Row[]) => void,
): readonly Row[] {
  const kept: Row[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from] as Row;
    while (rows[to]?.reportedAt === first.reportedAt && rows[to]?.on === first.on) to += 1;
    const together = rows.slice(from, to);
    const saying = sayingOf(first);
    if (together.some((row) => sayingOf(row) !== saying)) disagree(together);
    else for (const row of together) kept.push(row);
  }
  return kept;
}
