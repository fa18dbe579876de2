/** How often something is phased or reported. */
export type Frequency = "year" | "half" | "quarter" | "month";

/** A share for every period; each period may be phased in turn. */
export interface PhasingByShares {
  readonly every: Frequency;
  /**
   * Relative to one another; one for each period from the first day to the due date. Inside a
   * longer period: one for each of the calendar periods it holds, whether or not it is cut.
   */
  readonly shares: readonly number[];
  /**
   * How a period's share comes about inside it: day by day (`linear`, the default), all on its
   * last day (`step`), or by shares of shorter periods.
   */
  readonly within?: "linear" | "step" | PhasingByShares | undefined;
}

/** How a target is spread over its time: evenly by day, or by a share for every period. */
export type Phasing = "linear" | PhasingByShares;

/** The months in a period of each frequency. */
export const monthsIn: Readonly<Record<Frequency, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};
