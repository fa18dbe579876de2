import type { Waypoints } from "./waypoints.ts";

/** How much a change counts beside the one after it. */
const fading = 0.5;

/**
 * Where a quantity is in the end if it goes on as it did between the first point and the last:
 * last + (1 − share) × (last − first) ÷ (share − share of the first).
 *
 * @param quantity A column of the points.
 * @returns NaN where nothing was planned between the two.
 */
export function atRunRate({ count, shares }: Waypoints, quantity: Float64Array): number {
  const last = count - 1;
  const [reached, share] = [quantity[last] as number, shares[last] as number];
  const passed = share - (shares[0] as number);
  if (passed <= 0) return Number.NaN;
  return reached + (1 - share) * ((reached - (quantity[0] as number)) / passed);
}

/**
 * The same by the changes of late: last + (1 − share) × Σ w·change ÷ Σ w·share planned for it, where
 * the latest change has weight 1 and each before it half of that of the next.
 *
 * The way from where a unit started to its first report is left out, unless there is no other.
 */
export function atRecentRate(points: Waypoints, quantity: Float64Array): number {
  const { count, shares, started } = points;
  const last = count - 1;
  let [changes, passed, weight] = [0, 0, 1];
  for (let place = last; place > firstReport(points); place--) {
    changes += weight * ((quantity[place] as number) - (quantity[place - 1] as number));
    passed += weight * ((shares[place] as number) - (shares[place - 1] as number));
    weight *= fading;
  }
  if (passed <= 0) return started ? atRunRate(points, quantity) : Number.NaN;
  return (quantity[last] as number) + (1 - (shares[last] as number)) * (changes / passed);
}

/** The weights of the changes up to each point; 0 where one does not count. */
export function weightsOf(points: Waypoints): number[] {
  const first = firstReport(points);
  return Array.from({ length: points.count }, (_, place) =>
    place > first ? fading ** (points.count - 1 - place) : 0,
  );
}

function firstReport({ started, count }: Waypoints): number {
  return started && count > 2 ? 1 : 0;
}
