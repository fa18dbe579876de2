/** A whole number divided by another above 0, down to a whole number. */
export function dividedDown(over: bigint, under: bigint): bigint {
  return (over - (((over % under) + under) % under)) / under;
}

/** The same, up to a whole number. */
export function dividedUp(over: bigint, under: bigint): bigint {
  return -dividedDown(-over, under);
}
