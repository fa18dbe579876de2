import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingStaffing = defineAuditRule({
  id: "missing-staffing",
  finds: "a task that does not say how many people it takes",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({}),
  check(task, { cascade }) {
    if (task.record.staffing !== undefined) return null;
    return {
      message: sentence(`${sayName(cascade, task)} does not say how many people it takes.`),
      fix: "State its staffing.",
    };
  },
});
