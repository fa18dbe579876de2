import * as z from "zod";
import type { DeepReadonly } from "../../document/index.ts";

const phrases = z.array(z.string().min(1)).optional();

/** The shape of a lexicon; `#` in a phrase stands for any number. */
export const lexiconSchema = z.strictObject({
  /** A lexicon takes the place of the built-in one of the same language. */
  language: z.string().min(1),
  /** Words that promise and do not say what: nâng cao, đẩy mạnh. */
  slogans: phrases,
  /** Words that take back what is promised: cơ bản, khoảng #. */
  hedges: phrases,
  /** Words that do so unless there is a stretch target to strive for: phấn đấu. */
  strives: phrases,
  /** Longer phrases in which these words mean something else: xây dựng cơ bản. */
  neutral: phrases,
  /** Words for units, which change when a text is handed from one to another: quận, phường. */
  places: phrases,
  /** Numbers written out: hai, ba. */
  numerals: phrases,
  /** Numbers that count nothing: năm #, quý #. */
  labels: phrases,
  /** What stands before and behind the number of a document that is cited: nghị quyết số, ngày #. */
  citations: z.strictObject({ before: phrases, after: phrases }).optional(),
});

/** Words of one language the audit looks for, as data. */
export type Lexicon = DeepReadonly<z.infer<typeof lexiconSchema>>;
