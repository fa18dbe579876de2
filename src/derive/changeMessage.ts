import { unitName } from "../cascade/index.ts";
import { type ChangeContext, changeClause } from "./changeClause.ts";
import type { ChangeReason } from "./changeReason.ts";
import type { PlanSide } from "./planSide.ts";
import { indicatorName } from "./report.ts";

/** What a change is, in the indicator's unit of measure; NaN where there is no target. */
export interface ChangeOf {
  readonly kind: "added" | "removed" | "changed";
  readonly from: number;
  readonly to: number;
  /** When it was due, and is, where that is different. */
  readonly days: readonly [from: string | null, to: string | null] | null;
  readonly applied: boolean;
  readonly why: readonly ChangeReason[];
}

/** Says a change, and why, in one sentence; where nothing came before, there is no why. */
export function changeMessage(context: ChangeContext, change: ChangeOf): string {
  const what = whatChanged(context, change);
  const why = context.first ? [] : change.why;
  const clauses = why.flatMap((reason) => changeClause(context, reason) ?? []);
  if (clauses.length === 0) return `${what}.`;
  const [first, ...rest] = clauses.reverse();
  const before = rest.reverse().join(", ");
  return `${what}: ${before === "" ? first : `${before}, and ${first}`}.`;
}

function whatChanged(
  { now, before, unit, formerUnit }: ChangeContext,
  { kind, from, to, days, applied }: ChangeOf,
): string {
  const [side, number] = now && unit >= 0 ? [now, unit] : [before as PlanSide, formerUnit];
  const name = unitName(side.state, number);
  const indicator = indicatorName(side);
  const { unitOfMeasure } = side.plan.indicator.record;
  const amount = (value: number): string =>
    unitOfMeasure === undefined ? `${value}` : `${value} ${unitOfMeasure}`;
  const [dueFrom, dueTo] = (days ?? []).map((day) => day ?? "no day");
  if (from === to) {
    if (applied) return `${name} is due with ${indicator} on ${dueTo} instead of ${dueFrom}`;
    return `${name} keeps ${dueFrom}, when it is due with ${indicator} as it adopted it, where it would be due on ${dueTo}`;
  }
  const moved = days ? `, due on ${dueTo} instead of ${dueFrom}` : "";
  if (!applied) {
    const would = kind === "removed" ? "nothing" : amount(to);
    return `${name} keeps the ${amount(from)} of ${indicator} it adopted, where it would be given ${would}${moved}`;
  }
  if (kind === "added") return `${name} is given ${amount(to)} of ${indicator}`;
  if (kind === "removed") return `${name} no longer has ${amount(from)} of ${indicator}`;
  return `${name} goes from ${from} to ${amount(to)} of ${indicator}${moved}`;
}
