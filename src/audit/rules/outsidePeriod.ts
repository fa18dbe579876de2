import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import type { Evidence } from "../finding.ts";
import { sayName, sentence } from "../sayName.ts";
import type { Subject } from "../subjects.ts";

interface Span {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export const outsidePeriod = defineAuditRule({
  id: "outside-period",
  finds: "an item outside the time of its program, or a program outside the term",
  severity: "warning",
  of: ["program", "task", "target"],
  options: z.strictObject({}),
  check(subject, { cascade }) {
    const { term } = cascade.document;
    const own = spanOf(subject);
    const above = subject.kind === "program" ? undefined : subject.program?.record;
    const whole: Span = { start: above?.start ?? term?.start, end: above?.end ?? term?.end };
    if (!(own.start && whole.start) && !(own.end && whole.end)) return undefined;
    const evidence: Evidence[] = [];
    const parts: string[] = [];
    if (own.start && whole.start && own.start < whole.start) {
      parts.push(`starts on ${own.start}, before ${whole.start}`);
      evidence.push({ kind: "date", expected: whole.start, received: own.start });
    }
    if (own.end && whole.end && own.end > whole.end) {
      parts.push(`ends on ${own.end}, after ${whole.end}`);
      evidence.push({ kind: "date", expected: whole.end, received: own.end });
    }
    if (parts.length === 0) return null;
    const outside = subject.kind === "program" ? "the term" : "the time it is planned for";
    return {
      message: sentence(
        `${sayName(cascade, subject)} ${parts.join(", and ")}: that is outside ${outside}.`,
      ),
      evidence,
      fix: "Correct the day, or the time it is to lie in.",
    };
  },
});

function spanOf(subject: Extract<Subject, { kind: "program" | "task" | "target" }>): Span {
  const { start } = subject.record;
  const end = subject.kind === "program" ? subject.record.end : subject.record.due;
  return { start: start ?? undefined, end: end ?? undefined };
}
