import { targetOrigin, unitName } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import { adoptedStand } from "./adoptedStand.ts";
import { type Children, childrenOf } from "./childrenOf.ts";
import { closeDistances } from "./closeDistances.ts";
import { divideWhole } from "./divideWhole.ts";
import { exactDistances } from "./exactDistances.ts";
import type { Handing } from "./handing.ts";
import { type Distances, measureDistances } from "./measureDistances.ts";
import { indicatorName, inWords, reportConflict, reportIssue, reportUnplaced } from "./report.ts";
import { reportTooLarge } from "./reportTooLarge.ts";

interface Attempt {
  readonly all: Children;
  readonly found: Distances;
  /** What nobody could close, in whole units of the numerator. */
  readonly left: number;
}

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
  const attempt = (adoptedFree: boolean, usable: boolean): Attempt => {
    const held: number[] = [];
    const all = childrenOf(handing, unit, takesPart, adoptedFree, (child) => held.push(child));
    const found = measureDistances(handing, rule, unit, all.free, held, usable);
    exact &&= !found.usable || exactDistances(handing, rule, found);
    if (found.usable && exact) return { all, found, left: closeDistances(handing, rule, found) };
    handing.room.shares.fill(handing.columns.target[unit] as number, 0, all.free);
    return { all, found, left: 0 };
  };
  let { all, found, left } = attempt(true, false);
  if (exact) keepCounts(handing, found);
  if (exact && !adoptedStand(handing, all.free, found.usable ? found.taken : all.free)) {
    issues.length = said;
    ({ all, found, left } = attempt(false, found.usable));
  }
  if (all.free === 0) return;
  if (!exact) {
    issues.length = said;
    reportTooLarge(handing, unit);
    return;
  }
  if (!found.usable) noDistances(handing, found, unit);
  settle(handing, unit, found, found.usable ? found.taken : all.free, left);
}

/** An adopted target that comes out as it was adopted goes on standing for whole units. */
function keepCounts(
  { columns, room, counts }: Handing,
  { usable, taken, reached }: Distances,
): void {
  for (let place = 0; usable && place < taken; place++) {
    const child = room.children[place] as number;
    if (columns.target[child] === room.shares[place]) counts.set(child, reached[place] as number);
  }
}

function settle(
  handing: Handing,
  unit: number,
  found: Distances,
  taken: number,
  left: number,
): void {
  const { columns, room } = handing;
  for (let place = 0; place < taken; place++) {
    const child = room.children[place] as number;
    const rate = room.shares[place] as number;
    if (columns.origin[child] !== targetOrigin.written) {
      columns.target[child] = rate;
      columns.origin[child] = targetOrigin.derived;
    }
  }
  keepCounts(handing, found);
  if (!found.usable) return;
  const { measure, context } = handing.plan.indicator;
  const inPoints = (count: number): number => divideWhole(count, found.scale, found.size, "up");
  if (left < 0) {
    const points = inPoints(-left);
    const message = `The floors of the units under ${unitName(handing.state, unit)} leave ${inWords(handing, points)} less room than ${indicatorName(handing)} asks for.`;
    const fix = "Lower a floor, or raise the cap.";
    reportConflict(handing, "impossible-bounds", unit, points, message, fix);
  }
  // Where the way leads away from this side of the target, to stop short of it asks more, not less.
  if (left <= 0 || found.way !== context.sign) return;
  const { unitOfMeasure } = measure.currency(context, context.level[unit] as number, false);
  const counted = `${left / 10 ** context.decimals.value} ${unitOfMeasure}`.trim();
  const because = `every unit below goes all the way, and ${counted} are lacking`;
  const fix = "Go toward more, or ask for less.";
  reportUnplaced(handing, unit, inPoints(left) * context.sign, because, fix);
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
