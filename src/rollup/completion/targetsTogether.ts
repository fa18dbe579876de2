import type { Figure } from "../figure.ts";

/** How many of some targets are met. */
export interface TargetsTogether {
  readonly met: number;
  /** Of how many the completion is known. */
  readonly known: number;
  /** How many figures rest on less than was asked for. */
  readonly insufficient: number;
  /** How many there are. */
  readonly expected: number;
}

/** Counts targets; a figure without one is none. */
export function targetsTogether(figures: readonly Figure[]): TargetsTogether {
  const assigned = figures.filter(({ state }) => state !== "not-assigned");
  return Object.freeze({
    met: assigned.filter(({ state }) => state === "met" || state === "exceeded").length,
    known: assigned.filter(({ completion }) => completion !== null).length,
    insufficient: assigned.filter(({ insufficient }) => insufficient).length,
    expected: assigned.length,
  });
}
