import {
  baselineColumn,
  type CascadeState,
  type Plan,
  planColumns,
  spanOf,
  targetOrigin,
} from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { formatPlainDate, parsePlainDate, plannedShare } from "../time/index.ts";
import type { Combined } from "./combineReports.ts";
import type { Figure, FigureState, PaceThresholds, Provenance } from "./figure.ts";
import { progressOf, type Standing } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reducePlan.ts";
import { wayTo } from "./wayTo.ts";

/** The figure of a unit, read from the columns of its plan. */
export function figureAt(
  state: CascadeState,
  reduction: Reduction,
  unit: number,
  asOf: number,
  thresholds: PaceThresholds,
): Figure {
  const { plan, heard, covered, expected, reported, standing } = reduction;
  const { measure, context, record } = plan.indicator;
  const scale = 10 ** context.decimals.figure;
  const spoken = (heard[unit] as number) > 0;
  const assigned = planColumns(state, plan).origin[unit] !== targetOrigin.none;
  const baseline = baselineColumn(state, plan)?.[unit] ?? Number.NaN;
  const onlyReporters = measure.speaksOf === "reporters";
  const standingNow = onlyReporters ? reported : standing;
  const target = (onlyReporters ? reported : standing).target[unit] as number;
  const now = standingAt(plan, standingNow, unit, target, baseline);
  const known = reduction.benchmark === null || !Number.isNaN(reduction.benchmark);
  const speaks = assigned && known && (spoken || !onlyReporters);
  // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
  const silent = reduction.uncountedBelow[unit] as number;
  const unknown = !onlyReporters && context.sign === -1 && silent > 0 && (!spoken || !now.cap);
  const progress = speaks && !unknown ? progressOf(now) : null;
  const amongReporters =
    spoken && assigned && known ? progressOf(reportedStanding(reduction, unit, baseline)) : null;
  const share = assigned && known ? shareBy(state, reduction, unit, asOf) : null;
  const planned = share === null ? null : plannedAt(now, share, scale);
  const plannedCompletion = share === null ? null : now.holds ? 1 : share;
  const completion = progress?.completion ?? null;
  const pace =
    completion === null || plannedCompletion === null || plannedCompletion === 0
      ? null
      : completion / plannedCompletion;
  const overdue = plan.due !== null && asOf > plan.due;
  const { registered } = reduction;
  const unregistered = record.registration?.required === true && registered?.anyone[unit] !== 1;
  const local = reduction.local.get(unit);
  const actual = spoken
    ? figureOf(reported.numerator[unit], reported.denominator?.[unit], scale)
    : figureOfReport(state, reduction, unit, local, scale);
  const gap = speaks ? gapOf(now, scale) : null;
  return Object.freeze({
    unit: state.structure.ids[unit] as string,
    indicator: record.id,
    plan: Object.freeze({
      grade: plan.grade,
      due: plan.due === null ? null : formatPlainDate(plan.due),
    }),
    bound: assigned ? plan.bound : null,
    target: assigned && known ? target / scale : null,
    range: null,
    benchmark:
      assigned && known && reduction.benchmark !== null ? reduction.benchmark / scale : null,
    registered: figureOf(registered?.figure[unit], 1, scale),
    planned,
    actual,
    completion,
    completionReported: amongReporters?.completion ?? null,
    achievement: progress?.achievement ?? null,
    pace,
    gap,
    coverage: Object.freeze({
      reported: covered[unit] as number,
      expected: expected[unit] as number,
    }),
    state: !assigned
      ? "not-assigned"
      : !known
        ? "no-benchmark"
        : unregistered && !spoken
          ? "not-registered"
          : stateOfFigure(spoken, progress, gap, pace, now, overdue, thresholds),
    provenance: provenanceAt(state, reduction, unit, actual, local !== undefined),
  });
}

