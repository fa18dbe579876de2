import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingStart = defineAuditRule({
  id: "missing-start",
  finds: "a task that does not say when it starts",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({
    /** Whether a task starts with its program, unless it says otherwise. */
    inherit: z.boolean().default(true),
  }),
  check(task, { cascade, options }) {
    if (task.record.start || (options.inherit && task.program.record.start)) return null;
    return {
      message: sentence(`${sayName(cascade, task)} does not say when it starts.`),
      fix: "State its first day, or that of the program.",
    };
  },
});
