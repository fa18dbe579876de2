import {
  type Actual,
  type CascadeDocument,
  derive,
  type Indicator,
  type LedgerReports,
  parseCascade,
  type Review,
  type ReviewOptions,
  type Rollup,
  review,
  rollUp,
} from "target-cascade";

/** Four years, a quarter of the way each. */
export const yearly = { every: "year", shares: [1, 1, 1, 1] } as const;

export interface YearlyPlan extends Partial<CascadeDocument> {
  /** What differs from a sum of whole schools, split equally and reported by year. */
  readonly indicator?: Partial<Indicator>;
  /** The city's target: 16 for each of three districts, 4 a year. */
  readonly value?: number;
  /** The program of that target. */
  readonly program?: string;
  /** The districts under the city. */
  readonly districts?: readonly string[];
}

/** What the districts reported, by year from 2021 on; null where nothing. */
export type ByYear = Readonly<Record<string, readonly (number | null)[]>>;

/** A city over districts that have four years, from 2021 to 2024. */
export function yearlyPlan({
  indicator = {},
  value = 48,
  program,
  districts = ["north", "south", "west"],
  units = [],
  indicators = [],
  targets = [],
  ...rest
}: YearlyPlan = {}): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2024-12-31" },
    levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
    units: [{ id: "city" }, ...districts.map((id) => ({ id, parent: "city" })), ...units],
    indicators: [
      {
        ...{ id: "schools", measure: "sum", cascade: { rule: "split", by: "equal" } },
        ...{ phasing: yearly, every: "year" },
        ...indicator,
      } as Indicator,
      ...indicators,
    ],
    targets: [
      { unit: "city", indicator: "schools", value, ...(program === undefined ? {} : { program }) },
      ...targets,
    ],
    ...rest,
  };
}

/** The rows that say so. */
export function rowsByYear(byYear: ByYear, indicator = "schools"): Actual[] {
  return Object.entries(byYear).flatMap(([unit, values]) =>
    values.flatMap((value, year) =>
      value === null ? [] : [{ unit, indicator, period: String(2021 + year), value }],
    ),
  );
}

/** It rolled up at the end of a year. */
export function rolledUpIn(
  year: number,
  plan: YearlyPlan,
  reports: readonly Actual[] | LedgerReports,
): Rollup {
  const { cascade } = derive(parseCascade(yearlyPlan(plan)));
  return rollUp(cascade, reports, { asOf: `${year}-12-31` });
}

/** It reviewed at the end of a year. */
export function reviewedIn(
  year: number,
  plan: YearlyPlan,
  reports: ByYear | readonly Actual[],
  options: ReviewOptions = {},
): Review {
  const rows = Array.isArray(reports) ? (reports as Actual[]) : rowsByYear(reports as ByYear);
  return review(rolledUpIn(year, plan, rows), { every: "year", ...options });
}
