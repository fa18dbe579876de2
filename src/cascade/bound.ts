import type { Indicator } from "../document/index.ts";

/** A side of an indicator: what is to be reached at least, or at most. */
export type Bound = "floor" | "cap";

/** As much of an indicator as its sides depend on. */
type Directed = Pick<Indicator, "direction">;

/** +1 for a floor, where more is better; −1 for a cap. */
export const signOfBound: Readonly<Record<Bound, 1 | -1>> = Object.freeze({ floor: 1, cap: -1 });

/** Both sides, in the order they are listed. */
export const bothBounds: readonly Bound[] = Object.freeze(["floor", "cap"]);

/** The sides a value speaks of that does not name one: the indicator's own, or both to stay within. */
export function boundsOf({ direction = "higher" }: Directed): readonly Bound[] {
  return bounds[direction];
}

/** The side of an indicator that goes without saying: the floor, or the cap where lower is better. */
export function ownBound({ direction }: Directed): Bound {
  return direction === "lower" ? "cap" : "floor";
}

/** Whether a side needs naming: to stay within has two, and others may be given the one they lack. */
export function needsNaming(indicator: Directed, bound: Bound): boolean {
  return indicator.direction === "within" || bound !== ownBound(indicator);
}

const bounds = Object.freeze({
  higher: ["floor"],
  lower: ["cap"],
  within: ["floor", "cap"],
} as const satisfies Record<string, readonly Bound[]>);
