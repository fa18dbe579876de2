import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { namesAround } from "../namesAround.ts";
import { sayName, sentence } from "../sayName.ts";

export const generic = defineAuditRule({
  id: "generic",
  finds: "a task that could stand in anybody's program",
  severity: "warning",
  of: ["task"],
  options: z.strictObject({}),
  prepare: ({ cascade, lexicons }) => namesAround(cascade, lexicons),
  check(task, context) {
    const { source, indicators = [] } = task.record;
    if (source !== undefined || indicators.length > 0 || context.hasNumber(task)) return null;
    const names = context.prepared(task.unit);
    if (names.some((some) => context.find(task, some).length > 0)) return null;
    const name = sayName(context.cascade, task);
    return {
      message: sentence(
        `${name} names no number, no place and nothing it serves: it could stand anywhere.`,
      ),
      fix: "Say how much, where, and which target or task of the superior it serves.",
    };
  },
});
