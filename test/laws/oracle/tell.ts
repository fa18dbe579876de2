import type { Actual, RollUpOptions, TimeBalance } from "target-cascade";
import { daysFrom } from "./calendar.ts";
import { wholeOf } from "./exact.ts";
import { nearestWhole } from "./path.ts";

/** What the reports of one unit come to, in plain numbers. */
export interface Told {
  readonly value: number;
  readonly of: number | null;
  readonly through: string;
  /** When a stock was said and of what, to be compared with the like: later sorts last. */
  readonly word: string;
}

const statuses = ["estimated", "preliminary", "official"] as const;

/** What rows are held against. */
export interface Asked {
  readonly balance: TimeBalance;
  /** The first day of the target. */
  readonly since: string | null;
  /** What a row is out of that does not say. */
  readonly size: number | null;
  readonly decimals: number;
}

/**
 * What rows of one unit and indicator come to, the slow way: the last row told of each period, of
 * those told at one time the firmest, then what the balance makes of them.
 */
export function tell(
  rows: readonly Actual[],
  { asOf, knownAt, minimumStatus = "estimated" }: RollUpOptions,
  asked: Asked,
): Told | null {
  const known = rows.filter(
    (row) =>
      endOf(row) <= asOf &&
      (knownAt === undefined || toldAt(row).slice(0, 10) <= knownAt) &&
      (row.value === null || firmness(row) >= statuses.indexOf(minimumStatus)),
  );
  const current = known.filter(
    (row) => !known.some((other) => samePeriod(row, other) && isLater(other, row)),
  );
  // Rows told twice in the same words count once.
  const distinct = current.filter(
    (row, place) =>
      row.value !== null && current.findIndex((other) => samePeriod(row, other)) === place,
  );
  const { balance, since } = asked;
  const late = distinct.filter((row) => balance === "last" || endOf(row) >= (since ?? ""));
  if (late.length === 0) return null;
  const latest = (row: Actual): string[] => [endOf(row), toldAt(row), startOf(row)];
  switch (balance) {
    case "last":
      return as(last(late, latest));
    case "first":
      return as(first(late, (row) => [startOf(row), endOf(row)]));
    case "max": {
      const most = late.filter((row) => late.every((other) => compare(row, other, asked) >= 0n));
      return as(last(most, latest));
    }
    case "average":
      return averageOf(sideBySide(late), asked);
    default: {
      // What had come about before the target began is no part of it.
      const early = distinct.filter((row) => !late.includes(row));
      const [all, before] = [distinct, early].map((some) => added(sideBySide(some)));
      const { value = 0, of = null, through = "" } = all ?? {};
      if (early.length === 0 || !before) return { value, of, through, word: "" };
      const outOf = of === null || before.of === null ? null : of - before.of;
      return { value: value - before.value, of: outOf, through, word: "" };
    }
  }
}

function as(row: Actual): Told {
  const word = [endOf(row), toldAt(row).slice(0, 10), startOf(row)].join(" ");
  return { value: row.value ?? 0, of: row.of ?? null, through: endOf(row), word };
}

function added(rows: readonly Actual[]): Told {
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((total, number) => total + number, 0);
  const of = rows.flatMap((row) => row.of ?? []);
  return {
    value: sum(rows.map(({ value }) => value ?? 0)),
    of: of.length === rows.length ? sum(of) : null,
    through: rows[0] ? endOf(rows[0]) : "",
    word: "",
  };
}

/** Which of two rows is larger, as a part of what it is out of where that is known. */
function compare(one: Actual, other: Actual, { size, decimals }: Asked): bigint {
  const outOf = (row: Actual): bigint => wholeOf(row.of ?? size ?? 0, decimals) || 1n;
  return (
    wholeOf(one.value ?? 0, decimals) * outOf(other) -
    wholeOf(other.value ?? 0, decimals) * outOf(one)
  );
}

/** Each row counted by its length; only rounded at the end. */
function averageOf(rows: readonly Actual[], { size, decimals }: Asked): Told {
  const mean = (numbers: readonly number[]): number => {
    let [over, under] = [0n, 0n];
    for (const [place, row] of rows.entries()) {
      const length = lengthOf(startOf(row), endOf(row));
      over += wholeOf(numbers[place] ?? 0, decimals) * length;
      under += length;
    }
    return Number(nearestWhole({ over, under })) / 10 ** decimals;
  };
  const of = rows.flatMap((row) => row.of ?? size ?? []);
  // A single report is what it says, and its size is looked up where it is counted.
  const known = rows.length > 1 ? of.length === rows.length : rows[0]?.of != null;
  return {
    value: mean(rows.map(({ value }) => value ?? 0)),
    of: known ? mean(of) : null,
    through: rows[0] ? endOf(rows[0]) : "",
    word: "",
  };
}

/** Days told in the 377580th parts of their months: 28 · 29 · 15 · 31. */
function lengthOf(start: string, end: string): bigint {
  const count = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return daysFrom(start, count).reduce((length, day) => {
    const inMonth = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
    return length + 377_580n / BigInt(inMonth.getUTCDate());
  }, 0n);
}

/** From the latest end backwards, each stretch of days counted once. */
function sideBySide(rows: readonly Actual[]): Actual[] {
  const counted: Actual[] = [];
  let before = "9999";
  for (;;) {
    const open = rows.filter((row) => endOf(row) < before);
    if (open.length === 0) return counted;
    const lastEnd = endOf(last(open, (row) => [endOf(row)]));
    const together = open.filter((row) => endOf(row) === lastEnd);
    const [from] = together.map(coverOf).sort();
    const widest = together.find((row) => coverOf(row) === from) as Actual;
    counted.push(widest);
    before = coverOf(widest);
  }
}

function first(rows: readonly Actual[], keys: (row: Actual) => readonly string[]): Actual {
  const least = rows.map((row) => keys(row).join(" ")).sort()[0];
  return rows.find((row) => keys(row).join(" ") === least) as Actual;
}

function last(rows: readonly Actual[], keys: (row: Actual) => readonly string[]): Actual {
  return rows.reduce((best, row) => {
    const [mine, others] = [keys(row), keys(best)];
    const differs = mine.findIndex((key, place) => key !== others[place]);
    return differs >= 0 && (mine[differs] ?? "") > (others[differs] ?? "") ? row : best;
  });
}

/** Whether two rows speak of the same days, in whatever way they say so. */
function samePeriod(one: Actual, other: Actual): boolean {
  return endOf(one) === endOf(other) && coverOf(one) === coverOf(other);
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

/** Whether a word on a period takes the place of another. */
function isLater(one: Actual, other: Actual): boolean {
  if (toldAt(one) !== toldAt(other)) return toldAt(one) > toldAt(other);
  return firmness(one) > firmness(other);
}

function firmness({ status = "official" }: Actual): number {
  return statuses.indexOf(status);
}
