import type { AuditContext } from "../auditRule.ts";
import { readerOf } from "../shareAmongRules.ts";
import type { ProgramSubject, TaskSubject } from "../subjects.ts";
import { PhraseBook } from "../text/phraseBook.ts";
import type { Wording } from "./wording.ts";

/** Reads the wording of a program, or of one of its tasks. */
export type ReadWording = (subject: ProgramSubject | TaskSubject, into: Wording) => Wording;

/** How texts of an audit are read for comparing. */
export function wordingReader(context: AuditContext): ReadWording {
  const reader = readerOf(context);
  const kinds = new PhraseBook<boolean>(
    context.lexicons.flatMap(({ places = [], neutral = [] }) => [
      ...neutral.map((phrase) => [phrase, false] as const),
      ...places.map((phrase) => [phrase, true] as const),
    ]),
  );
  return (subject, into) => {
    const program = subject.kind === "task" ? subject.program : subject;
    return into.read(reader.read(subject), reader.places(program), kinds);
  };
}
