import type { Plan } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { blankParts } from "./blankParts.ts";
import { joinParts, run } from "./evaluate.ts";
import { readParts } from "./readParts.ts";
import type { Values } from "./reduction.ts";

/**
 * Evaluates every line by itself, by what was reported of it and with stand-ins. It is of no level:
 * what a level asks of a unit it asks of the whole unit.
 */
export function evaluateLines(
  plan: Pick<Plan, "indicator">,
  lines: Lines,
): { readonly reported: Values; readonly standing: Values } {
  const { measure, context } = plan.indicator;
  const size = lines.state.length;
  const alone = { ...context, level: new Int8Array(size).fill(-1) };
  const own = { indicator: { ...plan.indicator, context: alone } };
  const parts = { reported: readParts(own, lines, true), silent: blankParts(measure, size) };
  measure.standIn?.(alone, lines, parts.silent, new Uint8Array(size), 0, size);
  return {
    reported: run(own, lines, parts.reported, answeredTargets(lines)),
    standing: run(own, lines, joinParts(own, parts), lines.target),
  };
}

/** Targets of the lines that have reported; 0 for the others. */
function answeredTargets({ state, target }: Lines): Float64Array {
  return target.map((value, unit) => (state[unit] === lineState.reported ? value : 0));
}
