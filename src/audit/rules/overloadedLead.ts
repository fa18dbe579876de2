import * as z from "zod";
import { busiestDay } from "../busiestDay.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const overloadedLead = defineAuditRule({
  id: "overloaded-lead",
  finds: "a body that leads too many tasks at once",
  severity: "warning",
  of: ["body"],
  options: z.strictObject({
    /** How many tasks a body may lead at once. */
    most: z.int().positive().default(10),
  }),
  check(body, { cascade, options }) {
    if (body.leads.length <= options.most) return null;
    const { term } = cascade.document;
    const { day, tasks } = busiestDay(body.leads, term);
    if (tasks.length <= options.most) return null;
    const when = day === null ? "at once" : `at once from ${day}`;
    return {
      message: sentence(
        `${sayName(cascade, body)} leads ${tasks.length} tasks ${when}, ${options.most} at most.`,
      ),
      evidence: [{ kind: "records", of: "task", ids: tasks.map(({ id }) => id) }],
      fix: "Let others lead some of them, or do them one after another.",
    };
  },
});
