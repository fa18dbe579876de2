/** A fraction of whole numbers, exact whatever their size; `under` is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The whole number nearest to a fraction; halves go away from 0. */
export function rounded({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const whole = (2n * size + under) / (2n * under);
  return over < 0n ? -whole : whole;
}

/** The sum of two fractions. */
export function plus(one: Fraction, other: Fraction): Fraction {
  if (one.under === other.under) return { over: one.over + other.over, under: one.under };
  const over = one.over * other.under + other.over * one.under;
  const under = one.under * other.under;
  const common = commonDivisor(over, under);
  return { over: over / common, under: under / common };
}

/** A fraction as a number. */
export function quotient({ over, under }: Fraction): number {
  return Number(over) / Number(under);
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [large, small] = [one < 0n ? -one : one, other];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}
