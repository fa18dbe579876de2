import { type Lines, lineState } from "./contract.ts";

/**
 * Whether a unit reports for itself, and not on a share it keeps beside what it hands on.
 *
 * @param lines The lines of an indicator, as kernels are given them.
 * @param unit A unit number.
 * @example
 * // In a kernel, to treat reporters otherwise than the units above them:
 * out.target[unit] = isReporter(lines, unit) ? pass : target[unit];
 */
export function isReporter({ state, own }: Pick<Lines, "state" | "own">, unit: number): boolean {
  return state[unit] !== lineState.none && own?.[unit] !== 1;
}
