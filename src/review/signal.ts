/** What a review looks for, in the order signals are listed. */
export const signals = [
  "overdue",
  "worse-than-baseline",
  "lapsed",
  "behind",
  "will-miss",
  "stalled",
  "quiet",
  "silent",
  "spend-ahead",
  "unmet",
  "early",
  "exceeded",
] as const;

/**
 * Why something is on the list of a review.
 *
 * - `overdue`: the due date has passed, and it is not met.
 * - `worse-than-baseline`, `lapsed`, `behind`: its state, before it is due.
 * - `will-miss`: going on as of late, it misses its target when that is due, met by now or not.
 * - `stalled`: there are reports, and for some periods nothing has moved.
 * - `quiet`: there were reports, and for some periods there are none.
 * - `silent`: reports were due, and nobody has ever reported.
 * - `spend-ahead`: more of the money is spent than of the work is done.
 * - `unmet`: it is not met, whenever it is due.
 * - `early`: it is met before it is due.
 * - `exceeded`: it is more than met.
 */
export type Signal = (typeof signals)[number];

/** Signals as bits of one number. */
export const bitOf: Readonly<Record<Signal, number>> = Object.freeze(
  Object.fromEntries(signals.map((signal, place) => [signal, 1 << place])) as Record<
    Signal,
    number
  >,
);

/** Some signals as one number. */
export function bitsOf(some: Iterable<Signal>): number {
  let bits = 0;
  for (const signal of some) bits |= bitOf[signal];
  return bits;
}

/** The signals a number stands for. */
export function signalsIn(bits: number): readonly Signal[] {
  return Object.freeze(signals.filter((signal) => (bits & bitOf[signal]) !== 0));
}
