import * as z from "zod";
import type { Frequency } from "../time/index.ts";
import { interimReview } from "./presets.ts";
import { type Signal, signals } from "./signal.ts";

/** What a review is of, and what it looks for. */
export interface ReviewOptions {
  /** The unit under review, with all below it; the one at the top unless said. */
  readonly unit?: string;
  /** Only units of this level. */
  readonly level?: string;
  /** Only units and indicators that carry this tag. */
  readonly tag?: string;
  /** Only this indicator. */
  readonly indicator?: string;
  /** Only what is in this set, or in sets within it. */
  readonly set?: string;
  /**
   * Only what this body, post or person leads, supports or oversees on the day; of a person, what
   * their posts do as well.
   */
  readonly body?: string;
  /** What puts something on the list; unless said, as in `interimReview`. */
  readonly signals?: readonly Signal[];
  /** The periods of what does not say how often it is reported; `quarter` unless said. */
  readonly every?: Frequency;
  /** After how many whole periods without movement something has stalled; 2 unless said. */
  readonly stalledAfter?: number;
  /** How many whole periods forecasts look back over; 4 unless said. */
  readonly history?: number;
  /** By what share of the money spending may be ahead of results; 0.1 unless said. */
  readonly spendingMargin?: number;
  /** When programs were to be adopted. */
  readonly adoption?: {
    /** Within how many days of the program above. */
    readonly withinDays?: number;
    /** By which day, an ISO plain date. */
    readonly by?: string;
  };
}

const mostPeriods = 40;
const id = z.string().min(1).optional();

/** The schema of `ReviewOptions`, with what they leave unsaid filled in. */
export const reviewOptionsSchema = z.strictObject({
  ...{ unit: id, level: id, tag: id, indicator: id, set: id, body: id },
  signals: z.array(z.enum(signals)).default([...interimReview.signals]),
  every: z.enum(["year", "half", "quarter", "month"]).default("quarter"),
  stalledAfter: z.int().positive().max(mostPeriods).default(2),
  history: z.int().positive().max(mostPeriods).default(4),
  spendingMargin: z.number().nonnegative().default(0.1),
  adoption: z
    .strictObject({ withinDays: z.int().nonnegative().optional(), by: z.iso.date().optional() })
    .default({}),
});
