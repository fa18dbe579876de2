import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayIndicator, sayUnit, sentence } from "../sayName.ts";
import { amountEvidence, inWords } from "../targets/amounts.ts";
import { compareSums } from "../targets/compareSums.ts";

export const overAssigned = defineAuditRule({
  id: "over-assigned",
  finds: "a target of which more is handed on than there is",
  severity: "warning",
  of: ["target"],
  options: z.strictObject({
    /** How much more than a target may be handed on, as a share of it. */
    tolerance: z.number().nonnegative().default(0),
  }),
  prepare: (context) => compareSums(context),
  check(target, { cascade, options, prepared }) {
    const mismatches = prepared.get(target);
    return mismatches?.flatMap((mismatch) => {
      const { plan, unit, target: asked, below, unplaced } = mismatch;
      if (-unplaced <= Math.abs(asked) * options.tolerance) return [];
      const name = sayIndicator(cascade, plan.indicator.record.id);
      return {
        message: sentence(
          `${sayUnit(cascade, unit)} is to reach ${inWords(plan, asked)} of ${name}, the units below it come to ${inWords(plan, below)}: ${inWords(plan, -unplaced)} beyond what is asked.`,
        ),
        evidence: [amountEvidence(plan, asked, below)],
        fix: "Take it back, or raise the target; a margin on purpose is the rule's stretch.",
      };
    });
  },
});
