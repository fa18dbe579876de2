import * as z from "zod";
import type { Discovery } from "../auditRule.ts";
import { copiedParts } from "../copying/copiedParts.ts";
import { copyingOf } from "../copying/copying.ts";
import { copyOptions } from "../copying/copyOptions.ts";
import { longestPassages } from "../copying/longestPassages.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sayShare, sentence } from "../sayName.ts";

export const copiedFromParent = defineAuditRule({
  id: "copied-from-parent",
  finds: "a program or task in the words of what it derives from",
  severity: "error",
  of: ["program"],
  options: z.strictObject(copyOptions),
  prepare: (context) => copyingOf(context, context.options.words),
  check(program, { cascade, prepared, options }) {
    if (program.sources.length === 0) return undefined;
    const items = prepared.inSources(program);
    const whole = {
      shared: items.reduce((sum, { shared }) => sum + shared, 0),
      of: items.reduce((sum, { of }) => sum + of, 0),
    };
    const above = [...program.sources, ...program.sources.flatMap(({ sources }) => sources)];
    const others = [...new Set(above)];
    return copiedParts(program, whole, items, options)?.map(({ subject, part }): Discovery => {
      const { shared, of } = part;
      const passages = longestPassages(prepared, subject, others);
      const [source] = others.filter(({ id }) => id === passages[0]?.there.program);
      const from = source ? sayName(cascade, source) : "its sources";
      return {
        message: sentence(
          `${sayName(cascade, subject)} has ${sayShare(shared, of)} of its wording from ${from}.`,
        ),
        evidence: [{ kind: "share", share: shared / of, count: shared, of }, ...passages],
        fix: "Say what this unit does itself: how much, where, who and by when.",
        share: shared / whole.of,
        ...(subject.kind === "task" ? { item: subject } : {}),
      };
    });
  },
});
