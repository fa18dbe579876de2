import { assignedOn, siblingRank, targetOrigin, unitName } from "../cascade/index.ts";
import { type AssignedValue, type CascadeRule, toSteps } from "../document/index.ts";
import { childrenOf, isAdopted } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, inWords, reportConflict, reportUnplaced } from "./report.ts";
import { reportOverHeld } from "./reportOverHeld.ts";
import { shareOut } from "./shareOut.ts";
import { sideBound } from "./sideBound.ts";
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
  const { values, shares = {} } = rule;
  const named = (id: string): boolean =>
    values ? assignedTo(handing, values, id) !== undefined : Object.hasOwn(shares, id);
  const { free, held, holders } = childrenOf(
    handing,
    unit,
    (child) => takesPart(child) && named(ids[child] as string),
    true,
  );
  if (free + holders === 0) return;
  if (values) byValues(handing, values, free);
  else byShares(handing, shares, free, columns.target[unit] as number);
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

/** What the rule says of a unit on the side that is handed on; a unit may be called `constructor`. */
function assignedTo(
  { plan }: Handing,
  values: Readonly<Record<string, AssignedValue>>,
  id: string,
): number | undefined {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  return assignedOn(value, plan.bound, plan.indicator.record);
}

function byValues(
  handing: Handing,
  values: Readonly<Record<string, AssignedValue>>,
  free: number,
): void {
  const { state, plan, room } = handing;
  const { decimals } = plan.indicator.context;
  for (let place = 0; place < free; place++) {
    const id = state.structure.ids[room.children[place] as number] as string;
    const value = assignedTo(handing, values, id) as number;
    room.shares[place] = toSteps(value, decimals.figure) as number;
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
  const sign = target < 0 ? -1 : 1;
  const { otherSide } = handing;
  const bounds = (which: "least" | "most", open: number): Float64Array | null =>
    otherSide &&
    Float64Array.from(result, (_, place) => {
      if (place === free) return open;
      const bound = sideBound(handing, room.children[place] as number, sign, which);
      return Number.isNaN(bound) ? open : Math.max(0, bound);
    });
  shareOut(
    {
      total: stated > shareSteps ? roundedUp(total, stated) : total,
      count: free + 1,
      weights,
      min: bounds("least", 0),
      max: bounds("most", Number.POSITIVE_INFINITY),
      previous: null,
      method: "largest-remainder",
      order: (place) =>
        place < free ? (rank[room.children[place] as number] as number) : Infinity,
      shares: result,
    },
    scratch,
  );
  for (let place = 0; place < free; place++) {
    room.shares[place] = (result[place] as number) * sign + 0;
  }
}

/** The stated part of a total in whole steps, rounded up; exact whatever the size. */
function roundedUp(total: number, stated: number): number {
  const whole = BigInt(shareSteps);
  return Number((BigInt(total) * BigInt(stated) + whole - 1n) / whole);
}
