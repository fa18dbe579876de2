import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { phrasesOf } from "../lexicons/phrasesOf.ts";
import { listWords } from "../listWords.ts";
import { sayName, sentence } from "../sayName.ts";
import { targetFinder } from "../targetFinder.ts";

export const hedged = defineAuditRule({
  id: "hedged",
  finds: "words that take back what is promised",
  severity: "warning",
  of: ["program", "task"],
  options: z.strictObject({
    /** How many such words a text may have. */
    most: z.int().nonnegative().default(0),
    /** Words of the lexicons that may be used. */
    allow: z.array(z.string().min(1)).default([]),
  }),
  prepare({ cascade, lexicons, options }) {
    const hedges = phrasesOf(lexicons, "hedges");
    return {
      hedges,
      all: [...hedges, ...phrasesOf(lexicons, "strives")],
      neutral: [...options.allow, ...phrasesOf(lexicons, "neutral")],
      hasTarget: targetFinder(cascade),
    };
  },
  check(subject, { cascade, options, prepared, find }) {
    if (subject.texts.length === 0) return undefined;
    const { hedges, all, neutral, hasTarget } = prepared;
    let found = find(subject, all, neutral);
    if (found.length > options.most && subject.kind === "task") {
      const strives = hasTarget(subject.unit, subject.record.indicators, "stretch");
      if (strives) found = find(subject, hedges, neutral);
    }
    if (found.length <= options.most) return null;
    return {
      message: sentence(`${sayName(cascade, subject)} hedges: ${listWords(found)}.`),
      evidence: found,
      fix: "State the number, and who decides where it cannot be kept.",
    };
  },
});
