import { wholeOf } from "./exact.ts";

/** How many a requirement asks for of so many. */
export function neededOf(required: unknown, expected: bigint): bigint {
  if (required === "all" || required === undefined) return expected;
  if (required === "any") return expected > 1n ? 1n : expected;
  const { count, share = 1 } = required as { count?: number; share?: number };
  return count !== undefined ? BigInt(count) : (wholeOf(share, 4) * expected + 9999n) / 10_000n;
}
