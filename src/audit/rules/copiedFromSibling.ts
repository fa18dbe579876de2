import * as z from "zod";
import type { AuditContext, Discovery } from "../auditRule.ts";
import { type Copying, copyingOf } from "../copying/copying.ts";
import { copyOptions } from "../copying/copyOptions.ts";
import type { Likeness } from "../copying/findLikest.ts";
import { itemsOf } from "../copying/gramIndex.ts";
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
  check(program, context) {
    const { prepared, options } = context;
    const { program: whole, items } = prepared.likest(program);
    if (whole.of >= options.fewest && whole.shared / whole.of >= options.share) {
      return discovery(program, itemsOf(program), whole, whole.of, context);
    }
    return itemsOf(program).flatMap((item, place) => {
      const likeness = items[place] as Likeness;
      const { shared, of } = likeness;
      if (item.kind !== "task" || of < options.taskFewest || shared / of < options.taskShare) {
        return [];
      }
      return discovery(item, [item], likeness, whole.of, context);
    });
  },
});

function discovery(
  subject: ReturnType<typeof itemsOf>[number],
  items: ReturnType<typeof itemsOf>,
  { other, shared, of }: Likeness,
  all: number,
  { cascade, prepared }: AuditContext<unknown, Copying>,
): Discovery {
  const original = prepared.program(other);
  const own = original.unit === subject.unit ? "the unit's own earlier " : "";
  return {
    message: sentence(
      `${sayName(cascade, subject)} has ${sayShare(shared, of)} of its wording, beside what comes from above, in common with ${own}${sayName(cascade, original)}.`,
    ),
    evidence: [
      { kind: "share", share: shared / of, count: shared, of },
      ...longestPassages(prepared, items, [original]),
    ],
    fix: "Say what is different here: another place has other schools, other people, other days.",
    share: shared / all,
    ...(subject.kind === "task" ? { item: subject } : {}),
  };
}
