import { type CascadeState, planColumns } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { evaluateLine, type LineValues, lineAt, type Reduction } from "../rollup/index.ts";

/** What targets and lines come to in the currency, in steps. */
export interface Sizes {
  /** A unit's target: target × denominator. */
  worth(unit: number): number;
  /** A line's target, and how far what it brought, or what stands in, is from it. */
  line(unit: number): { readonly target: number; readonly distance: number };
  /** How far a unit of which nothing is known is from its target: from its baseline, or from 0. */
  silence(unit: number): number;
}

const nothing = { target: 0, distance: 0 } as const;

/**
 * Where a breakdown reads its sizes from.
 *
 * @param source `standing` with stand-ins for silent units; `reported` leaves them out.
 */
export function lineSource(
  state: CascadeState,
  reduction: Reduction,
  source: "standing" | "reported",
): Sizes {
  const { plan, lines, standing, reported } = reduction;
  const { measure, context } = plan.indicator;
  const { own } = planColumns(state, plan);
  const values = source === "standing" ? standing : reported;
  const at = (unit: number): LineValues => ({
    numerator: values.numerator[unit] as number,
    denominator: values.denominator ? (values.denominator[unit] as number) : 1,
    target: standing.target[unit] as number,
  });
  const silence = (unit: number): number => {
    const target = standing.target[unit] as number;
    const baseline = lines.baseline?.[unit] ?? Number.NaN;
    const start = Number.isNaN(baseline) ? (context.sign === -1 ? target : 0) : baseline;
    return target - start;
  };
  return {
    worth: (unit) => {
      const { target, denominator } = at(unit);
      return target * denominator;
    },
    line: (unit) => {
      const silent = lines.state[unit] === lineState.silent;
      if (silent && source === "reported") return nothing;
      const line = own.has(unit) ? evaluateLine(plan, lineAt(lines, unit), unit) : at(unit);
      const target = line.target * line.denominator;
      if (silent && !measure.standIn) return { target, distance: silence(unit) };
      return { target, distance: target - line.numerator };
    },
    silence,
  };
}
