import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName } from "../sayName.ts";

export const missingLead = defineAuditRule({
  id: "missing-lead",
  finds: "a program or task nobody leads",
  severity: "error",
  of: ["program", "task"],
  options: z.strictObject({
    /** Whether who leads a program leads its tasks. */
    inherit: z.boolean().default(false),
  }),
  check(subject, { cascade, options }) {
    const above = options.inherit && subject.kind === "task" ? subject.program.record : null;
    const leads = [subject.record, above].map((one) => one?.lead ?? one?.coLeads?.[0]);
    if (leads.some((lead) => lead !== undefined)) return null;
    return {
      message: `Nobody leads ${sayName(cascade, subject)}.`,
      fix: "Name one body that leads it.",
    };
  },
});
