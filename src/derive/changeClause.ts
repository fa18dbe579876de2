import { unitName } from "../cascade/index.ts";
import type { ChangeReason } from "./changeReason.ts";
import type { PlanSide } from "./planSide.ts";

/** Where a change is: its unit by number in both derivations, −1 where it is not there. */
export interface ChangeContext {
  readonly now: PlanSide | null;
  readonly before: PlanSide | null;
  readonly unit: number;
  readonly formerUnit: number;
  /** Whether there is no former derivation at all. */
  readonly first: boolean;
}

/** Both sides of a change to a unit that is there now and was before. */
interface Both {
  readonly now: PlanSide;
  readonly before: PlanSide;
  readonly unit: number;
  readonly formerUnit: number;
}

/** One reason of a change as a clause, or null where there is nothing more to say. */
export function changeClause(context: ChangeContext, reason: ChangeReason): string | null {
  const { now, before, unit, formerUnit } = context;
  if (reason === "plan") {
    return now ? "nothing was planned for it before" : "nothing is planned for it any more";
  }
  if (reason === "indicator") return "it is measured differently";
  if (unit < 0 || formerUnit < 0) return unit < 0 ? "the unit is gone" : "the unit is new";
  return now && before ? clauseOf({ now, before, unit, formerUnit }, reason) : null;
}

function clauseOf(both: Both, reason: ChangeReason): string | null {
  const above = nameAbove(both);
  if (reason === "unit") return `it stands under ${above}, where it did not before`;
  if (reason === "written") return written(both);
  if (reason === "registered") return registered(both);
  if (reason === "parent") return parent(both, above);
  if (reason === "rule") return `${above} hands it on by another rule`;
  if (reason === "group") return `who takes part under ${above} is different`;
  if (reason === "holds") return `what others under ${above} hold is different`;
  if (reason === "other-side") return otherSide(both, above);
  if (reason === "weights") return `the weights under ${above} are different`;
  if (reason === "figures") return `what was reached under ${above} is different`;
  if (reason === "deadline") return deadline(both, above);
  return reason === "derived" ? "it had not been handed on before" : null;
}

function nameAbove({ now, unit }: Both): string {
  const above = now.state.structure.parent[unit] as number;
  return above < 0 ? "" : unitName(now.state, above);
}

function otherSide({ now }: Both, above: string): string {
  return now.plan.bound === "cap"
    ? `the floors under ${above} are different`
    : `the caps held under ${above} are different`;
}

function written({ now, before, unit, formerUnit }: Both): string {
  if (!now.isWritten(unit)) return "its written target is gone";
  if (!before.isWritten(formerUnit)) return "it is written down now";
  const same = now.target(unit) === before.target(formerUnit);
  return same ? "its hold is over" : "what is written down is different";
}

function registered({ now, before, unit, formerUnit }: Both): string {
  const [own, former] = [now.registered(unit), before.registered(formerUnit)];
  if (Number.isNaN(own)) return "what it registered does not count any more";
  if (Number.isNaN(former)) return `it has registered ${own}`;
  if (own === former) return "registrations count differently";
  return `it has registered ${own} instead of ${former}`;
}

function deadline({ now, before, unit, formerUnit }: Both, above: string): string {
  const due = now.due(now.state.structure.parent[unit] as number);
  const formerDue = before.due(before.state.structure.parent[formerUnit] as number);
  if (due === formerDue) return `it is due another number of days ahead of ${above}`;
  return `${above} is due on another day`;
}

function parent({ now, before, unit, formerUnit }: Both, above: string): string {
  const has = now.target(now.state.structure.parent[unit] as number);
  const had = before.target(before.state.structure.parent[formerUnit] as number);
  if (Number.isNaN(has) && !Number.isNaN(had)) return `${above} has nothing to hand on any more`;
  if (Number.isNaN(had) && !Number.isNaN(has)) return `${above} has ${has} to hand on`;
  if (has !== had) return `${above} has ${has} instead of ${had} to hand on`;
  return `what ${above} hands on is different`;
}
