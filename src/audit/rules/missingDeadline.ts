import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingDeadline = defineAuditRule({
  id: "missing-deadline",
  finds: "a task or target that does not say by when",
  severity: "error",
  of: ["task", "target"],
  options: z.strictObject({
    /** Whether a task may take as long as its program; a target always may. */
    inherit: z.boolean().default(false),
  }),
  check(item, { cascade, options }) {
    if (item.record.due) return null;
    if (item.kind === "task" && options.inherit && item.program.record.end) return null;
    return {
      message: sentence(`${sayName(cascade, item)} does not say by when.`),
      fix: "State the day it is due.",
    };
  },
});
