import * as z from "zod";
import type { AuditContext, Discovery } from "../auditRule.ts";
import { type Copying, copyingOf, type Shared } from "../copying/copying.ts";
import { copyOptions } from "../copying/copyOptions.ts";
import { itemsOf } from "../copying/gramIndex.ts";
import { longestPassages } from "../copying/longestPassages.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sayShare, sentence } from "../sayName.ts";
import type { ProgramSubject } from "../subjects.ts";

export const copiedFromParent = defineAuditRule({
  id: "copied-from-parent",
  finds: "a program or task in the words of what it derives from",
  severity: "error",
  of: ["program"],
  options: z.strictObject(copyOptions),
  prepare: (context) => copyingOf(context, context.options.words),
  check(program, context) {
    const { prepared, options } = context;
    if (program.sources.length === 0) return null;
    const items = prepared.inSources(program);
    const whole = {
      shared: items.reduce((sum, { shared }) => sum + shared, 0),
      of: items.reduce((sum, { of }) => sum + of, 0),
    };
    const line = program.sources.flatMap((source) => [source, ...source.sources]);
    const above = [...new Set(line)];
    if (whole.of >= options.fewest && whole.shared / whole.of >= options.share) {
      return discovery(program, itemsOf(program), above, whole, whole.of, context);
    }
    return itemsOf(program).flatMap((item, place) => {
      const { shared, of } = items[place] as Shared;
      if (item.kind !== "task" || of < options.taskFewest || shared / of < options.taskShare) {
        return [];
      }
      return discovery(item, [item], above, { shared, of }, whole.of, context);
    });
  },
});

function discovery(
  subject: ReturnType<typeof itemsOf>[number],
  items: ReturnType<typeof itemsOf>,
  above: readonly ProgramSubject[],
  { shared, of }: Shared,
  all: number,
  { cascade, prepared }: AuditContext<unknown, Copying>,
): Discovery {
  const passages = longestPassages(prepared, items, above);
  const from = above.find(({ id }) => id === passages[0]?.there.program) ?? above[0];
  return {
    message: sentence(
      `${sayName(cascade, subject)} has ${sayShare(shared, of)} of its wording from ${sayName(cascade, from as ProgramSubject)}.`,
    ),
    evidence: [{ kind: "share", share: shared / of, count: shared, of }, ...passages],
    fix: "Say what this unit does itself: how much, where, who and by when.",
    share: shared / all,
    ...(subject.kind === "task" ? { item: subject } : {}),
  };
}