function standingAt(
  { bound, benchmark, indicator: { context, record } }: Plan,
  { numerator, denominator }: Reduction["standing"],
  unit: number,
  target: number,
  baseline: number,
): Standing {
  const way = wayTo(target, baseline, bound, record);
  return {
    numerator: numerator[unit] as number,
    denominator: denominator ? (denominator[unit] as number) : 1,
    target,
    sign: context.sign,
    ...way,
    // What moves with a benchmark is not approached over time.
    holds: way.holds || benchmark !== null,
  };
}

function reportedStanding(
  { plan, reported, answeredBaseline }: Reduction,
  unit: number,
  baseline: number,
): Standing {
  const base = answeredBaseline ? (answeredBaseline[unit] as number) : baseline;
  return standingAt(plan, reported, unit, reported.target[unit] as number, base);
}

function figureOf(
  numerator: number | undefined,
  denominator: number | undefined,
  scale: number,
): number | null {
  const figure = (numerator as number) / ((denominator ?? 1) * scale);
  return Number.isFinite(figure) ? figure + 0 : null;
}

function figureOfReport(
  state: CascadeState,
  { plan }: Reduction,
  unit: number,
  report: Combined | undefined,
  scale: number,
): number | null {
  if (!report) return null;
  const { numerator, denominator } = readReport(state, plan, unit, report);
  return figureOf(numerator, denominator, scale);
}

function gapOf({ numerator, denominator, target, sign }: Standing, scale: number): number | null {
  const gap = (sign * (target * denominator - numerator)) / (denominator * scale);
  return Number.isFinite(gap) ? gap + 0 : null;
}

/** The share of the target planned by a day, or null where its time is not known. */
function shareBy(
  state: CascadeState,
  { plan }: Reduction,
  unit: number,
  asOf: number,
): number | null {
  const { start, record } = spanOf(state, plan, unit);
  const first = start === null ? null : parsePlainDate(start);
  if (first === null || plan.due === null) return null;
  const phasing = record?.phasing ?? plan.indicator.record.phasing ?? "linear";
  return plannedShare(phasing, { start: first, end: plan.due }, asOf);
}

/** Between baseline and target by the share planned; what is to be kept is so from the first day. */
function plannedAt({ target, baseline, holds }: Standing, share: number, scale: number): number {
  if (holds) return target / scale;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  return (from + (target - from) * share) / scale;
}

function stateOfFigure(
  spoken: boolean,
  progress: ReturnType<typeof progressOf> | null,
  gap: number | null,
  pace: number | null,
  { cap, holds }: Standing,
  overdue: boolean,
  { behind, ahead }: PaceThresholds,
): FigureState {
  if (!spoken || gap === null) return "not-reported";
  if (progress?.worse) return "worse-than-baseline";
  if (progress === null && gap <= 0) return "not-reported";
  if (gap <= 0) return gap < 0 && !cap ? "exceeded" : "met";
  if (holds || overdue) return "behind";
  if (pace === null) return "on-track";
  if (pace < behind) return "behind";
  return pace > ahead ? "ahead" : "on-track";
}

function provenanceAt(
  state: CascadeState,
  reduction: Reduction,
  unit: number,
  actual: number | null,
  local: boolean,
): Provenance {
  const { plan, reporting, heard, carried } = reduction;
  const { origin } = planColumns(state, plan);
  const held = state.document.targets?.[plan.written.get(unit) ?? -1]?.hold !== undefined;
  const typedIn = reduction.declared.get(unit);
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const declared = figureOfReport(state, reduction, unit, typedIn, scale);
  const alone = reporting[unit] === lineState.reported && heard[unit] === 1;
  const source =
    heard[unit] === 0
      ? local
        ? "local"
        : null
      : !alone
        ? "rolled-up"
        : carried.has(unit)
          ? "carried"
          : "reported";
  return Object.freeze({
    target:
      origin[unit] === targetOrigin.none
        ? null
        : origin[unit] === targetOrigin.derived
          ? "derived"
          : held
            ? "held"
            : "written",
    actual: source,
    declared,
    unexplained: declared === null || actual === null ? null : declared - actual,
  });
}
