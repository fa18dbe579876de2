import {
  Cascade,
  type CascadeState,
  type DerivationInputs,
  IssueCollector,
  type PlanColumns,
  pairsOfPlans,
  stateOf,
} from "../cascade/index.ts";
import { CascadeError, deepFreeze, type Issue } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { appendFindings, type Findings } from "./appendFindings.ts";
import { type Change, changesBetween } from "./changesBetween.ts";
import { crossedSides } from "./crossedSides.ts";
import { type DerivedPlan, derivePlan } from "./derivePlan.ts";
import { formerShares } from "./formerShares.ts";
import { handedBefore } from "./handedBefore.ts";
import { rememberPlan } from "./handedPlans.ts";
import { type Conflict, makeRoom, type Unplaced } from "./handing.ts";
import { otherSideOf } from "./otherSideOf.ts";
import { reportNotAssigned } from "./reportNotAssigned.ts";
import { makeScratch } from "./selectLargest.ts";

export interface DeriveOptions extends DerivationInputs {
  /**
   * A former derivation: `changes` are told against it, and under largest remainder a share that
   * is still its quota rounded down or up stays as it was.
   */
  readonly previous?: Cascade;
}

export interface Derivation {
  /** The cascade with every derived target and drafted program; its document is untouched. */
  readonly cascade: Cascade;
  /** What differs from `previous`, or from nothing; made as it is iterated. */
  readonly changes: Iterable<Change>;
  /** What no child could take, with the amounts. */
  readonly unplaced: readonly Unplaced[];
  /** Fixed values that do not go together with what there is to give. */
  readonly conflicts: readonly Conflict[];
  readonly issues: readonly Issue[];
}

/**
 * Computes what every unit is given and drafts its program, from the top down.
 *
 * Written targets stand; under `split` the others share what is left, in whole steps that add up.
 * Nothing is lost: what cannot be placed is in `unplaced`, what does not fit together in
 * `conflicts`, and what had to be decided without enough to go by in `issues`.
 *
 * @param options.rules How to hand on an indicator, by its id, whatever the document says.
 * @throws CascadeError `invalid-value` where `on` is no date, `unknown-indicator` where a function
 *   is for an indicator that is not in the cascade.
 * @example
 * const { cascade, unplaced } = derive(parseCascade(plan));
 * cascade.targets("north")[0].value; // => 6
 */
export function derive(cascade: Cascade, { previous, ...inputs }: DeriveOptions = {}): Derivation {
  const state = stateOf(cascade);
  checkInputs(state, inputs);
  const former = previous ? stateOf(previous) : null;
  const findings: Findings = { unplaced: [], conflicts: [], issues: [] };
  const widest = widestGroup(state);
  // Shares of less than the whole leave the rest to one more, unnamed child.
  const [scratch, room] = [makeScratch(widest + 1), makeRoom(widest)];
  const pairs = pairsOfPlans(state.plans);
  const derived: DerivedPlan[] = [];
  // A floor comes before its cap, which goes by it.
  const kept = handedBefore(state, former, inputs);
  for (const plan of state.plans) {
    const before = formerShares(state, plan, former);
    const other = otherSideOf(state, plan, pairs, (one) => derived[one.position], inputs);
    const handed = kept(plan) ?? derivePlan(state, plan, inputs, before, other, scratch, room);
    appendFindings(handed.found, findings, other?.issues ?? []);
    rememberPlan(handed);
    derived.push(handed);
  }
  for (const { floor, cap } of pairs) {
    const [least, most] = [derived[floor.position], derived[cap.position]];
    if (least && most) crossedSides(state, floor, least.columns, most.columns, findings.conflicts);
  }
  const columns = derived.map((plan) => plan.columns);
  for (const plan of state.plans) {
    const asked = { state, plan, issues: findings.issues };
    reportNotAssigned(asked, ({ position }) => columns[position] as PlanColumns);
  }
  const now: CascadeState = { ...state, derived: columns, derivedWith: inputs };
  return {
    cascade: new Cascade(now),
    changes: { [Symbol.iterator]: () => changesBetween(now, derived, former) },
    unplaced: deepFreeze(findings.unplaced),
    conflicts: deepFreeze(findings.conflicts),
    issues: deepFreeze(findings.issues),
  };
}

function widestGroup({ structure: { size, firstChild } }: CascadeState): number {
  let widest = 0;
  for (let unit = 0; unit < size; unit++) {
    widest = Math.max(widest, (firstChild[unit + 1] as number) - (firstChild[unit] as number));
  }
  return widest;
}

function checkInputs({ indicatorPositions }: CascadeState, { on, rules }: DerivationInputs): void {
  const issues = new IssueCollector();
  if (on !== undefined && parsePlainDate(on) === null) {
    issues.add({
      code: "invalid-value",
      path: ["on"],
      expected: "a date such as 2023-06-30",
      received: on,
      message: `${on} is not a date to derive for.`,
    });
  }
  for (const id of Object.keys(rules ?? {})) {
    if (indicatorPositions.has(id)) continue;
    issues.add({
      code: "unknown-indicator",
      path: ["rules", id],
      expected: "the id of an indicator",
      received: id,
      message: `A function is to hand on ${id}, which is not an indicator of the cascade.`,
    });
  }
  if (issues.issues.length > 0) throw new CascadeError(issues.issues);
}
