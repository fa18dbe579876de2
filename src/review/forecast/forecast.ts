import { completionOf, type ReadWay } from "../../rollup/index.ts";
import { formatPlainDate } from "../../time/index.ts";
import { weightsOf } from "./extrapolate.ts";
import type { NoForecast, Outlook } from "./forecaster.ts";
import type { Waypoints } from "./waypoints.ts";

/** Where a figure will be when its target is due. */
export interface Forecast {
  /** In the indicator's unit, not rounded. */
  readonly value: number;
  /** From 0 to 1; of two sides the smaller. */
  readonly completion: number;
  /** What will be missing, whatever the direction; negative where it is exceeded. */
  readonly gap: number;
}

/** What is foreseen, and from what. */
export interface Forecasts {
  /** If it goes on as it did from the start: last + (1 − share) × (last − first) ÷ (share − first share). */
  readonly runRate: Forecast | null;
  /** If it goes on as of late: last + (1 − share) × Σ weight·change ÷ Σ weight·change of share. */
  readonly recent: Forecast | null;
  /** Why there is none. */
  readonly reason: NoForecast | null;
  /** What both rest on, the earliest first; the first may be where the unit started from. */
  readonly points: readonly ForecastPoint[];
}

/** A day on which it is known how far a unit was. */
export interface ForecastPoint {
  /** The last day its reports spoke of. */
  readonly on: string;
  /** In the indicator's unit. */
  readonly value: number;
  /** The share of the way planned by then, from 0 to 1. */
  readonly share: number;
  /** How much the change up to it counts in `recent`: 1 for the latest, half for the one before it. */
  readonly weight: number;
}

/** One side of a target: what is to be reached, and the way there, in steps. */
export interface SideToReach {
  readonly target: number;
  readonly sign: 1 | -1;
  readonly way: Pick<ReadWay, "baseline" | "cap">;
}

/**
 * Puts into words of the indicator what is foreseen of a unit.
 *
 * @param sides Every side the unit is held against.
 * @param scale How many steps make one of the indicator's unit.
 */
export function forecastsOf(
  { reason, runRate, recent, points }: Outlook,
  sides: readonly SideToReach[],
  scale: number,
): Forecasts {
  const forecast = (value: number): Forecast | null =>
    reason === null ? forecastOf(value, sides, scale) : null;
  return Object.freeze({
    runRate: forecast(runRate),
    recent: forecast(recent),
    reason,
    points: Object.freeze(reason === null ? pointsOf(points, scale) : []),
  });
}

function forecastOf(value: number, sides: readonly SideToReach[], scale: number): Forecast {
  const gaps = sides.map(({ target, sign }) => sign * (target - value));
  const completions = sides.map(({ target, sign, way: { baseline, cap } }) =>
    completionOf(value, 1, target, baseline, sign, cap),
  );
  return Object.freeze({
    value: value / scale,
    completion: Math.min(...completions),
    gap: Math.max(...gaps) / scale + 0,
  });
}

function pointsOf(points: Waypoints, scale: number): ForecastPoint[] {
  return weightsOf(points).map((weight, place) =>
    Object.freeze({
      on: formatPlainDate(points.days[place] as number),
      value: (points.values[place] as number) / scale,
      share: points.shares[place] as number,
      weight,
    }),
  );
}
