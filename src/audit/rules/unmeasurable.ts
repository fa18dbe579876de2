import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";
import { targetFinder } from "../targetFinder.ts";

export const unmeasurable = defineAuditRule({
  id: "unmeasurable",
  finds: "a task or program of which nobody can tell how far it is",
  severity: "warning",
  of: ["program", "task"],
  options: z.strictObject({}),
  prepare: ({ cascade }) => targetFinder(cascade),
  check(subject, context) {
    const name = sayName(context.cascade, subject);
    if (subject.kind === "program") {
      if (subject.targets.length + subject.tasks.length > 0) return null;
      return {
        message: sentence(`${name} has neither a target nor a task.`),
        fix: "Write down what it is to reach, and what is to be done for it.",
      };
    }
    if (context.prepared(subject.unit, subject.record.indicators)) return null;
    if (context.hasNumber(subject)) return null;
    return {
      message: sentence(
        `${name} serves no target and counts nothing: who can tell when it is done?`,
      ),
      fix: "Name the indicator it serves, or say how much there is to be.",
    };
  },
});
