import { targetOrigin, unitName } from "../cascade/index.ts";
import type { Handing, Way } from "./handing.ts";
import { reconciled } from "./reconciled.ts";
import { indicatorName, inWords, reportConflict, reportIssue, reportUnplaced } from "./report.ts";

/**
 * Sets what the children of a unit were given beside what they registered: each ends up with one of
 * the two, and hands that on. Nobody else is given more or less for it; what no longer adds up is
 * said.
 */
export function reconcile(handing: Handing, { addsUp, alike }: Way, unit: number): void {
  const { state, columns, registered, counts } = handing;
  const { target, origin, assigned } = columns;
  if (!registered || !assigned) return;
  const { firstChild } = state.structure;
  let [given, ended, size] = [0, 0, 0];
  const end = firstChild[unit + 1] as number;
  for (let child = firstChild[unit] as number; child < end; child++) {
    if (origin[child] === targetOrigin.none) continue;
    if (origin[child] === targetOrigin.derived) {
      const share = target[child] as number;
      const own = reconciled(handing, child, share);
      assigned[child] = share;
      target[child] = own;
      if (own !== share) counts.delete(child);
      if (own !== share && !addsUp) compareWithAsked(handing, alike, unit, child);
    }
    given += assigned[child] as number;
    ended += target[child] as number;
    size += Math.abs(target[child] as number);
  }
  if (!addsUp || ended === given) return;
  if (size <= Number.MAX_SAFE_INTEGER) compareWithTarget(handing, unit, given, ended);
  else tooLarge(handing, unit);
}

/** What a parent asks of a child is its own rate where all have the same, else what it gave it. */
function compareWithAsked(handing: Handing, alike: boolean, unit: number, child: number): void {
  const { state, plan, columns } = handing;
  const asked = (alike ? columns.target[unit] : columns.assigned?.[child]) as number;
  const own = columns.target[child] as number;
  const missing = (asked - own) * plan.indicator.context.sign;
  if (missing <= 0) return;
  const message = `${unitName(state, child)} has registered ${inWords(handing, own)} for ${indicatorName(handing)}, where ${unitName(state, unit)} asks for ${inWords(handing, asked)}.`;
  const fix = `Raise what is registered to ${inWords(handing, asked)}, or reject it.`;
  reportConflict(handing, "looser-than-parent", child, missing, message, fix);
}

/**
 * Says what registrations made of what adds up: more than there is, or less.
 *
 * @param given What the children came to before, what is held included.
 * @param ended What they come to now.
 */
function compareWithTarget(handing: Handing, unit: number, given: number, ended: number): void {
  const { state, columns, unplaced } = handing;
  const target = columns.target[unit] as number;
  const sign = target < 0 ? -1 : 1;
  const kept = columns.own.get(unit) ?? 0;
  const beyond = (ended + kept - target) * sign;
  const before = (given + kept - target) * sign;
  if (Math.min(beyond, before) < 0) {
    if (unplaced.at(-1)?.unit === state.structure.ids[unit]) unplaced.pop();
    const because = "what is registered below adds up to less than the target";
    const fix = "Let more be registered, or let what is assigned win.";
    if (beyond < 0) reportUnplaced(handing, unit, -beyond * sign, because, fix);
  }
  const more = Math.max(0, beyond) - Math.max(0, before);
  if (more <= 0) return;
  const name = unitName(state, unit);
  const message = `With what the units under ${name} have registered, they are to reach ${inWords(handing, more)} of ${indicatorName(handing)} more than ${name} has to give.`;
  const fix = "Reject a registration, or raise the target.";
  reportConflict(handing, "over-registered", unit, more, message, fix);
}

function tooLarge(handing: Handing, unit: number): void {
  const name = unitName(handing.state, unit);
  reportIssue(
    handing,
    "too-large",
    unit,
    "targets that add up to less than 2^53 steps",
    "more",
    `With what the units under ${name} have registered for ${indicatorName(handing)}, they add up to more than can be held exactly.`,
    "Use a larger unit of measure, or fewer decimals.",
  );
}
