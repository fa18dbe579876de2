import * as z from "zod";
import { formatPlainDate } from "../../time/index.ts";
import type { Discovery } from "../auditRule.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";
import type { ProgramSubject, Subject } from "../subjects.ts";
import { placeOf } from "../targets/placeOf.ts";
import { standsAbove } from "../targets/standsAbove.ts";

export const laterThanParent = defineAuditRule({
  id: "later-than-parent",
  finds: "what ends after that which it derives from",
  severity: "error",
  of: ["program", "task", "target"],
  options: z.strictObject({}),
  prepare: ({ cascade, programs }) => ({
    above: standsAbove(cascade),
    due: duesOfSources(programs),
  }),
  check(subject, { cascade, prepared }): Discovery | null | undefined {
    const [own, latest] = endsOf(subject, prepared);
    if (own === undefined || latest === undefined) return undefined;
    if (own <= latest) return null;
    return {
      message: sentence(
        `${sayName(cascade, subject)} ends on ${own}; what it derives from ends on ${latest}.`,
      ),
      evidence: [{ kind: "date", expected: latest, received: own }],
      fix: "Let it end no later than what it serves.",
    };
  },
});

interface Above {
  readonly above: ReturnType<typeof standsAbove>;
  readonly due: ReadonlyMap<string, string | undefined>;
}

/** When the tasks others come from are due. */
function duesOfSources(programs: readonly ProgramSubject[]): Above["due"] {
  const tasks = programs.flatMap((program) => program.tasks);
  const sources = new Set(tasks.map(({ record }) => record.source));
  return new Map(
    tasks.filter(({ id }) => sources.has(id)).map(({ id, record }) => [id, record.due]),
  );
}

/** When something ends, and the latest that what it derives from does. */
function endsOf(
  subject: Extract<Subject, { kind: "program" | "task" | "target" }>,
  { above, due }: Above,
): [own: string | undefined, latest: string | undefined] {
  if (subject.kind === "task") {
    return [subject.record.due, due.get(subject.record.source ?? "")];
  }
  if (subject.kind === "program") {
    const ends = subject.sources.map(({ record }) => record.end);
    return [subject.record.end, ends.includes(undefined) ? undefined : latestOf(ends)];
  }
  const { plan, unit } = placeOf(subject);
  const plans = above(plan.indicator.record.id, unit).filter(({ grade }) => grade === plan.grade);
  const days = plans.map((one) => (one.due === null ? undefined : formatPlainDate(one.due)));
  return [subject.record.due ?? undefined, days.includes(undefined) ? undefined : latestOf(days)];
}

function latestOf(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest),
    undefined,
  );
}
