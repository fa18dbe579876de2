import { deepFreeze } from "../../document/index.ts";
import type { Lexicon } from "./lexicon.ts";

/** The English words the audit looks for. */
export const englishLexicon: Lexicon = deepFreeze({
  language: "en",
  slogans: [
    ...["strengthen", "strengthening", "enhance", "enhancing", "promote", "promoting", "foster"],
    ...["fostering", "step up", "stepping up", "intensify", "intensifying", "boost", "boosting"],
    ...["vigorously", "actively", "resolutely", "drastically", "continue to", "continuing to"],
    ...["focus on", "focusing on", "pay attention to", "attach importance to", "give priority to"],
    ...["make every effort", "further improve", "comprehensively", "in depth", "robust"],
  ],
  hedges: [
    ...["basically", "in principle", "largely", "mostly", "gradually", "step by step"],
    ...["about #", "around #", "nearly #", "almost #", "approximately #", "roughly #", "some #"],
    ...["where possible", "as far as possible", "as appropriate", "where appropriate"],
    ...["if conditions allow", "subject to conditions", "try to"],
  ],
  strives: ["strive to", "striving to", "aim to", "aiming to", "endeavour to", "endeavor to"],
  places: [
    ...["city", "district", "ward", "commune", "province", "town", "township", "county"],
    ...["village", "borough", "municipality", "municipal", "provincial", "city of", "town of"],
    ...["district of", "ward of", "commune of", "province of", "county of", "village of"],
  ],
  numerals: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"],
  labels: [
    ...["day #", "month #", "year #", "quarter #", "week #", "term #", "phase #", "grade #"],
    ...["no #", "number #", "article #", "section #", "chapter #", "annex #", "item #"],
    ...["resolution #", "decision #", "directive #", "plan #", "program #", "programme #"],
    ...months("#").flatMap((written) => [`# ${written}`, written]),
    ...months("").map((written) => `# ${written}`),
  ],
  citations: {
    before: [
      ...["resolution", "decision", "directive", "decree", "circular", "law", "plan", "program"],
      ...["programme", "action program", "action programme", "scheme", "report", "no", "number"],
      ...["under", "pursuant to", "according to"],
    ],
    after: [
      ...[
        "dated # # #",
        "of # # #",
        ...months("#").flatMap((date) => [`dated # ${date}`, `of # ${date}`]),
      ],
      ...["of the government", "of the prime minister", "of the party committee", "on"],
    ],
  },
});

function months(year: string): string[] {
  return [
    ...["january", "february", "march", "april", "may", "june", "july", "august", "september"],
    ...["october", "november", "december"],
  ].map((month) => `${month} ${year}`.trim());
}
