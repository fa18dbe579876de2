const closeness = 1e-9;

/**
 * A number of steps that is as good as whole, as that whole number; others as they are.
 *
 * What is foreseen is no sum but a product of fractions: 8 comes out as 7.999999999999999.
 */
export function snapped(steps: number): number {
  const whole = Math.round(steps);
  return Math.abs(steps - whole) <= closeness * Math.max(1, Math.abs(steps)) ? whole + 0 : steps;
}
