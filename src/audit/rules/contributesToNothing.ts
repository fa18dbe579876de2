import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";
import { targetFinder } from "../targetFinder.ts";

export const contributesToNothing = defineAuditRule({
  id: "contributes-to-nothing",
  finds: "a task that serves no target and nothing of the superior's",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({}),
  prepare: ({ cascade }) => targetFinder(cascade),
  check(task, { cascade, prepared }) {
    const { source, indicators = [] } = task.record;
    if (source !== undefined || prepared(task.unit, indicators)) return null;
    const named = indicators.length > 0 ? ": its unit has no target for what it names" : "";
    return {
      message: sentence(`${sayName(cascade, task)} contributes to nothing${named}.`),
      evidence:
        indicators.length > 0 ? [{ kind: "records", of: "indicator", ids: indicators }] : [],
      fix: "Name the indicator of a target it serves, or the task it comes from.",
    };
  },
});
