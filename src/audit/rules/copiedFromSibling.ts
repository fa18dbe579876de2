import * as z from "zod";
import type { Discovery } from "../auditRule.ts";
import { copiedParts } from "../copying/copiedParts.ts";
import { copyingOf } from "../copying/copying.ts";
import { copyOptions } from "../copying/copyOptions.ts";
import { longestPassages } from "../copying/longestPassages.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sayShare, sentence } from "../sayName.ts";

export const copiedFromSibling = defineAuditRule({
  id: "copied-from-sibling",
  finds: "a program or task in the words of another unit's, or of the unit's own earlier one",
  severity: "warning",
  of: ["program"],
  options: z.strictObject(copyOptions),
  prepare: (context) => copyingOf(context, context.options.words),
  check(program, { cascade, prepared, options }) {
    const { program: whole, items } = prepared.likest(program, options.share);
    return copiedParts(program, whole, items, options)?.map(({ subject, part }): Discovery => {
      const { other, shared, of } = part;
      const original = prepared.program(other);
      const own = original.unit === subject.unit ? "the unit's own earlier " : "";
      return {
        message: sentence(
          `${sayName(cascade, subject)} has ${sayShare(shared, of)} of its own wording in common with ${own}${sayName(cascade, original)}.`,
        ),
        evidence: [
          { kind: "share", share: shared / of, count: shared, of },
          ...longestPassages(prepared, subject, [original]),
        ],
        fix: "Say what is different here: another place has other schools, other people, other days.",
        share: shared / whole.of,
        ...(subject.kind === "task" ? { item: subject } : {}),
      };
    });
  },
});
