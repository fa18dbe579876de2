import type { DirectedGraph } from "graphology";
import { type CascadeDocument, CascadeError, deepFreeze } from "../document/index.ts";
import { documentBefore } from "./amending/documentBefore.ts";
import { documentInOrder } from "./amending/documentInOrder.ts";
import { planAt } from "./amending/planAt.ts";
import { bodyView } from "./bodyView.ts";
import { buildGraph, type EdgeAttributes, type NodeAttributes } from "./buildGraph.ts";
import type { CascadeState } from "./cascadeState.ts";
import { checkDay } from "./checkDay.ts";
import { childrenInOrder } from "./childrenInOrder.ts";
import type { PlanChoice } from "./choosePlan.ts";
import { countTargets } from "./countTargets.ts";
import { documentAt } from "./documentAt.ts";
import { findTarget } from "./findTarget.ts";
import { findTask } from "./findTask.ts";
import { leavesBelow } from "./leavesBelow.ts";
import { type LevelView, levelViews } from "./levelViews.ts";
import { lineageOf } from "./lineageOf.ts";
import { pathBetween } from "./pathBetween.ts";
import { programLineageOf } from "./programLineageOf.ts";
import { programsInForce } from "./programsInForce.ts";
import { registrationsOf } from "./registrationsOf.ts";
import { resolveCascade } from "./resolveCascade.ts";
import { subtreeInOrder } from "./subtreeInOrder.ts";
import { targetView } from "./targetView.ts";
import { taskLineageOf } from "./taskLineageOf.ts";
import { tasksOfUnit } from "./tasksOfUnit.ts";
import { taskView } from "./taskView.ts";
import { unitsAbove } from "./unitsAbove.ts";
import { unitView } from "./unitView.ts";
import { unknownId } from "./unknownId.ts";
import type {
  Body,
  Lineage,
  Program,
  ProgramLineage,
  Registration,
  Target,
  Task,
  TaskLineage,
  Unit,
} from "./views.ts";

/** Shared by every copy of the library that is loaded, so that ESM and CJS understand each other. */
const stateKey: unique symbol = Symbol.for("target-cascade.cascade");

/** What a cascade knows, for the parts of the library that compute on it. */
export function stateOf(cascade: Cascade): CascadeState {
  return cascade[stateKey];
}

/**
 * A hierarchy with its indicators, programs and targets: an immutable object that only answers.
 *
 * `parseCascade` makes one; `derive`, `adopt` and others give a new one. Wherever a unit is asked
 * for by an id nobody has, a `CascadeError` with `unknown-unit` is thrown. Lists of units come in
 * the order of their ids, whatever order the document has.
 */
export class Cascade {
  declare readonly [stateKey]: CascadeState;

  /** @internal */
  constructor(state: CascadeState) {
    Object.defineProperty(this, stateKey, { value: state });
  }

  /** How many units there are. */
  get size(): number {
    return stateOf(this).structure.size;
  }

  /** Whether derivation has computed what every unit is given. */
  get derived(): boolean {
    return stateOf(this).derived !== null;
  }

  /** The document as it was parsed, frozen: plain JSON that `parseCascade` reads again. */
  get document(): CascadeDocument {
    return deepFreeze(stateOf(this).document);
  }

  /** The unit at the top. */
  get root(): Unit {
    return unitView(stateOf(this), 0);
  }

  /** The levels from the top down, with how many units each has. */
  get levels(): readonly LevelView[] {
    return levelViews(stateOf(this).levels);
  }

  /** Whether there is a unit of this id. */
  has(id: string): boolean {
    return stateOf(this).structure.indexOf(id) >= 0;
  }

  /** The unit of an id. */
  unit(id: string): Unit {
    return unitView(stateOf(this), unitNumber(this, id));
  }

  /** All units, parents before their children. */
  *units(): Generator<Unit> {
    const state = stateOf(this);
    yield unitView(state, 0);
    for (const unit of subtreeInOrder(state, 0)) yield unitView(state, unit);
  }

  /** The unit right above, or null at the top. */
  parent(id: string): Unit | null {
    const { parent } = this.unit(id);
    return parent === null ? null : this.unit(parent);
  }

  /** The units right below. */
  children(id: string): readonly Unit[] {
    const state = stateOf(this);
    return childrenInOrder(state, unitNumber(this, id)).map((unit) => unitView(state, unit));
  }

  /** The units above, from the nearest to the top; the unit itself is not among them. */
  ancestors(id: string): readonly Unit[] {
    const state = stateOf(this);
    return unitsAbove(state.structure, unitNumber(this, id)).map((unit) => unitView(state, unit));
  }

  /** All units below, parents before their children; the unit itself is not among them. */
  descendants(id: string): readonly Unit[] {
    const state = stateOf(this);
    return Array.from(subtreeInOrder(state, unitNumber(this, id)), (unit) => unitView(state, unit));
  }

  /** The units at or below this one that have no children. */
  leaves(id: string): readonly Unit[] {
    const state = stateOf(this);
    return leavesBelow(state, unitNumber(this, id)).map((unit) => unitView(state, unit));
  }

  /** The way from one unit to another over their nearest common ancestor, both included. */
  path(from: string, to: string): readonly Unit[] {
    const state = stateOf(this);
    const ends = [unitNumber(this, from), unitNumber(this, to)] as const;
    return pathBetween(state.structure, ...ends).map((unit) => unitView(state, unit));
  }

  /** The programs of a unit, drafts included. */
  programs(unit: string): readonly Program[] {
    return programsInForce(stateOf(this), unitNumber(this, unit));
  }

