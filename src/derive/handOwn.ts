import { siblingRank, targetOrigin } from "../cascade/index.ts";
import { adoptedStand } from "./adoptedStand.ts";
import { answerTo } from "./answerTo.ts";
import { type Children, childrenOf } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import type { OwnRule } from "./ownRule.ts";
import { questionOf } from "./questionOf.ts";
import { indicatorName, inWords, reportConflict, reportUnplaced } from "./report.ts";
import { reportOverHeld } from "./reportOverHeld.ts";

interface Attempt {
  readonly all: Children;
  /** What there is to share out, in steps. */
  readonly toShare: number;
  /** Whether the free ones have an answer in `room.shares`; NaN for who takes no part. */
  readonly answered: boolean;
}

/**
 * Hands a target on by a rule of one's own. Written targets stand; adopted ones as in a split.
 *
 * Where targets add up, what the rule leaves over is unplaced and what it gives beyond what there is
 * a conflict. Where it gives no answer, the unit hands on nothing.
 */
export function handOwn(
  handing: Handing,
  rule: OwnRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  const { issues } = handing;
  const said = issues.length;
  const first = attempt(handing, rule, unit, takesPart, true);
  if (!first.answered) {
    const all = childrenOf(handing, unit, takesPart, false);
    settle(handing, rule, unit, { ...first, all, toShare: toShareOf(handing, unit, all) });
  } else if (adoptedStand(handing, first.all.free, first.all.free)) {
    settle(handing, rule, unit, first);
  } else {
    issues.length = said;
    settle(handing, rule, unit, attempt(handing, rule, unit, takesPart, false));
  }
}

function attempt(
  handing: Handing,
  rule: OwnRule,
  unit: number,
  takesPart: (child: number) => boolean,
  adoptedFree: boolean,
): Attempt {
  const { state, room } = handing;
  const held: number[] = [];
  const all = childrenOf(handing, unit, takesPart, adoptedFree, (child) => held.push(child));
  const rank = siblingRank(state);
  const byId = (left: number, right: number): number =>
    (rank[left] as number) - (rank[right] as number);
  room.children.subarray(0, all.free).sort(byId);
  held.sort(byId);
  const toShare = toShareOf(handing, unit, all);
  if (all.free === 0) return { all, toShare, answered: true };
  const question = questionOf(handing, rule, unit, all.free, held, toShare);
  const answer = answerTo(handing, rule, unit, question);
  if (answer === null) return { all, toShare, answered: false };
  room.shares.set(answer);
  return { all, toShare, answered: true };
}

/** What is left once what is held is taken off, never beyond 0; all of it where targets do not add up. */
function toShareOf({ plan, columns }: Handing, unit: number, { held }: Children): number {
  const target = columns.target[unit] as number;
  if (plan.indicator.measure.targets !== "added") return target;
  const sign = target < 0 ? -1 : 1;
  return Math.max(0, (target - held) * sign) * sign + 0;
}

function settle(
  handing: Handing,
  rule: OwnRule,
  unit: number,
  { all: { free, held, holders }, toShare, answered }: Attempt,
): void {
  const { plan, columns, room } = handing;
  let [left, taken] = [toShare, 0];
  for (let place = 0; answered && place < free; place++) {
    const share = room.shares[place] as number;
    if (Number.isNaN(share)) continue;
    taken += 1;
    left -= share;
    const child = room.children[place] as number;
    if (columns.origin[child] === targetOrigin.written) continue;
    columns.target[child] = share;
    columns.origin[child] = targetOrigin.derived;
  }
  // Where nobody below has a part in it, the unit does all of it itself.
  if (plan.indicator.measure.targets !== "added" || taken + holders === 0) return;
  const target = columns.target[unit] as number;
  const sign = target < 0 ? -1 : 1;
  const over = (held - target) * sign;
  if (over > 0 && holders > 0) reportOverHeld(handing, unit, over);
  if (left * sign > 0) {
    const because =
      free === 0
        ? "every unit below holds a value of its own"
        : `${rule.name} ${answered ? "left it over" : "gave no answer"}`;
    reportUnplaced(handing, unit, left, because, "Hand out all of it, or ask for less.");
  } else if (left !== 0) {
    const message = `By ${rule.name} ${inWords(handing, Math.abs(left))} of ${indicatorName(handing)} more is handed on than there is to share.`;
    reportConflict(
      handing,
      "over-assigned",
      unit,
      Math.abs(left),
      message,
      "Hand out less, or raise the target.",
    );
  }
}
