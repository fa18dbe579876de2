import { baselineColumn, type Figures, weightColumn } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import type { PlanAsHanded } from "./handing.ts";
import type { SplitRule } from "./handSplit.ts";
import { leavesBelow } from "./leavesBelow.ts";

/** What units weigh in a split. */
export interface Weighing {
  /** Whole steps; NaN where it is not known. */
  readonly weight: (unit: number) => number;
  /** How many steps are one. */
  readonly scale: number;
  /** How sentences name it. */
  readonly name: string;
  /** Whether it comes from reports, not from the document. */
  readonly reported: boolean;
}

/** How units are weighed for a split, or null where figures are asked for and there are none. */
export function weighingBy(handing: PlanAsHanded, rule: SplitRule): Weighing | null {
  const { state, plan, inputs } = handing;
  const { by } = rule;
  const { context, record } = plan.indicator;
  const scale = 10 ** context.decimals.figure;
  const { ids } = state.structure;
  const { figures } = inputs;
  if (by === "equal") return { weight: () => 1, scale: 1, name: by, reported: false };
  if (by === "leaves") {
    const leaves = leavesBelow(handing, rule);
    return {
      weight: (unit) => leaves[unit] as number,
      scale: 1,
      name: "number of leaves",
      reported: false,
    };
  }
  if (by === "baseline") {
    const column = baselineColumn(state, plan);
    return { weight: (unit) => column?.[unit] ?? Number.NaN, scale, name: by, reported: false };
  }
  if (by === "gap") {
    if (!figures) return null;
    const gap = (unit: number): number =>
      Math.max(0, stepsOf(figureOf(figures, ids[unit] as string, record.id)?.gap, scale));
    return { weight: gap, scale, name: by, reported: true };
  }
  if (typeof by === "object") {
    if (!figures) return null;
    const other = state.indicators[state.indicatorPositions.get(by.indicator) ?? -1];
    const steps = 10 ** (other?.context.decimals.figure ?? 0);
    const actual = (unit: number): number =>
      stepsOf(figureOf(figures, ids[unit] as string, by.indicator)?.actual, steps);
    const name = `figure of ${other?.record.name ?? by.indicator}`;
    return { weight: actual, scale: steps, name, reported: true };
  }
  const column = weightColumn(state, by);
  return {
    weight: (unit) => column[unit] as number,
    scale: 10 ** (state.weightDecimals.get(by) ?? 0),
    name: by,
    reported: false,
  };
}

/** A figure in whole steps of the decimals its indicator declares. */
function stepsOf(figure: number | null | undefined, scale: number): number {
  if (figure === null || figure === undefined) return Number.NaN;
  const steps = Math.round(figure * scale) + 0;
  return Number.isSafeInteger(steps) ? steps : Number.NaN;
}

/** A unit or an indicator that is younger than the figures has none. */
function figureOf(
  figures: Figures,
  unit: string,
  indicator: string,
): ReturnType<Figures["figure"]> | null {
  try {
    return figures.figure(unit, indicator);
  } catch (error) {
    const unknown = (code: string): boolean =>
      code === "unknown-unit" || code === "unknown-indicator";
    if (error instanceof CascadeError && error.issues.every(({ code }) => unknown(code))) {
      return null;
    }
    throw error;
  }
}
