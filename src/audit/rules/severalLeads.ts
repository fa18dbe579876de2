import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const severalLeads = defineAuditRule({
  id: "several-leads",
  finds: "a program or task more than one body leads",
  severity: "error",
  of: ["program", "task"],
  options: z.strictObject({}),
  check(subject, { cascade }) {
    const { lead, coLeads = [] } = subject.record;
    const leads = [...new Set(lead === undefined ? coLeads : [lead, ...coLeads])];
    if (leads.length < 2) return leads.length === 0 ? undefined : null;
    return {
      message: sentence(
        `${sayName(cascade, subject)} has ${leads.length} leads: who answers for it?`,
      ),
      evidence: [{ kind: "records", of: "body", ids: leads }],
      fix: "Let one lead and the others support.",
    };
  },
});
