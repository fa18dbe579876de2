/** Where a quotient goes that is not whole. */
export type Rounding = "down" | "up" | "nearest";

/** A whole number × another ÷ a third above 0, exactly, then rounded; halves go up. */
export function divideWhole(
  one: number,
  other: number,
  divisor: number,
  rounding: Rounding,
): number {
  const product = one * other;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) {
    const rest = ((product % divisor) + divisor) % divisor;
    const down = (product - rest) / divisor;
    return down + (goesUp(rounding, rest, divisor) ? 1 : 0) + 0;
  }
  return divideWide(BigInt(one) * BigInt(other), divisor, rounding);
}

/** The same of a number of any size. */
export function divideWide(product: bigint, divisor: number, rounding: Rounding): number {
  const whole = BigInt(divisor);
  const rest = ((product % whole) + whole) % whole;
  const down = Number((product - rest) / whole);
  return down + (goesUp(rounding, Number(rest), divisor) ? 1 : 0);
}

function goesUp(rounding: Rounding, rest: number, divisor: number): boolean {
  if (rounding === "nearest") return rest >= divisor - rest;
  return rounding === "up" && rest > 0;
}
