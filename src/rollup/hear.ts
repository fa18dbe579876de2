import { criteriaInForce, type ResolvedIndicator } from "../cascade/index.ts";
import { type Criterion, criterionState } from "../measures/index.ts";
import { validSince } from "../time/index.ts";
import { type Combined, combineReports, laterOf, type View } from "./combineReports.ts";
import type { LedgerColumns, LedgerState } from "./ledgerState.ts";

/** What reading the reports of an indicator has at hand. */
export interface Hearing {
  readonly columns: LedgerColumns;
  readonly indicator: ResolvedIndicator;
  readonly view: View;
  /** The first day a report may speak of and still hold. */
  readonly holdsFrom: number;
  /** The criteria in force, and whether to pass is to meet each. */
  readonly criteria: readonly Criterion[];
  readonly all: boolean;
  /** The place of each criterion among those in force, or −1; null where reports name none. */
  readonly places: readonly number[] | null;
}

/** What one unit has said, of the whole or of its own share. */
export interface Heard extends Combined {
  /** Whether all it said is too old to hold; the value is then 0. */
  readonly expired: boolean;
  /** Whether something it had reached has lapsed and was not said anew. */
  readonly lapsed: boolean;
}

/** A unit's words with what it said of each criterion, in columns of length 1. */
export interface HeardAlone extends Heard {
  readonly criteria: readonly Uint8Array[];
}

const noCriteria: readonly Criterion[] = [];

/** Makes ready to read the reports of an indicator. */
export function hearingOf(
  { columns }: LedgerState,
  indicator: ResolvedIndicator,
  view: View,
): Hearing {
  const { record, criteria } = indicator;
  const version = criteria && criteriaInForce(criteria, view.asOf);
  const inForce = version?.criteria ?? noCriteria;
  const since = version?.since ?? Number.NEGATIVE_INFINITY;
  const { validMonths } = record;
  return {
    ...{ columns, indicator, view, criteria: inForce, all: version?.all ?? false },
    holdsFrom:
      validMonths === undefined ? since : Math.max(since, validSince(view.asOf, validMonths)),
    places: criteria?.ids.map((id) => inForce.findIndex((one) => one.id === id)) ?? null,
  };
}

/**
 * What a unit's reports come to; null where nothing is known. A report too old to hold counts as 0.
 *
 * Of a criterion the last word counts, and a later one that the whole passes takes back that it was
 * not met. Where to pass is to meet each, such a word says of each that it is met.
 *
 * @param rows Those `from` up to `to` are of one unit, all own or all not own.
 * @param since The first day of the target they are held against.
 * @param size What a report is out of, in steps, where it does not say; NaN where nobody knows.
 * @param into Columns of `criterionState`, which are written at `place`.
 */
export function hear(
  hearing: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  since: number,
  size: number,
  into: readonly Uint8Array[],
  place: number,
): Heard | null {
  if (hearing.places) return hearCriteria(hearing, rows, from, to, into, place);
  const { columns, indicator, view, holdsFrom } = hearing;
  const said = combineReports(columns, rows, from, to, indicator.balance, view, since, size);
  if (!said) return null;
  const expired = said.through < holdsFrom;
  return {
    ...said,
    ...{ value: expired ? 0 : said.value, expired, lapsed: expired && said.value > 0 },
  };
}

/** Whether what a unit has reported counts as it is: there are no criteria, and nothing is too old. */
export function countsSimply({ places, holdsFrom }: Hearing): boolean {
  return places === null && holdsFrom === Number.NEGATIVE_INFINITY;
}

/** The same for a unit by itself. */
export function hearAlone(
  hearing: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  since: number,
  size: number,
): HeardAlone | null {
  const criteria = hearing.criteria.map(() => new Uint8Array(1));
  const heard = hear(hearing, rows, from, to, since, size, criteria, 0);
  return heard && { ...heard, criteria };
}

function hearCriteria(
  { columns, view, holdsFrom, places, all }: Hearing,
  rows: Int32Array,
  from: number,
  to: number,
  into: readonly Uint8Array[],
  place: number,
): Heard | null {
  let whole: Combined | null = null;
  const restsOn: number[] = [];
  let through = Number.NEGATIVE_INFINITY;
  let [holds, gone, reachedGone] = [false, false, false];
  for (let start = from; start < to; ) {
    const criterion = columns.criterion[rows[start] as number] as number;
    let end = start + 1;
    while (end < to && columns.criterion[rows[end] as number] === criterion) end += 1;
    const said = combineReports(columns, rows, start, end, "last", view, 0);
    start = end;
    if (!said) continue;
    restsOn.push(...said.rows);
    through = Math.max(through, said.through);
    const held = said.through >= holdsFrom;
    if (held) holds = true;
    else {
      gone = true;
      reachedGone ||= said.value === 1;
    }
    if (criterion === 0) whole = said;
    const column = into[places?.[criterion - 1] ?? -1];
    if (!column || !held) continue;
    if (said.value === 1) column[place] = criterionState.met;
    else if (whole?.value !== 1 || laterOf(columns, whole, said) === said) {
      column[place] = criterionState.unmet;
    }
  }
  if (through === Number.NEGATIVE_INFINITY) return null;
  const standing = whole !== null && whole.through >= holdsFrom ? whole : null;
  let open = false;
  for (const column of into) {
    if (column[place] !== criterionState.open) continue;
    if (all && standing?.value === 1) column[place] = criterionState.met;
    else open = true;
  }
  return {
    value: standing?.value ?? (gone ? 0 : Number.NaN),
    ...{ of: Number.NaN, through, rows: restsOn, off: [] },
    expired: !holds,
    lapsed: reachedGone && open && standing === null,
  };
}
