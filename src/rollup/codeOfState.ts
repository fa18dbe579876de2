import type { FigureState } from "./figure.ts";

/** The states of figures as numbers, for columns. */
export const codeOfState = Object.freeze({
  "not-assigned": 0,
  "no-benchmark": 1,
  "not-registered": 2,
  "not-reported": 3,
  "not-applicable": 4,
  lapsed: 5,
  "worse-than-baseline": 6,
  behind: 7,
  "on-track": 8,
  ahead: 9,
  met: 10,
  exceeded: 11,
}) satisfies Readonly<Record<FigureState, number>>;
