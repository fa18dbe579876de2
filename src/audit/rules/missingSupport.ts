import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName } from "../sayName.ts";

export const missingSupport = defineAuditRule({
  id: "missing-support",
  finds: "a task nobody supports",
  severity: "info",
  of: ["task"],
  options: z.strictObject({}),
  check(task, { cascade }) {
    if ((task.record.supports ?? []).length > 0) return null;
    return {
      message: `Nobody supports ${sayName(cascade, task)}.`,
      fix: "Name who supports it, if anybody is to.",
    };
  },
});
