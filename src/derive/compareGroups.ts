import type { CascadeRule } from "../document/index.ts";
import type { ChangeReason } from "./changeReason.ts";
import { differentHolders } from "./differentHolders.ts";
import { type GroupPair, groupPair } from "./groupPair.ts";
import { isOwnRule } from "./isOwnRule.ts";
import type { PlanSide } from "./planSide.ts";
import { sameRule } from "./sameRule.ts";
import { isOwn } from "./stretched.ts";
import { weightsDiffer } from "./weightsDiffer.ts";

/** What differs, between two derivations, in how a unit hands on to its children. */
export interface GroupDifference {
  readonly reasons: readonly ChangeReason[];
  /** What may differ where nothing that can be compared does; null where that is all there is. */
  readonly unseen: ChangeReason | null;
  /** The number of the one child whose hold differs, or −1: it is no reason for that child itself. */
  readonly onlyHolder: number;
  /** The rules it hands on by, now and before. */
  readonly rules: GroupPair["rules"];
}

/**
 * Compares how a unit handed on to its children in two derivations.
 *
 * @param unit Its number now.
 * @param former Its number before.
 */
export function compareGroups(
  now: PlanSide,
  before: PlanSide,
  unit: number,
  former: number,
): GroupDifference {
  const pair = groupPair(now, before, unit, former);
  const reasons: ChangeReason[] = [];
  if (parentDiffers(now, before, pair)) reasons.push("parent");
  if (ruleDiffers(now, before, pair)) reasons.push("rule");
  if (!pair.rules.some(isShared)) {
    return { reasons, unseen: null, onlyHolder: -1, rules: pair.rules };
  }
  if (membersDiffer(now, before, pair, reasons.includes("rule"))) reasons.push("group");
  const holders = differentHolders(now, before, pair);
  if (holders.length > 0) reasons.push("holds");
  if (otherSideDiffers(now, before, pair)) reasons.push("other-side");
  const { weights, figures } = weightsDiffer(now, before, pair);
  if (weights) reasons.push("weights");
  if (figures) reasons.push("figures");
  const onlyHolder = holders.length === 1 ? (holders[0] as number) : -1;
  return { reasons, unseen: unseenIn(pair), onlyHolder, rules: pair.rules };
}

/** The count behind a rounded rate; a rule of one's own may go by anything a unit's record says. */
function unseenIn({ rules }: GroupPair): ChangeReason | null {
  if (rules.some((rule) => rule?.rule === "converge")) return "parent";
  return rules.some(isOwnRule) ? "rule" : null;
}

/** Whether what one child is given depends on the others. */
function isShared(rule: CascadeRule | undefined): boolean {
  return (
    rule?.rule === "split" ||
    rule?.rule === "converge" ||
    isOwnRule(rule) ||
    (rule?.rule === "assign" && rule.shares !== undefined)
  );
}

function parentDiffers(
  now: PlanSide,
  before: PlanSide,
  { unit: [unit, former], rules }: GroupPair,
): boolean {
  const [target, formerly] = [now.target(unit), before.target(former)];
  if (Number.isNaN(target) !== Number.isNaN(formerly)) return true;
  const byName = rules.every((rule) => rule?.rule === "assign" && rule.values !== undefined);
  if (target !== formerly && !byName && !Number.isNaN(target)) return true;
  // A target that is the unit's own is stretched, one it was given is not.
  const stretches = rules.some((rule) => rule && "stretch" in rule && rule.stretch !== undefined);
  return stretches && isOwn(now, unit) !== isOwn(before, former);
}

function ruleDiffers(
  now: PlanSide,
  before: PlanSide,
  { unit: [unit], rules, both, joined }: GroupPair,
): boolean {
  if (now.function(rules[0]) !== before.function(rules[1])) return true;
  const { ids } = now.state.structure;
  const idOf = (child: number): string => ids[child] as string;
  const children = function* (): Generator<string> {
    for (let place = 0; place < both.length; place += 2) yield idOf(both[place] as number);
    yield* joined.map(idOf);
  };
  return !sameRule(...rules, idOf(unit), children);
}

/** Whether others share in it than before; where the rule is another, only who is there is asked. */
function membersDiffer(
  now: PlanSide,
  before: PlanSide,
  { rules: [rule, formerRule], both, joined, left }: GroupPair,
  byAnotherRule: boolean,
): boolean {
  if (joined.some((child) => partakes(now, rule, child))) return true;
  if (left.some((child) => partakes(before, formerRule, child))) return true;
  for (let place = 0; place < both.length && !byAnotherRule; place += 2) {
    const [child, former] = [both[place] as number, both[place + 1] as number];
    if (partakes(now, rule, child) !== partakes(before, formerRule, former)) return true;
  }
  return false;
}

/** Whether the other side binds any of them otherwise than before, or those who came or went. */
function otherSideDiffers(
  now: PlanSide,
  before: PlanSide,
  { both, joined, left }: GroupPair,
): boolean {
  for (let place = 0; place < both.length; place += 2) {
    const [child, former] = [both[place] as number, both[place + 1] as number];
    if (!Object.is(now.otherSide(child), before.otherSide(former))) return true;
  }
  return (
    joined.some((child) => !Number.isNaN(now.otherSide(child))) ||
    left.some((child) => !Number.isNaN(before.otherSide(child)))
  );
}

function partakes(side: PlanSide, rule: CascadeRule | undefined, child: number): boolean {
  if (!side.takesPart(rule, child)) return false;
  const id = side.state.structure.ids[child] as string;
  return rule?.rule !== "assign" || Object.hasOwn(rule.shares ?? rule.values ?? {}, id);
}
