import { apportion, defineSplitRule } from "target-cascade";
import * as z from "zod";
import { isCounted } from "./arbitraries/isCounted.ts";

const options = z.strictObject({ by: z.string(), less: z.int().optional() });

/** What a split by a weight does, written as a rule of one's own. */
const byWeight = defineSplitRule({
  name: "by-weight",
  options,
  checkIndicator: ({ targets }) => (targets === "added" ? null : "targets that add up"),
  split: ({ toShare, children, step, options: { by } }) => {
    const known = children.map(({ weights }) => weights[by] ?? -1);
    const usable = known.some((weight) => weight > 0);
    const takes = known.map((weight) => !usable || weight >= 0);
    const part = children.filter((_, place) => takes[place]);
    const shares = apportion(
      toShare,
      part.map(({ weights }) => (usable ? (weights[by] ?? 0) : 1)),
      { step, previous: part.map(({ previous }) => previous ?? Number.NaN) },
    );
    return takes.map((takesPart) => (takesPart ? (shares.shift() ?? 0) : null));
  },
});

/** Gives each what it gives it whatever there is, and leaves some children out. */
const roughly = defineSplitRule({
  name: "more-or-less",
  options,
  split: ({ target, children, indicator, step, options: { by, less = 0 } }) =>
    children.map(({ weights, baseline }) => {
      const weight = weights[by] ?? 1;
      if (weight % 3 === 2) return null;
      if (isCounted(indicator.measure)) return 1;
      if (indicator.targets === "separate") return baseline ?? target;
      const digits = Math.round(-Math.log10(step));
      return Number((((weight % 5) - less) * step).toFixed(digits));
    }),
});

/** Rules of the user's own: one that does what a split does, and one that does not add up. */
export const ownRules = [byWeight, roughly];
