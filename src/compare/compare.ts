import type { Cascade } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import type { Rollup } from "../rollup/index.ts";
import { type CascadeComparison, compareCascades } from "./compareCascades.ts";
import { compareRollups, type RollupComparison } from "./compareRollups.ts";

/**
 * Sets two cascades, or two rollups, side by side: what changed, where, and by how much.
 *
 * Of cascades it tells the records their documents differ in, and the targets; of rollups the
 * figures. They need not have been made of one another.
 *
 * @param before Two cascades: the plan as it was and as it is, or what if. Or two rollups: of two
 *   days, two plans, two states of knowledge.
 * @throws CascadeError `invalid-type` where one is a cascade and the other a rollup.
 * @example
 * const [change] = compare(cascade, raised).targets;
 * change; // => { unit: "city", indicator: "schools", from: 8, to: 10, by: 2, … }
 */
export function compare(before: Cascade, after: Cascade): CascadeComparison;
export function compare(before: Rollup, after: Rollup): RollupComparison;
export function compare(
  before: Cascade | Rollup,
  after: Cascade | Rollup,
): CascadeComparison | RollupComparison {
  if (isRollup(before) && isRollup(after)) return compareRollups(before, after);
  if (!isRollup(before) && !isRollup(after)) return compareCascades(before, after);
  throw new CascadeError([
    {
      code: "invalid-type",
      severity: "error",
      path: [],
      expected: "two cascades, or two rollups",
      received: [before, after].map((one) => (isRollup(one) ? "a rollup" : "a cascade")).join(", "),
      message: "A cascade and a rollup cannot be set side by side.",
      fix: "Take the cascade of the rollup: rollup.cascade.",
    },
  ]);
}

/** Told by what it answers, so that another copy of the library may have made it. */
function isRollup(one: Cascade | Rollup): one is Rollup {
  return "ledger" in one;
}
