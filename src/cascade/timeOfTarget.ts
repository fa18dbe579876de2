import { CascadeError, describe } from "../document/index.ts";
import {
  calendarOf,
  type Period,
  parsePlainDate,
  phasingMisfit,
  reportingSpan,
} from "../time/index.ts";
import type { Target } from "./views.ts";

/**
 * The first and the last day that are reported on for a target, in days since 1970-01-01; null where
 * one is not known.
 *
 * @throws CascadeError `invalid-value` where its phasing does not fit them.
 */
export function timeOfTarget(target: Target): Period | null {
  const { start, due, phasing, unit, indicator } = target;
  if (start === null || due === null) return null;
  const calendar = calendarOf(target.calendar);
  const written = { start: parsePlainDate(start) as number, end: parsePlainDate(due) as number };
  const span = reportingSpan(written, calendar);
  const misfit = phasingMisfit(phasing, span, calendar);
  if (misfit === null) return span;
  throw new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path: ["phasing", ...misfit.path],
      unit,
      expected: misfit.expected,
      received: describe(misfit.received),
      message: `The phasing of ${indicator} at ${unit} does not fit its time.`,
    },
  ]);
}
