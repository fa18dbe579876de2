import { type CascadeState, childrenInOrder } from "../cascade/index.ts";
import { isReporter } from "../measures/index.ts";
import { type Reduction, readReport } from "../rollup/index.ts";
import type { AmountColumns } from "./amountColumns.ts";
import type { BreakdownColumns } from "./breakDown.ts";
import type { Breakdown, GapAmounts } from "./breakdownLine.ts";

/** Everything a breakdown is read from. */
export interface Explanation {
  readonly state: CascadeState;
  readonly reduction: Reduction;
  readonly standing: BreakdownColumns;
  /** Without stand-ins, for points of a rate; null for amounts. */
  readonly reported: BreakdownColumns | null;
}

type Pick = (columns: BreakdownColumns) => AmountColumns;

/**
 * A unit with all that counts below it.
 *
 * @param size The reported denominator points are taken over: that of the unit asked about.
 */
export function wholeOf(explanation: Explanation, unit: number, size: number): Breakdown {
  const { standing } = explanation;
  return lineOf(explanation, unit, size, ({ whole }) => whole, standing.worth, {
    own: false,
    nested: () => null,
    children: () => childrenOf(explanation, unit, size),
  });
}

function childrenOf(explanation: Explanation, unit: number, size: number): Breakdown[] {
  const { state, reduction, standing } = explanation;
  const lines: Breakdown[] = [];
  if (isReporter(reduction.lines, unit)) return lines;
  const keeps = reduction.lines.own?.[unit] === 1;
  for (const child of childrenInOrder(state, unit)) {
    if (standing.counts[child] !== 1 || standing.concerned[child] === 0) continue;
    const verdict = standing.faces?.lifted(child) ?? false;
    lines.push(verdict ? faceOf(explanation, child, size) : wholeOf(explanation, child, size));
  }
  if (keeps && standing.lineCounts[unit] === 1) lines.push(ownShareOf(explanation, unit, size));
  return lines.sort((left, right) => right.gap - left.gap);
}

function faceOf(explanation: Explanation, unit: number, size: number): Breakdown {
  const { faces } = explanation.standing;
  const worth = faces?.worth ?? explanation.standing.worth;
  const pick: Pick = (columns) => columns.faces?.amounts ?? columns.whole;
  const parent = explanation.state.structure.parent[unit] as number;
  return lineOf(explanation, unit, size, pick, worth, {
    own: false,
    nested: () => wholeOf(explanation, unit, size),
    children: () => [],
    countedAt: parent,
  });
}

function ownShareOf(explanation: Explanation, unit: number, size: number): Breakdown {
  return lineOf(explanation, unit, size, ({ line }) => line, explanation.standing.lineWorth, {
    own: true,
    nested: () => null,
    children: () => [],
  });
}

function lineOf(
  explanation: Explanation,
  unit: number,
  size: number,
  pick: Pick,
  worth: Float64Array,
  shape: {
    readonly own: boolean;
    readonly nested: () => Breakdown | null;
    readonly children: () => Breakdown[];
    /** The unit in whose currency the line is counted, where it is not its own. */
    readonly countedAt?: number;
  },
): Breakdown {
  const { state, reduction, standing, reported } = explanation;
  const { measure, context } = reduction.plan.indicator;
  const level = context.level[shape.countedAt ?? unit] as number;
  const reports = shape.countedAt === undefined && isReporter(reduction.lines, unit);
  const { unitOfMeasure, steps } = measure.currency(context, level, reports);
  const points = reported && size > 0 ? size * 10 ** context.decimals.figure : 0;
  let opened: readonly Breakdown[] | undefined;
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    bound: reduction.plan.bound,
    own: shape.own,
    currency: unitOfMeasure,
    target: (worth[unit] as number) / steps,
    ...amountsOf(pick(standing), unit, steps),
    unexplained:
      shape.own || shape.countedAt !== undefined ? null : unexplainedAt(explanation, unit, steps),
    uncounted: shape.own
      ? (reduction.silence?.uncounted[unit] ?? 0)
      : (reduction.silence?.uncountedBelow[unit] ?? 0),
    points: reported && points > 0 ? amountsOf(pick(reported), unit, points) : null,
    nested: shape.nested(),
    children: () => {
      opened ??= Object.freeze(shape.children());
      return opened;
    },
  });
}

function amountsOf(columns: AmountColumns, unit: number, steps: number): GapAmounts {
  const [unplaced, stretch, unreported, shortfall, surplus] = [
    columns.unplaced[unit] as number,
    columns.stretch[unit] as number,
    columns.unreported[unit] as number,
    columns.shortfall[unit] as number,
    columns.surplus[unit] as number,
  ];
  return Object.freeze({
    gap: (unplaced - stretch + unreported + shortfall - surplus) / steps + 0,
    unplaced: unplaced / steps,
    stretch: stretch / steps,
    unreported: unreported / steps,
    shortfall: shortfall / steps,
    surplus: surplus / steps,
  });
}

function unexplainedAt(
  { state, reduction }: Explanation,
  unit: number,
  steps: number,
): number | null {
  const declared = reduction.declared.get(unit);
  if (!declared || reduction.heard[unit] === 0 || reduction.plan.indicator.criteria) return null;
  const { numerator } = readReport(state, reduction.plan, unit, declared);
  return (numerator - (reduction.reported.numerator[unit] as number)) / steps;
}
