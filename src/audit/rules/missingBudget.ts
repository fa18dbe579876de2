import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingBudget = defineAuditRule({
  id: "missing-budget",
  finds: "a task that does not say what it costs",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({
    /** Whether the budget of a program covers its tasks. */
    inherit: z.boolean().default(true),
  }),
  check(task, { cascade, options }) {
    if (task.record.budget || (options.inherit && task.program.record.budget)) return null;
    return {
      message: sentence(`${sayName(cascade, task)} does not say what it costs.`),
      fix: "State its budget, 0 where it costs nothing; or that of the program.",
    };
  },
});
