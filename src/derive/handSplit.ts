import { targetOrigin, unitName } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import { adoptedStand } from "./adoptedStand.ts";
import { type Children, childrenOf } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, inWords, reportConflict, reportUnplaced } from "./report.ts";
import { reportOverHeld } from "./reportOverHeld.ts";
import { shareAmong } from "./shareAmong.ts";
import { stretched } from "./stretched.ts";
import { writtenBelow } from "./writtenBelow.ts";

export type SplitRule = Extract<CascadeRule, { rule: "split" }>;

/** Why something is left over, and what to do about it. */
const leftOver = {
  held: [
    "every unit below holds a value of its own",
    "Raise one of them, or keep the rest: reserve.",
  ],
  full: ["every unit below is at its most", "Raise a max, or let more units take part."],
  nobody: ["no unit below can take a share", 'State their weight, or split by "equal".'],
} as const;

interface Outcome {
  /** How many children took part. */
  readonly taken: number;
  /** What nobody could take. */
  readonly unplaced: number;
  /** How much of what was handed on is stretch, which nobody needs to take. */
  readonly extra: number;
}

/**
 * Splits a target by weight among the children that are free; what is held or reserved stands.
 *
 * Targets adopted as assigned are first shared among with the rest. Where they come out as they
 * were adopted, that is the result, whatever the method; else they stand, the difference is kept
 * as a change, and the others share what is left.
 */
export function handSplit(
  handing: Handing,
  rule: SplitRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  const { columns, state, issues, conflicts } = handing;
  const all = childrenOf(handing, unit, takesPart, true);
  const keeps = reserves(rule, state.structure.ids[unit] as string);
  // Where nobody below has a part in it, the unit does all of it itself, whatever it was to keep.
  if (all.free + all.holders === 0 && !(keeps && writtenBelow(handing, unit))) return;
  const target = columns.target[unit] as number;
  const extra = stretched(handing, unit, rule.stretch) - target;
  if (extra !== 0) handing.kept.stretch.set(unit, extra);
  const toHandOn = target + extra - (keeps ? keep(handing, rule, unit, target) : 0);
  const said = [issues.length, conflicts.length] as const;
  const outcome = shareAmong(handing, rule, unit, all.free, toHandOn - all.held);
  if (adoptedStand(handing, all.free, outcome.taken)) {
    settle(handing, unit, all, toHandOn - all.held, { ...outcome, extra });
    return;
  }
  [issues.length, conflicts.length] = said;
  const rest = childrenOf(handing, unit, takesPart, false);
  const final = shareAmong(handing, rule, unit, rest.free, toHandOn - rest.held, outcome.weighted);
  settle(handing, unit, rest, toHandOn - rest.held, { ...final, extra });
}

function settle(
  handing: Handing,
  unit: number,
  { free, holders }: Children,
  rest: number,
  { taken, unplaced, extra }: Outcome,
): void {
  const { columns, room } = handing;
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    if (columns.origin[child] === targetOrigin.written) continue;
    columns.target[child] = room.shares[place] as number;
    columns.origin[child] = targetOrigin.derived;
  }
  const over =
    Math.sign(columns.target[unit] as number) * rest < 0 ||
    (columns.target[unit] === 0 && rest < 0);
  if (over && holders > 0) reportOverHeld(handing, unit, Math.abs(rest));
  else if (unplaced * (unplaced - extra) > 0) {
    const [why, fix] = leftOver[free === 0 ? "held" : taken === 0 ? "nobody" : "full"];
    reportUnplaced(handing, unit, unplaced - extra, why, fix);
  }
}

function reserves({ reserve }: SplitRule, unit: string): boolean {
  return reserve !== undefined && Object.hasOwn(reserve, unit);
}

/** What the unit keeps for itself: at most what it has. */
function keep(handing: Handing, rule: SplitRule, unit: number, target: number): number {
  const { state, plan, columns } = handing;
  const id = state.structure.ids[unit] as string;
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const wanted = Math.round((rule.reserve?.[id] as number) * scale);
  const own = Math.min(wanted, Math.max(0, target));
  if (own < wanted) {
    reportConflict(
      handing,
      "over-reserved",
      unit,
      wanted - own,
      `${unitName(handing.state, unit)} is to keep ${inWords(handing, wanted)} of ${indicatorName(handing)}, but has ${inWords(handing, target)}.`,
      "Have it keep less, or raise its target.",
    );
  }
  columns.own.set(unit, own);
  return own;
}
