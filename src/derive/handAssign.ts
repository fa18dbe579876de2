import { siblingRank, targetOrigin, unitName } from "../cascade/index.ts";
import { type CascadeRule, toSteps } from "../document/index.ts";
import { childrenOf, isAdopted } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, inWords, reportConflict, reportUnplaced } from "./report.ts";
import { reportOverHeld } from "./reportOverHeld.ts";
import { shareOut } from "./shareOut.ts";
import { standsAsAdopted } from "./standsAsAdopted.ts";

export type AssignRule = Extract<CascadeRule, { rule: "assign" }>;

const shareSteps = 1e9;

/**
 * Gives each named child the value, or the share of the target, that the rule states for it; a
 * child that is not named gets nothing. A written target stands. Where targets add up, it is said
 * what is left over, or what is given beyond what there is.
 */
export function handAssign(
  handing: Handing,
  rule: AssignRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  const { state, plan, columns, room } = handing;
  const { ids } = state.structure;
  const named = rule.values ?? rule.shares ?? {};
  const { free, held, holders } = childrenOf(
    handing,
    unit,
    (child) => takesPart(child) && Object.hasOwn(named, ids[child] as string),
    true,
  );
  if (free + holders === 0) return;
  if (rule.shares) byShares(handing, rule.shares, free, columns.target[unit] as number);
  else byValues(handing, rule.values ?? {}, free);
  let given = held;
  const stood = columns.assigned ?? columns.target;
  for (let place = 0; place < free; place++) {
    const child = room.children[place] as number;
    const share = room.shares[place] as number;
    if (columns.origin[child] === targetOrigin.written) {
      if (isAdopted(handing, child)) standsAsAdopted(handing, child, share);
    } else {
      columns.target[child] = share;
      columns.origin[child] = targetOrigin.derived;
    }
    given += (columns.origin[child] === targetOrigin.written ? stood[child] : share) as number;
  }
  if (plan.indicator.measure.targets === "added") compareWith(handing, unit, given, free === 0);
}

function compareWith(handing: Handing, unit: number, given: number, allHeld: boolean): void {
  const { columns } = handing;
  const target = columns.target[unit] as number;
  const left = (target - given) * (target < 0 ? -1 : 1);
  if (left > 0)
    reportUnplaced(
      handing,
      unit,
      target - given,
      "what is assigned adds up to less than the target",
      "Assign the rest to somebody.",
    );
  if (left >= 0) return;
  if (allHeld) {
    reportOverHeld(handing, unit, -left);
    return;
  }
  const message = `The units under ${unitName(handing.state, unit)} are assigned ${inWords(handing, -left)} of ${indicatorName(handing)} more than it has to give.`;
  const fix = "Assign less, or raise the target.";
  reportConflict(handing, "over-assigned", unit, -left, message, fix);
}

function byValues(
  { state, plan, room }: Handing,
  values: Readonly<Record<string, number>>,
  free: number,
): void {
  const { decimals } = plan.indicator.context;
  for (let place = 0; place < free; place++) {
    const id = state.structure.ids[room.children[place] as number] as string;
    room.shares[place] = toSteps(values[id] as number, decimals.figure) as number;
  }
}

/**
 * Shares of less than the whole leave the rest to nobody, as one more, unnamed child; shares of
 * more than the whole hand out more than there is, which is reported as over-assigned.
 */
function byShares(
  handing: Handing,
  shares: Readonly<Record<string, number>>,
  free: number,
  target: number,
): void {
  const { state, room, scratch } = handing;
  const { ids } = state.structure;
  const rank = siblingRank(state);
  const weights = new Float64Array(free + 1);
  let stated = 0;
  for (let place = 0; place < free; place++) {
    const share = shares[ids[room.children[place] as number] as string] as number;
    weights[place] = Math.round(share * shareSteps);
    stated += weights[place] as number;
  }
  weights[free] = Math.max(0, shareSteps - stated);
  const result = new Float64Array(free + 1);
  const total = Math.abs(target);
  shareOut(
    {
      total: stated > shareSteps ? roundedUp(total, stated) : total,
      count: free + 1,
      weights,
      min: null,
      max: null,
      previous: null,
      method: "largest-remainder",
      order: (place) =>
        place < free ? (rank[room.children[place] as number] as number) : Infinity,
      shares: result,
    },
    scratch,
  );
  for (let place = 0; place < free; place++) {
    room.shares[place] = (result[place] as number) * Math.sign(target) + 0;
  }
}

/** The stated part of a total in whole steps, rounded up; exact whatever the size. */
function roundedUp(total: number, stated: number): number {
  const whole = BigInt(shareSteps);
  return Number((BigInt(total) * BigInt(stated) + whole - 1n) / whole);
}