  /** The targets of a unit, derived ones included, by indicator, grade and due date. */
  targets(unit: string): readonly Target[] {
    const state = stateOf(this);
    const index = unitNumber(this, unit);
    return state.plans.flatMap((plan) => targetView(state, plan, index) ?? []);
  }

  /** The tasks of a unit: those written and, once derived, drafts of those handed to it; by id. */
  tasks(unit: string): readonly Task[] {
    const state = stateOf(this);
    return tasksOfUnit(state, unitNumber(this, unit)).map((place) => taskView(state, place));
  }

  /**
   * A body with who holds it, what it leads and supports, and what it oversees.
   *
   * @param id The id of a body, post or person.
   * @param options.on The day asked about, an ISO plain date; all of time unless said.
   * @throws CascadeError `unknown-body`, and `invalid-value` for a date that is none.
   */
  body(id: string, { on }: { readonly on?: string } = {}): Body {
    const state = stateOf(this);
    if (on !== undefined) checkDay(on, ["on"]);
    const record = state.document.bodies?.find((body) => body.id === id);
    if (!record) throw unknownId("body", id);
    return bodyView(state, record, on);
  }

  /**
   * Where a target comes from and where it goes.
   *
   * @param id The id of a target, as `targets(unit)` gives it.
   * @throws CascadeError `unknown-target`.
   */
  lineage(id: string): Lineage {
    const state = stateOf(this);
    const found = findTarget(state, id);
    if (!found) throw unknownId("target", id);
    return lineageOf(state, found.plan, found.unit);
  }

  /**
   * What each of the units right below one was assigned from above and what it registered from
   * below, by id.
   *
   * @param plan Which plan of the indicator: `mandatory` unless said, and due as late as the term
   *   allows.
   * @throws CascadeError `unknown-unit`, `unknown-indicator`; `invalid-value` for a date that is none.
   * @example
   * cascade.registrations("city", "jobs")[0]; // => { unit: "north", state: "both", … }
   */
  registrations(unit: string, indicator: string, plan: PlanChoice = {}): readonly Registration[] {
    return registrationsOf(stateOf(this), unitNumber(this, unit), indicator, plan);
  }

  /**
   * What a program derives from, up to the documents at the top, and what derives from it.
   *
   * @param id The id of a program, drafts included, as `programs(unit)` gives it.
   * @throws CascadeError `unknown-program`.
   */
  programLineage(id: string): ProgramLineage {
    const lineage = programLineageOf(stateOf(this), id);
    if (!lineage) throw unknownId("program", id);
    return lineage;
  }

  /**
   * Where a task comes from and where it goes.
   *
   * @param id The id of a task, drafts included, as `tasks(unit)` gives it.
   * @throws CascadeError `unknown-task`.
   */
  taskLineage(id: string): TaskLineage {
    const state = stateOf(this);
    const place = findTask(state, id);
    if (!place) throw unknownId("task", id);
    return taskLineageOf(state, place);
  }

  /** How many units have a target for an indicator under any plan, written and derived. */
  countTargets(indicator: string): { readonly written: number; readonly derived: number } {
    return countTargets(stateOf(this), indicator);
  }

  /**
   * The cascade as it stands on a day: only units, bodies and holders in force then, with what is
   * theirs; what is amended, adopted or ended later is not yet. Without its history, and not derived.
   *
   * @param date An ISO plain date.
   * @throws CascadeError where what is left is not one hierarchy.
   */
  at(date: string): Cascade {
    const state = stateOf(this.planAt(date));
    return cascadeOf(documentAt(state, date), state);
  }

  /**
   * The cascade of the plan as it was in force at the end of a day, for all units there ever are:
   * before it was amended later, and without what was adopted of that. Not derived.
   *
   * @param date An ISO plain date.
   * @throws CascadeError `invalid-value` for a date that is none.
   */
  planAt(date: string): Cascade {
    checkDay(date, ["date"]);
    return earlierPlan(this, planAt(stateOf(this).document, date));
  }

  /** The cascade of the plan as it first was, before it was ever amended. Not derived. */
  get original(): Cascade {
    return earlierPlan(this, documentBefore(stateOf(this).document, 0));
  }

  /**
   * The cascade as a graphology `DirectedGraph`, made anew each time it is asked for, so that it is
   * yours to change. Nodes are units, programs and tasks (drafts included) and bodies, keyed
   * `unit:ba-dinh`; edges are `contains`, `has`, `derives`, `leads`, `supports`, `oversees` and
   * `holds`.
   */
  get graph(): DirectedGraph<NodeAttributes, EdgeAttributes> {
    return buildGraph(stateOf(this));
  }
}

/** The cascade of what a document was before, which may be what it is. */
function earlierPlan(cascade: Cascade, document: CascadeDocument): Cascade {
  const state = stateOf(cascade);
  if (document !== state.document) return cascadeOf(document, state);
  const { derivedWith: _, ...written } = state;
  return new Cascade({ ...written, derived: null });
}

/** The number of a unit, or the error that says there is none. */
export function unitNumber(cascade: Cascade, id: string): number {
  const unit = stateOf(cascade).structure.indexOf(id);
  if (unit < 0) throw unknownId("unit", id);
  return unit;
}

/**
 * A cascade of a document of the right shape; throws every issue it has.
 *
 * @param former The state of the one it was made of: what was not changed is kept, read as it was.
 */
export function cascadeOf(document: CascadeDocument, former: CascadeState): Cascade {
  const { state, issues } = resolveCascade(documentInOrder(document), former.parsedWith, former);
  if (!state) throw new CascadeError(issues);
  return new Cascade(state);
}
