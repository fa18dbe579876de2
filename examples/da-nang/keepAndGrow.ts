import { apportion, defineSplitRule } from "target-cascade";
import * as z from "zod";

/**
 * A rule of our own: everyone keeps what it managed before, and only what is asked beyond that is
 * shared, by size.
 *
 * `keep` and `by` are names of weights. `program.json` names the rule like any built-in one.
 */
export const keepAndGrow = defineSplitRule({
  name: "keep-and-grow",
  options: z.strictObject({ keep: z.string(), by: z.string(), step: z.number().positive() }),
  checkIndicator: ({ targets }) => (targets === "added" ? null : "targets that add up"),
  split({ toShare, children, options: { keep, by, step } }) {
    // A weight nobody stated is no 0: with NaN the sum is refused, and the library says where.
    const kept = children.map(({ weights }) => weights[keep] ?? Number.NaN);
    const sizes = children.map(({ weights }) => weights[by] ?? Number.NaN);
    const more = toShare - kept.reduce((sum, one) => sum + one, 0);
    return apportion(more, sizes, { step }).map((share, place) => share + (kept[place] ?? 0));
  },
});
