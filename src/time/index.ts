export { formatPlainDate } from "./formatPlainDate.ts";
export { lastPeriodEnd } from "./lastPeriodEnd.ts";
export { parseInstant } from "./parseInstant.ts";
export { type Period, type PeriodInput, parsePeriod } from "./parsePeriod.ts";
export { parsePlainDate } from "./parsePlainDate.ts";
export type { Frequency, Phasing } from "./phasing.ts";
export { periodsTouched, plannedShare } from "./plannedShare.ts";
export { startOfYearOf } from "./startOfYearOf.ts";
