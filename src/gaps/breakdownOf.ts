import { childrenInOrder } from "../cascade/index.ts";
import { isReporter } from "../measures/index.ts";
import { lazily, levelNumber, type Rollup, readReport } from "../rollup/index.ts";
import { type Amounts, amountsAt } from "./amountColumns.ts";
import { amountsHere } from "./arising.ts";
import { type BenchmarkSteps, benchmarkMovement } from "./benchmarkMovement.ts";
import { bottlenecksOf } from "./bottlenecksOf.ts";
import type { BreakdownColumns } from "./breakDown.ts";
import type { Breakdown } from "./breakdownLine.ts";
import type { Explanation } from "./explanation.ts";
import { type Faces, faceAmounts, isLifted } from "./facesOf.ts";
import { gapAmounts } from "./gapAmounts.ts";
import { largestGaps } from "./largestGaps.ts";
import { lineAmounts } from "./lineAmounts.ts";
import { mixOf } from "./mixOf.ts";
import { thresholdOf } from "./thresholdOf.ts";

/** What is asked about one unit. */
export interface Asked {
  readonly rollup: Rollup;
  readonly explanation: Explanation;
  /** The reported denominator points are taken over: that of the unit asked about. */
  readonly size: number;
  /** What targets are counted from; null where they are figures by themselves. */
  readonly benchmark: BenchmarkSteps | null;
}

/** What sets one kind of line apart from another. */
interface Shape {
  readonly own: boolean;
  readonly worth: number;
  /** The unit in whose currency the line is counted, where it is not its own. */
  readonly countedAt?: number;
  amounts(columns: BreakdownColumns): Amounts;
  /** Its denominator, in steps; 1 for amounts. */
  size(): number;
  /** Its own count, where it passes on a verdict. */
  nested?(): Breakdown;
  children?(): Breakdown[];
}

/** A unit with all that counts below it. */
export function wholeOf(asked: Asked, unit: number): Breakdown {
  return lineOf(asked, unit, {
    own: false,
    worth: asked.explanation.standing.worthAt(unit),
    amounts: ({ whole }) => amountsAt(whole, unit),
    size: () => sizeAt(asked.explanation, unit),
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
    size: () => 1,
    nested: () => wholeOf(asked, unit),
  });
}

function ownShareOf(asked: Asked, unit: number): Breakdown {
  const { reduction, standing } = asked.explanation;
  return lineOf(asked, unit, {
    own: true,
    worth: standing.readLine(unit).worth,
    amounts: (columns) => lineAmounts(reduction, columns, unit),
    size: () => shareSize(asked.explanation, unit),
  });
}

/** The denominator of a unit with all below it, in steps. */
function sizeAt({ reduction: { standing } }: Explanation, unit: number): number {
  return standing.denominator ? (standing.denominator[unit] as number) : 1;
}

/** The denominator of the share a unit keeps: what those below it leave. */
function shareSize({ state, reduction: { standing } }: Explanation, unit: number): number {
  const { denominator } = standing;
  if (!denominator) return 1;
  const { firstChild } = state.structure;
  const below = denominator.subarray(firstChild[unit], firstChild[unit + 1]);
  return below.reduce((left, size) => left - size, denominator[unit] as number);
}

function lineOf(asked: Asked, unit: number, shape: Shape): Breakdown {
  const { explanation, size, benchmark } = asked;
  const { state, reduction, standing } = explanation;
  const { plan } = reduction;
  const { measure, context } = plan.indicator;
  const level = context.level[shape.countedAt ?? unit] as number;
  const verdict = shape.countedAt !== undefined;
  const whole = !shape.own && !verdict;
  const { unitOfMeasure, steps } = measure.currency(
    context,
    level,
    !verdict && isReporter(reduction.lines, unit),
  );
  const children = lazily(() => Object.freeze(shape.children?.() ?? []));
  const amounts = shape.amounts(standing);
  const reported = size > 0 ? explanation.reported : null;
  const line: Breakdown = {
    unit: state.structure.ids[unit] as string,
    bound: plan.bound,
    own: shape.own,
    currency: unitOfMeasure,
    target: shape.worth / steps + 0,
    ...gapAmounts(amounts, steps),
    unexplained: whole ? unexplainedAt(explanation, unit, steps) : null,
    uncounted: reduction.silence?.[shape.own ? "uncounted" : "uncountedBelow"][unit] ?? 0,
    points: reported && gapAmounts(shape.amounts(reported), size * 10 ** context.decimals.figure),
    benchmark: benchmark && benchmarkMovement(benchmark, plan, shape.size(), steps),
    nested: shape.nested?.() ?? null,
    here: gapAmounts(whole ? amountsHere(explanation, unit) : amounts, steps),
    children,
    largest(count = 5, { level: id } = {}) {
      const rank = id === undefined ? -1 : levelNumber(asked.rollup, id);
      return whole ? largestGaps(explanation, unit, count, rank) : onlyOne(line);
    },
    bottlenecks: (count = 2) => (whole ? bottlenecksOf(explanation, unit, count) : nobody),
    threshold() {
      if (shape.own) return null;
      return thresholdOf(explanation, unit, {
        whole: (other) => wholeOf(asked, other),
        share: (other) => ownShareOf(asked, other),
      });
    },
    mix: () => (whole ? mixOf(explanation, unit) : null),
  };
  return Object.freeze(line);
}

const nobody = Object.freeze([]);

/** Of a line that opens into nothing there is only itself. */
function onlyOne({ unit, gap, unplaced, stretch, unreported, shortfall, surplus }: Breakdown) {
  const amounts = { gap, unplaced, stretch, unreported, shortfall, surplus };
  const units = gap > 0 ? [Object.freeze({ unit, ...amounts })] : [];
  return Object.freeze({
    units: Object.freeze(units),
    together: Math.max(0, gap),
    of: Math.max(0, gap),
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
