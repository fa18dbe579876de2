import type { ChangeReason } from "./changeReason.ts";
import { compareGroups, type GroupDifference } from "./compareGroups.ts";
import { measuredAlike } from "./measuredAlike.ts";
import type { PlanSide } from "./planSide.ts";

/**
 * Why a unit's target is another than before.
 *
 * @param unit Its number now, −1 where it is gone.
 * @param former Its number before, −1 where it is new.
 * @param applied False for an adopted target that would be another.
 */
export type ReasonsFor = (
  unit: number,
  former: number,
  applied: boolean,
) => readonly ChangeReason[];

/**
 * Tells why targets of a plan differ between two derivations: what had a part in them and is
 * different. Each group is compared once, when it is first asked about.
 */
export function reasonsFor(now: PlanSide, before: PlanSide): ReasonsFor {
  const alike = measuredAlike(now, before);
  const fromAbove = comparingGroups(now, before);
  return (unit, former, applied) => {
    if (unit < 0 || former < 0) return ["unit"];
    if (applied && (now.isWritten(unit) || before.isWritten(former))) return ["written"];
    if (applied && before.state.derived === null) return ["derived"];
    const reasons: ChangeReason[] = [];
    if (!applied && before.isHeld(former)) reasons.push("written");
    const { byOwn, byShare } = whatDecides(now, before, unit, former, applied);
    if (byOwn) reasons.push("registered");
    if (!alike) reasons.push("indicator");
    if (byShare) reasons.push(...fromAbove(unit, former, applied));
    return reasons.length > 0 || applied ? reasons : ["adopted"];
  };
}

/** Whether what a unit registered had a part in the difference, and whether its share had. */
function whatDecides(
  now: PlanSide,
  before: PlanSide,
  unit: number,
  former: number,
  applied: boolean,
): { readonly byOwn: boolean; readonly byShare: boolean } {
  const [own, formerly] = [now.registered(unit), before.registered(former)];
  const differs = !Object.is(own, formerly) || (!Number.isNaN(own) && now.wins !== before.wins);
  if (!applied) return { byOwn: differs, byShare: true };
  const [share, formerShare] = [now.assigned(unit), before.assigned(former)];
  const decides = !Object.is(now.target(unit), share);
  const decided = !Object.is(before.target(former), formerShare);
  return {
    byOwn: differs && (decides || decided),
    byShare: !Object.is(share, formerShare) && !(decides && decided),
  };
}

function comparingGroups(
  now: PlanSide,
  before: PlanSide,
): (unit: number, former: number, applied: boolean) => ChangeReason[] {
  const known = new Array<GroupDifference | undefined>(now.state.structure.size);
  return (unit, former, applied) => {
    const [structure, formerly] = [now.state.structure, before.state.structure];
    const above = structure.parent[unit] as number;
    const formerAbove = formerly.parent[former] as number;
    if (structure.ids[above] !== formerly.ids[formerAbove]) return ["unit"];
    if (above < 0) return [];
    known[above] ??= compareGroups(now, before, above, formerAbove);
    const { reasons, unseen, onlyHolder, rules } = known[above];
    const mine = reasons.filter((reason) => reason !== "holds" || onlyHolder !== unit);
    if (mine.includes("group") || mine.includes("rule")) return mine;
    const [rule, formerRule] = rules;
    const differs = now.takesPart(rule, unit) !== before.takesPart(formerRule, former);
    if (differs) return [...mine, "group"];
    // An adopted target may only have been different before it was adopted.
    return mine.length === 0 && unseen && applied ? [unseen] : mine;
  };
}
