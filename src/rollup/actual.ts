import type { PeriodInput } from "../time/index.ts";

/** What a cumulative report covers: its period alone, or from the start of the year or the term. */
export type Basis = "period" | "year-to-date" | "term-to-date";

/** How firm a reported figure is: ước, sơ bộ, chính thức. */
export type ActualStatus = "estimated" | "preliminary" | "official";

/** One reported result (thực hiện). A correction is a later row; `value: null` withdraws. */
export interface Actual {
  readonly unit: string;
  readonly indicator: string;
  readonly period: PeriodInput;
  /**
   * In the indicator's unit; the numerator of a rate; 1 or 0, or how many, of a milestone; 1 or 0
   * of a criterion; this period's number of growth.
   */
  readonly value: number | null;
  /** The denominator of a rate, how many a milestone is out of, the same period's number of growth. */
  readonly of?: number | null | undefined;
  /** The criterion of a checklist it is about; all of them unless said. */
  readonly criterion?: string | undefined;
  /** True for the share a unit keeps for itself beside what it hands on. */
  readonly own?: boolean | undefined;
  readonly basis?: Basis | undefined;
  readonly status?: ActualStatus | undefined;
  /** When it was reported, a plain date or an instant; the end of its period unless said. */
  readonly reportedAt?: string | undefined;
  /** Where it can be looked up. */
  readonly source?: string | undefined;
}

/** Actuals as columns of equal length, for millions of rows. */
export type ActualColumns = {
  readonly [Key in keyof Actual]: ArrayLike<Actual[Key]>;
};

export const bases: readonly Basis[] = ["period", "year-to-date", "term-to-date"];
export const statuses: readonly ActualStatus[] = ["estimated", "preliminary", "official"];
