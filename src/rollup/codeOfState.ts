import type { FigureState } from "./figure.ts";

/** The states of figures as numbers, for columns. */
export const codeOfState = Object.freeze({
  "not-assigned": 0,
  "no-benchmark": 1,
  "not-registered": 2,
  "not-reported": 3,
  "not-applicable": 4,
  incomplete: 5,
  lapsed: 6,
  "worse-than-baseline": 7,
  behind: 8,
  "on-track": 9,
  ahead: 10,
  met: 11,
  exceeded: 12,
}) satisfies Readonly<Record<FigureState, number>>;
