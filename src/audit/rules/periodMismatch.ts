import * as z from "zod";
import { type Cascade, spanOf, stateOf, targetSource } from "../../cascade/index.ts";
import type { Discovery } from "../auditRule.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";
import type { ProgramSubject, TargetSubject } from "../subjects.ts";
import { placeOf } from "../targets/placeOf.ts";

export const periodMismatch = defineAuditRule({
  id: "period-mismatch",
  finds: "a program or target that counts from another day than what it derives from",
  severity: "warning",
  of: ["program", "target"],
  options: z.strictObject({}),
  check(subject, { cascade }) {
    return subject.kind === "program"
      ? checkProgram(subject, cascade)
      : checkTarget(subject, cascade);
  },
});

/** A program begins no earlier than what it derives from, and while that still runs. */
function checkProgram(program: ProgramSubject, cascade: Cascade): Discovery | null | undefined {
  const { start } = program.record;
  const above = program.sources.map(({ record }) => record);
  const starts = above.flatMap((record) => record.start ?? []).sort();
  const ends = above.flatMap((record) => record.end ?? []).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  if (start === undefined || first === undefined) return undefined;
  const over = last !== undefined && ends.length === above.length && start > last;
  if (start >= first && !over) return null;
  const name = sayName(cascade, program);
  const [expected, message] = over
    ? [last, `${name} begins on ${start}; what it derives from ended on ${last}.`]
    : [first, `${name} begins on ${start}, before what it derives from does on ${first}.`];
  return {
    message: sentence(message),
    evidence: [{ kind: "date", expected, received: start }],
    fix: "Let both speak of the same time, or name the source it really has.",
  };
}

/** A flow is counted from its target's first day, so that of another day is another number. */
function checkTarget(target: TargetSubject, cascade: Cascade): Discovery | null | undefined {
  const state = stateOf(cascade);
  const { plan, unit } = placeOf(target);
  if (plan.indicator.balance !== "flow") return undefined;
  const above = targetSource(state, plan, unit);
  const expected = above < 0 ? null : spanOf(state, plan, above).start;
  const received = target.record.start;
  if (expected === null || received === null) return undefined;
  if (expected === received) return null;
  return {
    message: sentence(
      `${sayName(cascade, target)} counts from ${received}, its source from ${expected}, so their results do not add up.`,
    ),
    evidence: [{ kind: "date", expected, received }],
    fix: "Give both the same first day.",
  };
}
