import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { phrasesOf } from "../lexicons/phrasesOf.ts";
import { listWords } from "../listWords.ts";
import { sayName, sentence } from "../sayName.ts";

export const slogan = defineAuditRule({
  id: "slogan",
  finds: "words that promise and do not say what",
  severity: "warning",
  of: ["program", "task"],
  options: z.strictObject({
    /** How many such words a text may have. */
    most: z.int().nonnegative().default(0),
    /** Words of the lexicons that may be used. */
    allow: z.array(z.string().min(1)).default([]),
  }),
  prepare: ({ lexicons, options }) => ({
    slogans: phrasesOf(lexicons, "slogans"),
    neutral: [...options.allow, ...phrasesOf(lexicons, "neutral")],
  }),
  check(subject, { cascade, options, prepared, find }) {
    if (subject.texts.length === 0) return undefined;
    const found = find(subject, prepared.slogans, prepared.neutral);
    if (found.length <= options.most) return null;
    return {
      message: sentence(`${sayName(cascade, subject)} leans on slogans: ${listWords(found)}.`),
      evidence: found,
      fix: "Say what is to be done, how much of it, and by when.",
    };
  },
});
