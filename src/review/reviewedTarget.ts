import { planColumns, targetOrigin } from "../cascade/index.ts";
import { type Figure, planTimes, type StandingColumns, wayReader } from "../rollup/index.ts";
import { formatPlainDate } from "../time/index.ts";
import { clock } from "./forecast/clock.ts";
import { type Forecasts, forecastsOf } from "./forecast/forecast.ts";
import type { Outlook } from "./forecast/forecaster.ts";
import { type RequiredPace, requiredPace } from "./forecast/requiredPace.ts";
import { never } from "./forecast/throughColumn.ts";
import { trendOf } from "./forecast/trend.ts";
import { heldAt, heldFigure } from "./heldAt.ts";
import type { Prepared } from "./prepared.ts";
import { type Signal, signalsIn } from "./signal.ts";
import type { TargetColumns } from "./targetColumns.ts";

/** A unit's target for an indicator under review. */
export interface ReviewedTarget {
  readonly unit: string;
  readonly level: string;
  readonly indicator: string;
  /** Of those the review looks for. */
  readonly signals: readonly Signal[];
  /**
   * How much of the way of the unit under review is missing here, from 0 to 1: what is missing, as far
   * as it moves its gap, ÷ its way from baseline to target, times the share of the indicator's weight
   * in all its targets. Null where it has no such target itself, or nobody can know.
   */
  readonly impact: number | null;
  readonly figure: Figure;
  /** When this target is due, which may be earlier than its plan. */
  readonly due: string | null;
  /** The last day reports speak of. */
  readonly through: string | null;
  /** How fast it has to go from now on; null where it is met or due, or speed is of no use. */
  readonly required: RequiredPace | null;
  readonly forecast: Forecasts;
}

type Side = StandingColumns["sides"][number];

/** Puts together what a review says of a unit that has a target for an indicator. */
export function reviewedTarget(
  prepared: Prepared,
  columns: TargetColumns,
  indicator: number,
  unit: number,
): ReviewedTarget {
  const { rollup, rolled, wanted } = prepared;
  const { structure, levels, indicators } = rolled.state;
  const { speaking, sides } = columns.standing;
  const { plan } = sides[speaking[unit] as number] as Side;
  const { times, at } = planTimes(rolled.state, plan);
  const due = times[at[unit] as number]?.due ?? null;
  const through = columns.through[unit] as number;
  const impact = prepared.impact(indicator, unit);
  const id = structure.ids[unit] as string;
  return Object.freeze({
    unit: id,
    level: levels.list[levels.rank[unit] as number]?.id ?? "",
    indicator: indicators[indicator]?.record.id ?? "",
    signals: signalsIn((columns.signals[unit] as number) & wanted),
    impact: Number.isNaN(impact) ? null : impact,
    figure: rollup.figure(id, indicators[indicator]?.record.id ?? ""),
    due: due === null ? null : formatPlainDate(due),
    through: through === never ? null : formatPlainDate(through),
    required: requiredAt(prepared, sides[speaking[unit] as number] as Side, unit),
    forecast: forecastAt(prepared, columns, unit),
  });
}

function requiredAt(
  { rolled: { state, view }, options }: Prepared,
  { plan, reduction }: Side,
  unit: number,
): RequiredPace | null {
  const { times, at } = planTimes(state, plan);
  const place = at[unit] as number;
  const time = times[place];
  const held = heldAt(reduction);
  const value = heldFigure(held, unit);
  const known = Number.isFinite(value) && plan.benchmark === null;
  if (!time?.span || !known) return null;
  const trend = trendOf(plan);
  const target = held.target[unit] as number;
  const { context, record } = plan.indicator;
  const asked = {
    ...{ trend, value, target, sign: context.sign, time, asOf: view.asOf },
    way: { ...wayReader(state, plan)(unit, target) },
    share: clock(times, trend === "averages" ? "months" : "plan", state.calendar)(place, view.asOf),
    passed: clock(times, "passed", state.calendar)(place, view.asOf),
  };
  const { every = options.every } = record;
  return requiredPace(asked, every, 10 ** context.decimals.figure, state.calendar);
}

function forecastAt(
  { rolled: { state } }: Prepared,
  { standing: { speaking, sides }, foreseen }: TargetColumns,
  unit: number,
): Forecasts {
  const own = sides.filter(
    ({ plan }) => planColumns(state, plan).origin[unit] !== targetOrigin.none,
  );
  const side = speaking[unit] as number;
  const outlook = (foreseen[side] as (unit: number) => Outlook)(unit);
  // Held against something that moves as well, nobody knows whether it will do.
  const moving = own.some(({ plan }) => plan.benchmark !== null);
  return forecastsOf(
    moving ? { ...outlook, reason: "benchmark" } : outlook,
    own.map(({ plan, reduction }) => {
      const target = heldAt(reduction).target[unit] as number;
      const way = { ...wayReader(state, plan)(unit, target) };
      return { target, sign: plan.indicator.context.sign, way };
    }),
    10 ** (sides[side] as Side).plan.indicator.context.decimals.figure,
  );
}
