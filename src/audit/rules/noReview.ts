import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const noReview = defineAuditRule({
  id: "no-review",
  finds: "a program nobody is to review",
  severity: "warning",
  of: ["program"],
  options: z.strictObject({}),
  check(program, { cascade }) {
    if ((program.record.reviews ?? []).length > 0) return null;
    return {
      message: sentence(`${sayName(cascade, program)} says no day on which it is reviewed.`),
      fix: "State the days of its interim and its final review.",
    };
  },
});
