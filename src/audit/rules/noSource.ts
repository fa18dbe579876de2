import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const noSource = defineAuditRule({
  id: "no-source",
  finds: "a program that does not say what it rests on",
  severity: "warning",
  of: ["program"],
  options: z.strictObject({}),
  check(program, { cascade }) {
    if (program.record.sources.length > 0) return null;
    return {
      message: sentence(`${sayName(cascade, program)} does not say what it derives from.`),
      fix: "Name its sources: the program above, the unit's own resolution, or another document.",
    };
  },
});
