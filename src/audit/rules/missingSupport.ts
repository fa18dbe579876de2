import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingSupport = defineAuditRule({
  id: "missing-support",
  finds: "a task that does not say who supports it",
  severity: "info",
  of: ["task"],
  options: z.strictObject({}),
  check(task, { cascade }) {
    // An empty list says that nobody does.
    if (task.record.supports !== undefined) return null;
    return {
      message: sentence(`${sayName(cascade, task)} does not say who supports it.`),
      fix: "Name who supports it; an empty list where nobody is to.",
    };
  },
});
