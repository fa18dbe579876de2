import { CascadeError, describe } from "../document/index.ts";
import { type Period, parsePlainDate, phasingMisfit } from "../time/index.ts";
import type { Target } from "./views.ts";

/**
 * The first and the last day of a target, in days since 1970-01-01; null where one is not known.
 *
 * @throws CascadeError `invalid-value` where its phasing does not fit them.
 */
export function timeOfTarget({ start, due, phasing, unit, indicator }: Target): Period | null {
  if (start === null || due === null) return null;
  const span = { start: parsePlainDate(start) as number, end: parsePlainDate(due) as number };
  const misfit = phasingMisfit(phasing, span);
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
