import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayIndicator, sayUnit, sentence } from "../sayName.ts";
import { amountEvidence, inWords } from "../targets/amounts.ts";
import { compareSums } from "../targets/compareSums.ts";

export const doesNotAddUp = defineAuditRule({
  id: "does-not-add-up",
  finds: "a target part of which is with nobody below",
  severity: "error",
  of: ["target"],
  options: z.strictObject({
    /** How much of a target may be with nobody, 0 to 1. */
    tolerance: z.number().min(0).max(1).default(0),
  }),
  prepare: (context) => compareSums(context),
  check(target, { cascade, options, prepared }) {
    const mismatches = prepared.get(target);
    return mismatches?.flatMap((mismatch) => {
      const { plan, unit, target: asked, below, unplaced } = mismatch;
      if (unplaced <= Math.abs(asked) * options.tolerance) return [];
      const name = sayIndicator(cascade, plan.indicator.record.id);
      const amount = inWords(plan, unplaced);
      const rest =
        plan.indicator.context.sign === 1
          ? "nobody has the other"
          : "together they may exceed it by";
      return {
        message: sentence(
          `${sayUnit(cascade, unit)} is to reach ${inWords(plan, asked)} of ${name}, the units below it come to ${inWords(plan, below)}: ${rest} ${amount}.`,
        ),
        evidence: [amountEvidence(plan, asked, below)],
        fix: "Hand the rest on, keep it as the unit's own share, or change the target.",
      };
    });
  },
});
