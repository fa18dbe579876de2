import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const missingOutput = defineAuditRule({
  id: "missing-output",
  finds: "a task that does not say what comes of it",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({}),
  check(task, { cascade }) {
    if ((task.record.output ?? "").trim() !== "") return null;
    return {
      message: sentence(`${sayName(cascade, task)} does not say what comes of it.`),
      fix: "Name its output: a report, 25 schools handed over.",
    };
  },
});
