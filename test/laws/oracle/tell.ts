import type { Actual, RollUpOptions } from "target-cascade";

/** What the reports of one unit come to, in plain numbers. */
export interface Told {
  readonly value: number;
  readonly of: number | null;
  readonly through: string;
  /** When it was said and of what, to be compared with the like: later sorts last. */
  readonly word: string;
}

const bases: readonly Actual["basis"][] = [undefined, "year-to-date", "term-to-date"];

/**
 * What rows of one unit and indicator come to, the slow way: the last row told of each period, then
 * for a flow the latest end backwards, each stretch of days counted once; for a stock the last.
 */
export function tell(
  rows: readonly Actual[],
  flow: boolean,
  { asOf, knownAt }: RollUpOptions,
  since: string | null,
): Told | null {
  const known = rows.filter(
    (row) => endOf(row) <= asOf && (knownAt === undefined || toldAt(row).slice(0, 10) <= knownAt),
  );
  const current = known.filter(
    (row) => !known.some((other) => samePeriod(row, other) && toldAt(other) > toldAt(row)),
  );
  // Rows told twice in the same words count once.
  const distinct = current.filter(
    (row, place) =>
      row.value !== null && current.findIndex((other) => samePeriod(row, other)) === place,
  );
  if (distinct.length === 0) return null;
  if (!flow) {
    const {
      value,
      of = null,
      ...row
    } = last(distinct, (one) => [endOf(one), toldAt(one), startOf(one)]);
    const word = [endOf(row), toldAt(row as Actual).slice(0, 10), startOf(row as Actual)].join(" ");
    return { value: value ?? 0, of, through: endOf(row), word };
  }
  const through = endOf(last(distinct, (row) => [endOf(row)]));
  // What had come about before the target began is no part of it.
  const early = distinct.filter((row) => endOf(row) < (since ?? ""));
  if (early.length === distinct.length) return null;
  return { value: addUp(distinct) - addUp(early), of: null, through, word: "" };
}

/** From the latest end backwards, each stretch of days counted once. */
function addUp(rows: readonly Actual[]): number {
  let value = 0;
  let before = "9999";
  for (;;) {
    const open = rows.filter((row) => endOf(row) < before);
    if (open.length === 0) return value;
    const lastEnd = endOf(last(open, (row) => [endOf(row)]));
    const together = open.filter((row) => endOf(row) === lastEnd);
    const [from] = together.map(coverOf).sort();
    const widest = last(together.filter((row) => coverOf(row) === from).sort(byStart), (row) => [
      toldAt(row),
    ]);
    value += widest.value ?? 0;
    before = coverOf(widest);
  }
}

function last(rows: readonly Actual[], keys: (row: Actual) => readonly string[]): Actual {
  return rows.reduce((best, row) => {
    const [mine, others] = [keys(row), keys(best)];
    const differs = mine.findIndex((key, place) => key !== others[place]);
    return differs >= 0 && (mine[differs] ?? "") > (others[differs] ?? "") ? row : best;
  });
}

/** Two that say the same stretch at the same time: the longer period first, then the plainer. */
function byStart(one: Actual, other: Actual): number {
  const [mine, others] = [one, other].map(
    (row) => `${startOf(row)} ${bases.indexOf(row.basis)}`,
  ) as [string, string];
  return mine < others ? -1 : 1;
}

function samePeriod(one: Actual, other: Actual): boolean {
  const spanOf = (row: Actual): string => `${startOf(row)} ${endOf(row)} ${row.basis}`;
  return spanOf(one) === spanOf(other);
}

function coverOf(row: Actual): string {
  if (row.basis === "term-to-date") return "0000";
  return row.basis === "year-to-date" ? `${endOf(row).slice(0, 4)}-01-01` : startOf(row);
}

function startOf({ period }: Actual): string {
  return typeof period === "string" ? period : period.start;
}

function endOf({ period }: Pick<Actual, "period">): string {
  return typeof period === "string" ? period : period.end;
}

function toldAt(row: Actual): string {
  return row.reportedAt ?? endOf(row);
}
