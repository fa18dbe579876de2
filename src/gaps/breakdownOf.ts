import { childrenInOrder } from "../cascade/index.ts";
import { isReporter } from "../measures/index.ts";
import { lazily, readReport } from "../rollup/index.ts";
import { type Amounts, amountsAt, gapOf } from "./amountColumns.ts";
import type { BreakdownColumns } from "./breakDown.ts";
import type { Breakdown, GapAmounts } from "./breakdownLine.ts";
import type { Explanation } from "./explanation.ts";
import { type Faces, faceAmounts, isLifted } from "./facesOf.ts";
import { lineAmounts } from "./lineAmounts.ts";

/** What is asked about one unit. */
export interface Asked {
  readonly explanation: Explanation;
  /** The reported denominator points are taken over: that of the unit asked about. */
  readonly size: number;
}

/** What sets one kind of line apart from another. */
interface Shape {
  readonly own: boolean;
  readonly worth: number;
  /** The unit in whose currency the line is counted, where it is not its own. */
  readonly countedAt?: number;
  amounts(columns: BreakdownColumns): Amounts;
  nested?(): Breakdown;
  children?(): Breakdown[];
}

/** A unit with all that counts below it. */
export function wholeOf(asked: Asked, unit: number): Breakdown {
  return lineOf(asked, unit, {
    own: false,
    worth: asked.explanation.standing.worthAt(unit),
    amounts: ({ whole }) => amountsAt(whole, unit),
    children: () => childrenOf(asked, unit),
  });
}

function childrenOf(asked: Asked, unit: number): Breakdown[] {
  const { state, reduction, standing } = asked.explanation;
  const { counts, faces } = standing;
  const lines: Breakdown[] = [];
  if (isReporter(reduction.lines, unit)) return lines;
  for (const child of childrenInOrder(state, unit)) {
    if ((counts && counts.children[child] !== 1) || !isConcerned(asked.explanation, child))
      continue;
    lines.push(isLifted(faces, child) ? faceOf(asked, child) : wholeOf(asked, child));
  }
  const keeps = reduction.lines.own?.[unit] === 1;
  if (keeps && (!counts || counts.lines[unit] === 1)) lines.push(ownShareOf(asked, unit));
  return lines.sort((left, right) => right.gap - left.gap);
}

/** Whether a unit has a target, or one below it has, or should report. */
function isConcerned({ reduction: { held, expected } }: Explanation, unit: number): boolean {
  return held.at[unit] === 1 || held.under[unit] === 1 || (expected[unit] as number) > 0;
}

function faceOf(asked: Asked, unit: number): Breakdown {
  const { state, standing } = asked.explanation;
  return lineOf(asked, unit, {
    own: false,
    worth: standing.faces?.worth[unit] as number,
    countedAt: state.structure.parent[unit] as number,
    amounts: ({ faces }) => faceAmounts(faces as Faces, unit),
    nested: () => wholeOf(asked, unit),
  });
}

function ownShareOf(asked: Asked, unit: number): Breakdown {
  const { reduction, standing } = asked.explanation;
  return lineOf(asked, unit, {
    own: true,
    worth: standing.readLine(unit).worth,
    amounts: (columns) => lineAmounts(reduction, columns, unit),
  });
}

function lineOf({ explanation, size }: Asked, unit: number, shape: Shape): Breakdown {
  const { state, reduction, standing } = explanation;
  const { measure, context } = reduction.plan.indicator;
  const level = context.level[shape.countedAt ?? unit] as number;
  const reports = shape.countedAt === undefined && isReporter(reduction.lines, unit);
  const { unitOfMeasure, steps } = measure.currency(context, level, reports);
  const whole = !shape.own && shape.countedAt === undefined;
  const children = lazily(() => Object.freeze(shape.children?.() ?? []));
  const nested = lazily(() => shape.nested?.() ?? null);
  const points = lazily(() => {
    const perPoint = size * 10 ** context.decimals.figure;
    const columns = size > 0 ? explanation.reported : null;
    return columns && inUnits(shape.amounts(columns), perPoint);
  });
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    bound: reduction.plan.bound,
    own: shape.own,
    currency: unitOfMeasure,
    target: shape.worth / steps + 0,
    ...inUnits(shape.amounts(standing), steps),
    unexplained: whole ? unexplainedAt(explanation, unit, steps) : null,
    uncounted: reduction.silence?.[shape.own ? "uncounted" : "uncountedBelow"][unit] ?? 0,
    get points() {
      return points();
    },
    get nested() {
      return nested();
    },
    children,
  });
}

function inUnits(amounts: Amounts, steps: number): GapAmounts {
  return Object.freeze({
    gap: gapOf(amounts) / steps + 0,
    unplaced: amounts.unplaced / steps,
    stretch: amounts.stretch / steps,
    unreported: amounts.unreported / steps + 0,
    shortfall: amounts.shortfall / steps,
    surplus: amounts.surplus / steps,
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
