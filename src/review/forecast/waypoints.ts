/** Days on which it is known how far a unit was: columns that are written over and over. */
export interface Waypoints {
  /** How many there are. */
  count: number;
  /** Whether the first is where the unit started from, and not a report. */
  started: boolean;
  /** In days since 1970-01-01. */
  readonly days: Float64Array;
  /** The share of the way planned by then, from 0 to 1. */
  readonly shares: Float64Array;
  /** The figure, in steps. */
  readonly values: Float64Array;
  /** What goes on as it came: the figure, what it adds up to, or the numerator of a rate. */
  readonly amounts: Float64Array;
  /** The denominator of a rate whose two numbers add up. */
  readonly sizes: Float64Array;
}

/** Room for as many points. */
export function blankWaypoints(most: number): Waypoints {
  const column = (): Float64Array => new Float64Array(most);
  return {
    ...{ count: 0, started: false },
    ...{ days: column(), shares: column(), values: column(), amounts: column(), sizes: column() },
  };
}

/** Puts a point behind the others, or in the place of the last. */
export function putPoint(
  points: Waypoints,
  day: number,
  share: number,
  value: number,
  amount: number,
  size: number,
  replaces: boolean,
): void {
  if (!replaces) points.count += 1;
  const place = points.count - 1;
  points.days[place] = day;
  points.shares[place] = share;
  points.values[place] = value;
  points.amounts[place] = amount;
  points.sizes[place] = size;
}
