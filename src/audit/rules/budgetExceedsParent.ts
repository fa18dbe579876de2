import * as z from "zod";
import type { Cascade } from "../../cascade/index.ts";
import { addExactly } from "../../document/index.ts";
import type { Discovery } from "../auditRule.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayName, sentence } from "../sayName.ts";
import type { ProgramSubject, TaskSubject } from "../subjects.ts";

type Spender = ProgramSubject | TaskSubject;

export const budgetExceedsParent = defineAuditRule({
  id: "budget-exceeds-parent",
  finds: "a budget that exceeds the one it is part of, alone or together with others",
  severity: "error",
  of: ["program", "task"],
  options: z.strictObject({}),
  check(subject, { cascade }) {
    if (!subject.record.budget) return undefined;
    if (subject.kind === "task") return alone(subject, [subject.program], cascade);
    return [
      ...alone(subject, subject.sources, cascade),
      ...together(subject, subject.tasks, "Its tasks", cascade),
      ...together(subject, subject.derived, "The programs that derive from it", cascade),
    ];
  },
});

function alone(part: Spender, wholes: readonly ProgramSubject[], cascade: Cascade): Discovery[] {
  return wholes.flatMap((whole) => {
    if (!exceeds(part, whole)) return [];
    const [received, expected] = [amountOf(part), amountOf(whole)];
    const which = whole.kind === "program" && part.kind === "task" ? "its program" : "its source";
    const message = `${sayName(cascade, part)} costs ${inWords(part, received)}, ${which} ${inWords(whole, expected)}.`;
    return [discovery(message, part, expected, received)];
  });
}

/** Parts that exceed the whole together, where none of them does alone. */
function together(
  whole: ProgramSubject,
  parts: readonly Spender[],
  who: string,
  cascade: Cascade,
): Discovery[] {
  const alike = parts.filter((part) => unitOf(part) === unitOf(whole) && part.record.budget);
  if (!whole.record.budget || alike.some((part) => exceeds(part, whole))) return [];
  const [expected, received] = [amountOf(whole), addExactly(alike.map(amountOf))];
  if (received <= expected) return [];
  const message = `${sayName(cascade, whole)} has ${inWords(whole, expected)}. ${who} come to ${inWords(whole, received)}.`;
  const found = discovery(message, whole, expected, received);
  const of = alike[0]?.kind === "task" ? "task" : "program";
  const records = { kind: "records", of, ids: alike.map(({ id }) => id) } as const;
  return [{ ...found, evidence: [...(found.evidence ?? []), records] }];
}

/** Money in another unit of measure is not compared. */
function exceeds(part: Spender, whole: Spender): boolean {
  if (!part.record.budget || !whole.record.budget) return false;
  return unitOf(part) === unitOf(whole) && amountOf(part) > amountOf(whole);
}

function amountOf({ record }: Spender): number {
  return record.budget?.amount ?? 0;
}

function unitOf({ record }: Spender): string | undefined {
  return record.budget?.unitOfMeasure;
}

function inWords(spender: Spender, amount: number): string {
  return [amount, unitOf(spender)].filter((part) => part !== undefined).join(" ");
}

function discovery(
  message: string,
  spender: Spender,
  expected: number,
  received: number,
): Discovery {
  const difference = addExactly([received, -expected]);
  const unitOfMeasure = unitOf(spender) ?? null;
  return {
    message: sentence(message),
    evidence: [{ kind: "amount", expected, received, difference, unitOfMeasure }],
    fix: "Spend less, or have the budget it is part of raised.",
  };
}
