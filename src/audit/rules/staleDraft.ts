import * as z from "zod";
import { formatPlainDate, parsePlainDate } from "../../time/index.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";

export const staleDraft = defineAuditRule({
  id: "stale-draft",
  finds: "a program whose time has come and that is not adopted",
  severity: "warning",
  of: ["program"],
  options: z.strictObject({
    /** How many days after its first a program may be adopted. */
    days: z.int().nonnegative().default(30),
  }),
  check(program, { cascade, on, options }) {
    const { state, start = cascade.document.term?.start } = program.record;
    if (on === null || start === undefined) return undefined;
    if (state === "adopted" || state === "ended") return null;
    const latest = formatPlainDate((parsePlainDate(start) as number) + options.days);
    if (on <= latest) return null;
    return {
      message: sentence(
        `${sayName(cascade, program)} began on ${start} and is not adopted on ${on}.`,
      ),
      evidence: [{ kind: "date", expected: latest, received: on }],
      fix: "Adopt it, or take it back.",
    };
  },
});
