import type { ResolvedIndicator } from "../cascade/index.ts";
import { CascadeError, describe } from "../document/index.ts";
import type { TimeSpan } from "../measures/index.ts";
import { formatPlainDate, spanUpTo } from "../time/index.ts";
import { type Compared, compareSpans, type Spoken } from "./compareSpans.ts";
import { figureOfLines, type LineWord } from "./figureOfLines.ts";
import { lastingReductionOf } from "./lastingReductionOf.ts";
import { linesWithin } from "./linesWithin.ts";
import type { RollupState } from "./rollupState.ts";
import { rowsFrom, saidBy } from "./rowsFrom.ts";
import { sidesOf } from "./sidesOf.ts";
import { sizeOf } from "./sizeOf.ts";

/** What was reported over a time, beside what was over the same time a year before (cùng kỳ). */
export interface SamePeriod {
  readonly unit: string;
  readonly indicator: string;
  /** The days it is about, plain dates, both included. */
  readonly start: string;
  readonly end: string;
  /** What was reported over them, in the indicator's unit; null where nothing was. */
  readonly actual: number | null;
  /** The same of those alone who have also reported on the same days a year before. */
  readonly compared: number | null;
  /** What these came to a year before. */
  readonly before: number | null;
  /** `compared` − `before`; of a rate, in points. */
  readonly difference: number | null;
  /** `compared` ÷ `before` − 1; null where `before` is 0 or less. */
  readonly change: number | null;
  /** How many are to report, have reported on these days, and can be compared. */
  readonly coverage: {
    readonly expected: number;
    readonly reported: number;
    readonly compared: number;
  };
}

/** Which days are compared. */
export interface SamePeriodOptions {
  readonly over?: TimeSpan;
}

const spans: readonly TimeSpan[] = ["year-to-date", "year", "half", "quarter", "month"];
const monthsBefore = 12;

/** Compares what lines at and below a unit say of a time with what they said of the year before. */
export function samePeriod(
  rollup: RollupState,
  unit: number,
  position: number,
  { over = "year-to-date" }: SamePeriodOptions,
): SamePeriod {
  if (!spans.includes(over)) throw unknownSpan(over);
  const { state, view } = rollup;
  const indicator = state.indicators[position] as ResolvedIndicator;
  const { start, end } = spanUpTo(over, view.asOf, state.calendar);
  const [plan] = sidesOf(rollup, position);
  const reduction = plan ? lastingReductionOf(rollup, plan) : null;
  const alone = !reduction || reduction.heard[unit] === 0;
  const own = alone ? null : reduction.reporters.own;
  const now: LineWord[] = [];
  const like: LineWord[] = [];
  const then: LineWord[] = [];
  for (const line of alone ? [unit] : linesWithin(state, reduction, unit)) {
    const told = toldBy(rollup, indicator, line, own?.[line] === 1, over);
    if (!told) continue;
    now.push(wordOf(line, told.now));
    if (!told.before) continue;
    like.push(wordOf(line, told.now));
    then.push(wordOf(line, told.before));
  }
  const [actual, compared, before] = [now, like, then].map((words) =>
    figureOfLines(state, indicator, words),
  ) as [number | null, number | null, number | null];
  const both = compared !== null && before !== null;
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    indicator: indicator.record.id,
    ...{ start: formatPlainDate(start), end: formatPlainDate(end), actual, compared, before },
    difference: both ? compared - before : null,
    change: both && before > 0 ? compared / before - 1 : null,
    coverage: Object.freeze({
      expected: reduction?.expected[unit] ?? 0,
      reported: now.length,
      compared: like.length,
    }),
  });
}

/** Its rows are let go: there may be millions of lines. */
function wordOf(unit: number, { value, of }: Spoken): LineWord {
  return { unit, said: { value, of } };
}

function toldBy(
  { state, ledger, view }: RollupState,
  indicator: ResolvedIndicator,
  line: number,
  ownShare: boolean,
  over: TimeSpan,
): Compared | null {
  // What is done stays done, and growth is a comparison itself.
  if (indicator.measure.lift || indicator.reads) return null;
  const found = rowsFrom(ledger, indicator.position, line);
  if (!found) return null;
  const how = { balance: indicator.balance, size: sizeOf(state, indicator, line) ?? Number.NaN };
  return saidBy(found, ownShare ? "own" : "either", (first, last) =>
    compareSpans(ledger.columns, found.rows, first, last, { over, monthsBefore }, view, how),
  );
}

function unknownSpan(over: unknown): CascadeError {
  return new CascadeError([
    {
      ...{ code: "invalid-value", severity: "error", path: ["over"], received: describe(over) },
      expected: `one of ${spans.join(", ")}`,
      message: `over is ${describe(over)}, which is no stretch of time that can be compared.`,
    },
  ]);
}
