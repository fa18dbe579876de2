/** How often something is phased or reported. */
export type Frequency = "year" | "half" | "quarter" | "month";

/**
 * How a target is spread over its time: evenly by day, or by a share for every period.
 *
 * `within: "step"` counts a period's share on its last day, `"linear"` (the default) day by day.
 */
export type Phasing =
  | "linear"
  | {
      readonly every: Frequency;
      readonly shares: readonly number[];
      readonly within?: "linear" | "step" | undefined;
    };

/** The months in a period of each frequency. */
export const monthsIn: Readonly<Record<Frequency, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};
