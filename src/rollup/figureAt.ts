import {
  baselineColumn,
  type CascadeState,
  courseAlong,
  type Plan,
  planColumns,
  spanOf,
  targetOrigin,
  wayTo,
} from "../cascade/index.ts";
import { isReporter, lineState } from "../measures/index.ts";
import {
  type Calendar,
  formatPlainDate,
  parsePlainDate,
  plannedShare,
  reportingSpan,
} from "../time/index.ts";
import { coverageAt } from "./coverageAt.ts";
import type { Figure, Provenance } from "./figure.ts";
import type { HeardAlone } from "./hear.ts";
import { isWithheld } from "./isWithheld.ts";
import { leftOutOf } from "./leftOutOf.ts";
import { lineCondition } from "./lineCondition.ts";
import { plannedCompletion } from "./plannedCompletion.ts";
import { progressOf, type Standing } from "./progressOf.ts";
import { readReport } from "./readReport.ts";
import type { Reduction } from "./reduction.ts";
import { reportingPolicy } from "./reportingPolicy.ts";
import type { RollupState } from "./rollupState.ts";
import { stateOfFigure } from "./stateOfFigure.ts";

/** The figure of a unit, read from the columns of its plan. */
export function figureAt(rollup: RollupState, reduction: Reduction, unit: number): Figure {
  const { state, thresholds } = rollup;
  const { asOf } = rollup.view;
  const { plan, heard, reported } = reduction;
  const policy = reportingPolicy(rollup, plan);
  const withheld = isWithheld(policy, reduction, unit);
  const { measure, context, record } = plan.indicator;
  const scale = 10 ** context.decimals.figure;
  const spoken = (heard[unit] as number) > 0;
  const assigned = planColumns(state, plan).origin[unit] !== targetOrigin.none;
  const baseline = baselineColumn(state, plan)?.[unit] ?? Number.NaN;
  const onlyReporters = measure.speaksOf === "reporters";
  const standingNow = onlyReporters ? reported : reduction.standing;
  const target = standingNow.target[unit] as number;
  const now = standingAt(plan, standingNow, unit, target, baseline);
  const known = reduction.benchmark === null || !Number.isNaN(reduction.benchmark);
  const speaks = assigned && known && !withheld && (spoken || !onlyReporters);
  // Under a cap silence would count as keeping to it, so how far the unit has come is not known.
  const mayHide = !onlyReporters && context.sign === -1 && (!spoken || !now.cap);
  const unknown = mayHide && (reduction.silence?.uncountedBelow[unit] ?? 0) > 0;
  const progress = speaks && !unknown ? progressOf(now) : null;
  const amongReporters =
    spoken && assigned && known && !withheld
      ? progressOf(reportedStanding(reduction, unit, baseline))
      : null;
  const span = assigned && known ? spanOf(state, plan, unit) : null;
  const share = span && shareBy(state.calendar, plan, span, now, asOf);
  const planned = share === null ? null : plannedAt(now, share, scale);
  const asPlanned = plannedCompletion(now, share);
  const completion = progress?.completion ?? null;
  const pace = completion === null || !asPlanned ? null : completion / asPlanned;
  const overdue = span !== null && span.due !== null && asOf > span.due;
  const { registered } = reduction;
  const unregistered = record.registration?.required === true && registered?.anyone[unit] !== 1;
  const local = reduction.local.get(unit);
  const actual = withheld
    ? null
    : spoken
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
    ...coverageAt(state, reduction, policy, unit),
    state: !assigned
      ? "not-assigned"
      : !known
        ? "no-benchmark"
        : unregistered && !spoken
          ? "not-registered"
          : stateOfFigure(
              {
                ...{ spoken, withheld, overdue, cap: now.cap, holds: now.holds },
                worse: progress?.worse ?? false,
                lapsed:
                  isIn(reduction, unit, lineCondition.lapsed) &&
                  isReporter(reduction.reporting, unit),
                gap: gap ?? Number.NaN,
                completion: completion ?? Number.NaN,
                pace: pace ?? Number.NaN,
              },
              thresholds,
            ),
    provenance: provenanceAt(rollup, reduction, unit, actual, local !== undefined, withheld),
  });
}

function isIn({ condition }: Reduction, unit: number, bit: number): boolean {
  return condition !== null && ((condition[unit] as number) & bit) !== 0;
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
  calendar: Calendar,
  { bound, indicator: { balance, measure } }: Plan,
  { start, due, phasing }: ReturnType<typeof spanOf>,
  now: Standing,
  asOf: number,
): number | null {
  const first = start === null ? null : parsePlainDate(start);
  if (first === null || due === null) return null;
  const course = courseAlong(now, now.target, bound, { balance, figure: measure.figure });
  const reported = reportingSpan({ start: first, end: due }, calendar);
  return plannedShare(phasing, reported, asOf, calendar, course);
}

/** Between baseline and target by the share planned; what is to be kept is so from the first day. */
function plannedAt({ target, baseline, holds }: Standing, share: number, scale: number): number {
  if (holds) return target / scale;
  const from = Number.isNaN(baseline) ? 0 : baseline;
  return (from + (target - from) * share) / scale;
}

function provenanceAt(
  rollup: RollupState,
  reduction: Reduction,
  unit: number,
  actual: number | null,
  local: boolean,
  withheld: boolean,
): Provenance {
  const { state } = rollup;
  const { plan, reporting, heard } = reduction;
  const { origin } = planColumns(state, plan);
  const held = state.document.targets?.[plan.written.get(unit) ?? -1]?.hold !== undefined;
  const typedIn = reduction.declared.get(unit);
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const declared = figureOfReport(state, reduction, unit, typedIn, scale);
  const alone = reporting.state[unit] === lineState.reported && heard[unit] === 1;
  const source = withheld
    ? null
    : heard[unit] === 0
      ? local
        ? "local"
        : null
      : !alone
        ? "rolled-up"
        : isIn(reduction, unit, lineCondition.expired)
          ? "lapsed"
          : isIn(reduction, unit, lineCondition.carried)
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
    leftOut: leftOutOf(rollup, reduction)?.[unit] ?? 0,
  });
}
