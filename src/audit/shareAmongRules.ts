import type { Cascade } from "../cascade/index.ts";
import type { AuditContext } from "./auditRule.ts";
import type { Subjects } from "./gatherSubjects.ts";
import { officialNames } from "./officialNames.ts";
import type { ResolvedAudit } from "./resolveAudit.ts";
import { TextReader } from "./text/textReader.ts";

/** What every rule may know; the built-in ones read texts with the same reader. */
export interface SharedContext extends Omit<AuditContext, "options" | "prepared"> {
  readonly reader: TextReader;
}

export function shareAmongRules(
  cascade: Cascade,
  subjects: Subjects,
  { on, lexicons }: ResolvedAudit,
): SharedContext {
  const indicators = (cascade.document.indicators ?? []).flatMap(({ name }) => name ?? []);
  const reader = new TextReader(lexicons, indicators, officialNames(cascade, lexicons));
  return {
    cascade,
    on,
    lexicons,
    ...subjects,
    reader,
    find: reader.find.bind(reader),
    hasNumber: reader.hasNumber.bind(reader),
  };
}

/** The reader of an audit, for rules that read texts word by word. */
export function readerOf(context: AuditContext): TextReader {
  return (context as AuditContext & SharedContext).reader;
}
