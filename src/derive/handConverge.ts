import { targetOrigin, unitName } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import { adoptedStand } from "./adoptedStand.ts";
import { type Children, childrenOf } from "./childrenOf.ts";
import { closeDistances } from "./closeDistances.ts";
import { divideWhole } from "./divideWhole.ts";
import { exactDistances } from "./exactDistances.ts";
import type { Handing } from "./handing.ts";
import { type Distances, measureDistances } from "./measureDistances.ts";
import { indicatorName, reportIssue, reportUnplaced } from "./report.ts";
import { reportTooLarge } from "./reportTooLarge.ts";

export type ConvergeRule = Extract<CascadeRule, { rule: "converge" }>;

/**
 * Has every child close the same share of its own distance to where all are heading, in whole units
 * of the numerator, so that together they reach the parent's rate. Written targets stand; adopted
 * ones as in a split.
 */
export function handConverge(
  handing: Handing,
  rule: ConvergeRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  const { issues } = handing;
  const said = issues.length;
  let exact = true;
  const attempt = (adoptedFree: boolean, usable: boolean): { all: Children; found: Distances } => {
    const held: number[] = [];
    const all = childrenOf(handing, unit, takesPart, adoptedFree, (child) => held.push(child));
    const found = measureDistances(handing, rule, unit, all.free, held, usable);
    exact &&= !found.usable || exactDistances(handing, rule, found);
    if (found.usable && exact) closeDistances(handing, rule, found);
    else handing.room.shares.fill(handing.columns.target[unit] as number, 0, all.free);
    return { all, found };
  };
  let { all, found } = attempt(true, false);
  if (exact && !adoptedStand(handing, all.free, found.usable ? found.taken : all.free)) {
    issues.length = said;
    ({ all, found } = attempt(false, found.usable));
  }
  if (all.free === 0) return;
  if (!exact) {
    issues.length = said;
    reportTooLarge(handing, unit);
    return;
  }
  if (!found.usable) noDistances(handing, found, unit);
  settle(handing, unit, found, found.usable ? found.taken : all.free);
}

function settle(handing: Handing, unit: number, found: Distances, taken: number): void {
  const { columns, room, counts } = handing;
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    const rate = room.shares[place] as number;
    if (columns.origin[child] !== targetOrigin.written) {
      columns.target[child] = rate;
      columns.origin[child] = targetOrigin.derived;
    }
    if (found.usable && columns.target[child] === rate) {
      counts.set(child, found.reached[place] as number);
    }
  }
  const missing = found.lacking - found.room;
  if (!found.usable || missing <= 0) return;
  const { measure, context } = handing.plan.indicator;
  const { unitOfMeasure } = measure.currency(context, context.level[unit] as number, false);
  const counted = `${missing / 10 ** context.decimals.value} ${unitOfMeasure}`.trim();
  const points = divideWhole(missing, found.scale, found.size, "up") * context.sign;
  const because = `every unit below goes all the way, and ${counted} are lacking`;
  reportUnplaced(handing, unit, points, because, "Go toward more, or ask for less.");
}

function noDistances(handing: Handing, { by }: Distances, unit: number): void {
  const name = unitName(handing.state, unit);
  reportIssue(
    handing,
    "no-usable-weight",
    unit,
    `a baseline and a ${by} above 0 at a unit under ${name}`,
    "none",
    `No unit under ${name} has both a baseline and a ${by}, so each was given the same ${indicatorName(handing)}.`,
    `State both, or hand on "same".`,
  );
}
