/** A number on either side, and what lies between; null where there is none. */
export interface Difference {
  readonly from: number | null;
  readonly to: number | null;
  /** `to` less `from`. */
  readonly by: number | null;
}

/**
 * Sets two numbers side by side. What lies between whole steps is whole steps.
 *
 * @param from NaN where there is none, as is `to`.
 * @param decimals How many decimals a step has.
 */
export function difference(from: number, to: number, decimals: number): Difference {
  const known = !Number.isNaN(from) && !Number.isNaN(to);
  return Object.freeze({
    from: Number.isNaN(from) ? null : from,
    to: Number.isNaN(to) ? null : to,
    by: known ? between(from, to, 10 ** decimals) : null,
  });
}

function between(from: number, to: number, scale: number): number {
  const [one, other] = [wholeSteps(from * scale), wholeSteps(to * scale)];
  return one === null || other === null ? to - from : (other - one) / scale + 0;
}

/** A number of steps without what writing it with decimals has cost; null where it is not whole. */
function wholeSteps(steps: number): number | null {
  const whole = Math.round(steps);
  return Math.abs(steps - whole) <= Math.abs(steps) * 2 ** -50 ? whole : null;
}
