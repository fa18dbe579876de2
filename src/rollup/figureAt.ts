import {
  baselineColumn,
  type CascadeState,
  type Plan,
  planColumns,
  spanOf,
  targetOrigin,
} from "../cascade/index.ts";
import { isReporter, lineState } from "../measures/index.ts";
import { courseOf, formatPlainDate, parsePlainDate, plannedShare } from "../time/index.ts";
import type { Figure, FigureState, PaceThresholds, Provenance } from "./figure.ts";
import type { HeardAlone } from "./hear.ts";
import { progressOf, type Standing } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reducePlan.ts";
import { registeredBelow } from "./registeredBelow.ts";

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
  const now = standingAt(standingNow, unit, target, baseline, context.sign);
  const speaks = assigned && (spoken || !onlyReporters);
  // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
  const silent = reduction.uncountedBelow[unit] as number;
  const unknown = !onlyReporters && context.sign === -1 && silent > 0 && (!spoken || !now.cap);
  const progress = speaks && !unknown ? progressOf(now) : null;
  const amongReporters =
    spoken && assigned ? progressOf(reportedStanding(reduction, unit, baseline)) : null;
  const span = assigned ? spanOf(state, plan, unit) : null;
  const share = span && shareBy(plan, span, now, asOf);
  const planned = share === null ? null : plannedAt(now, share, scale);
  const plannedCompletion = share === null ? null : now.cap ? 1 : share;
  const completion = progress?.completion ?? null;
  const pace =
    completion === null || plannedCompletion === null || plannedCompletion === 0
      ? null
      : completion / plannedCompletion;
  const overdue = span !== null && span.due !== null && asOf > span.due;
  const registered = registeredBelow(state, plan);
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
    target: assigned ? target / scale : null,
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
    state:
      unregistered && assigned && !spoken
        ? "not-registered"
        : stateOfFigure(
            {
              ...{ assigned, spoken, cap: now.cap, overdue },
              lapsed: reduction.lapsed.has(unit) && isReporter(reduction.lines, unit),
            },
            progress,
            gap,
            pace,
            thresholds,
          ),
    provenance: provenanceAt(state, reduction, unit, actual, local !== undefined),
  });
}

function standingAt(
  { numerator, denominator }: Reduction["standing"],
  unit: number,
  target: number,
  baseline: number,
  sign: 1 | -1,
): Standing {
  const cap = sign === -1 && Number.isNaN(baseline);
  return {
    numerator: numerator[unit] as number,
    denominator: denominator ? (denominator[unit] as number) : 1,
    target,
    baseline,
    sign,
    cap,
  };
}

function reportedStanding(
  { plan, reported, answeredBaseline }: Reduction,
  unit: number,
  baseline: number,
): Standing {
  const base = answeredBaseline ? (answeredBaseline[unit] as number) : baseline;
  return standingAt(
    reported,
    unit,
    reported.target[unit] as number,
    base,
    plan.indicator.context.sign,
  );
}

function figureOf(
  numerator: number | undefined,
  denominator: number | undefined,
  scale: number,
): number | null {
  const outOf = denominator ?? 1;
  const figure = (numerator as number) / (outOf * scale);
  return outOf > 0 && Number.isFinite(figure) ? figure + 0 : null;
}

function figureOfReport(
  state: CascadeState,
  { plan }: Reduction,
  unit: number,
  report: HeardAlone | undefined,
  scale: number,
): number | null {
  if (!report) return null;
  const { numerator, denominator } = readReport(state, plan, unit, report);
  return figureOf(numerator, denominator, scale);
}

function gapOf({ numerator, denominator, target, sign }: Standing, scale: number): number | null {
  const gap = (sign * (target * denominator - numerator)) / (denominator * scale);
  return denominator > 0 && Number.isFinite(gap) ? gap + 0 : null;
}

/** The share of the target planned by a day, or null where its time is not known. */
function shareBy(
  { indicator: { balance, measure } }: Plan,
  { start, due, phasing }: ReturnType<typeof spanOf>,
  { target, baseline, sign }: Standing,
  asOf: number,
): number | null {
  const first = start === null ? null : parsePlainDate(start);
  if (first === null || due === null) return null;
  const course = courseOf({
    balance,
    figure: measure.figure,
    direction: sign === 1 ? "higher" : "lower",
    baseline: Number.isNaN(baseline) ? null : baseline,
    value: target,
  });
  return plannedShare(phasing, { start: first, end: due }, asOf, course);
}

/** Between baseline and target by the share planned; a cap holds from the first day. */
function plannedAt({ target, baseline, cap }: Standing, share: number, scale: number): number {
  if (cap) return target / scale;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  return (from + (target - from) * share) / scale;
}

interface Circumstances {
  readonly assigned: boolean;
  readonly spoken: boolean;
  readonly lapsed: boolean;
  readonly cap: boolean;
  readonly overdue: boolean;
}

function stateOfFigure(
  { assigned, spoken, lapsed, cap, overdue }: Circumstances,
  progress: ReturnType<typeof progressOf> | null,
  gap: number | null,
  pace: number | null,
  { behind, ahead }: PaceThresholds,
): FigureState {
  if (!assigned) return "not-assigned";
  if (!spoken) return "not-reported";
  if (gap === null) return "not-applicable";
  if (lapsed && gap > 0) return "lapsed";
  if (progress?.worse) return "worse-than-baseline";
  if (progress === null && gap <= 0) return "not-reported";
  if (gap <= 0) return gap < 0 && !cap ? "exceeded" : "met";
  if (cap || overdue) return "behind";
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
  const { plan, lines, heard, carried, expired } = reduction;
  const { origin } = planColumns(state, plan);
  const held = state.document.targets?.[plan.written.get(unit) ?? -1]?.hold !== undefined;
  const typedIn = reduction.declared.get(unit);
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const declared = figureOfReport(state, reduction, unit, typedIn, scale);
  const alone = lines.state[unit] === lineState.reported && heard[unit] === 1;
  const source =
    heard[unit] === 0
      ? local
        ? "local"
        : null
      : !alone
        ? "rolled-up"
        : expired.has(unit)
          ? "lapsed"
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
    // Criteria met at one unit say nothing of how many units below have met theirs.
    unexplained:
      declared === null || actual === null || plan.indicator.criteria ? null : declared - actual,
  });
}
