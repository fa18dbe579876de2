import {
  type CascadeState,
  compareIds,
  type DerivationInputs,
  type Plan,
  type PlanColumns,
  registeredColumn,
  writtenColumns,
} from "../cascade/index.ts";
import type { CascadeRule, CascadeRules, Issue } from "../document/index.ts";
import type { Findings } from "./appendFindings.ts";
import { checkHolds } from "./checkHolds.ts";
import { deadlines } from "./deadlines.ts";
import { givenFunction } from "./givenFunction.ts";
import { handAssign } from "./handAssign.ts";
import { handConverge } from "./handConverge.ts";
import { handExactly } from "./handExactly.ts";
import type { Handing, OtherSide, SplitRoom, Way } from "./handing.ts";
import { handOwn } from "./handOwn.ts";
import { handSame } from "./handSame.ts";
import { handSplit } from "./handSplit.ts";
import { mayBeGiven } from "./mayBeGiven.ts";
import type { OwnRule } from "./ownRule.ts";
import { reconcile } from "./reconcile.ts";
import { registeredRule } from "./registeredRule.ts";
import type { Scratch } from "./selectLargest.ts";
import { takesPartIn } from "./takesPartIn.ts";

const stop: CascadeRule = { rule: "stop" };

/** A plan handed down, with what adopted targets would be were they not adopted. */
export interface DerivedPlan {
  readonly columns: PlanColumns;
  readonly recomputed: ReadonlyMap<number, number>;
  /** When adopted targets would be due, in days since 1970-01-01, where that is another day. */
  readonly recomputedDue: ReadonlyMap<number, number>;
  /** What rates come to in whole units of their numerator, where they were handed on so. */
  readonly counts: ReadonlyMap<number, number>;
  readonly found: Findings;
}

/**
 * Hands one plan's targets down: one pass from the root, each unit to its children.
 *
 * A rule stated on a target governs everything below it, until another is stated.
 *
 * @param other What the other side of the plan says of children; null where there is none.
 */
export function derivePlan(
  state: CascadeState,
  plan: Plan,
  inputs: DerivationInputs,
  previous: Float64Array | null,
  other: OtherSide | null,
  scratch: Scratch,
  room: SplitRoom,
): DerivedPlan {
  const written = writtenColumns(state, plan);
  const registered = registeredColumn(state, plan);
  const assigned = registered && written.target.slice();
  const columns = { ...written, own: new Map<number, number>(), assigned };
  const recomputed = new Map<number, number>();
  const found: Findings = { unplaced: [], conflicts: [], issues: [] };
  const handing: Handing = {
    ...{ state, plan, inputs, columns, registered, previous, recomputed, scratch, room },
    otherSide: other,
    counts: new Map(),
    leaves: new Map(),
    kept: { stretch: new Map() },
    ...found,
  };
  const { size, firstChild } = state.structure;
  const given = givenFunction(handing);
  const rules = given ? () => undefined : governingRules(state, plan);
  const handOnFrom = waysOfHandingOn(handing, given, rules);
  const unruled: string[] = [];
  for (let unit = 0; unit < size; unit++) {
    const target = columns.target[unit] as number;
    if (Number.isNaN(target) || firstChild[unit] === firstChild[unit + 1]) continue;
    const way = handOnFrom(unit);
    if (way) {
      handExactly(handing, way, unit);
      reconcile(handing, way, unit);
    } else unruled.push(state.structure.ids[unit] as string);
  }
  checkHolds(handing, (unit) => handOnFrom(unit)?.addsUp === true);
  const first = unruled.sort(compareIds)[0];
  if (first !== undefined) found.issues.push(noRule(plan, first));
  const { due, recomputed: recomputedDue } = deadlines(handing, rules, (unit) => {
    const above = state.structure.parent[unit] as number;
    return handOnFrom(above)?.takesPart(unit) === true;
  });
  return {
    ...{ columns: { ...columns, due }, recomputed, recomputedDue },
    ...{ counts: handing.counts, found },
  };
}

/** How each unit hands on; undefined where nothing says. */
function waysOfHandingOn(
  handing: Handing,
  given: OwnRule | null,
  rules: (unit: number) => CascadeRule | undefined,
): (unit: number) => Way | undefined {
  if (given) {
    const addsUp = handing.plan.indicator.measure.targets === "added";
    const takesPart = mayBeGiven(handing.state, handing.plan);
    const hand = (unit: number): void => handOwn(handing, given, unit, takesPart);
    const way: Way = { hand, addsUp, alike: false, takesPart };
    return () => way;
  }
  const ways = new Map<CascadeRule, Way>();
  return (unit) => {
    const rule = rules(unit);
    if (rule === undefined) return undefined;
    if (!ways.has(rule)) ways.set(rule, wayOf(handing, rule));
    return ways.get(rule);
  };
}

function wayOf(handing: Handing, rule: CascadeRule): Way {
  const takesPart = takesPartIn(handing, rule);
  const addsUp = handing.plan.indicator.measure.targets === "added";
  const way = (hand: Way["hand"], more: Partial<Way> = {}): Way => {
    return { hand, takesPart, addsUp: false, alike: false, ...more };
  };
  switch (rule.rule) {
    case "split":
      return way((unit) => handSplit(handing, rule, unit, takesPart), { addsUp: true });
    case "assign":
      return way((unit) => handAssign(handing, rule, unit, takesPart), { addsUp });
    case "converge":
      return way((unit) => handConverge(handing, rule, unit, takesPart));
    case "same":
    case "each":
      return way((unit) => handSame(handing, rule, unit, takesPart), { alike: true });
    case "stop":
      return way(() => {});
    default: {
      const own = registeredRule(handing, rule);
      return way((unit) => handOwn(handing, own, unit, takesPart), { addsUp });
    }
  }
}

/** The rule that governs each unit; asked from the root downwards. */
export function governingRules(
  { document, structure, levels }: CascadeState,
  { indicator, written }: Plan,
): (unit: number) => CascadeRule | undefined {
  const byDefault = defaultRule(indicator);
  const stated = [...written].filter(([, row]) => document.targets?.[row]?.cascade !== undefined);
  const atLevel = (rules: CascadeRules | undefined, unit: number): CascadeRule | undefined => {
    if (rules === undefined || rules.rule !== undefined) return rules;
    const { id = "" } = levels.list[levels.rank[unit] as number] ?? {};
    return Object.hasOwn(rules.byLevel, id) ? rules.byLevel[id] : stop;
  };
  if (stated.length === 0) return (unit) => atLevel(byDefault, unit);
  const governing = new Array<CascadeRules | undefined>(structure.size);
  const own = new Map(stated.map(([unit, row]) => [unit, document.targets?.[row]?.cascade]));
  for (let unit = 0; unit < structure.size; unit++) {
    const above = structure.parent[unit] as number;
    governing[unit] = own.get(unit) ?? (above < 0 ? byDefault : governing[above]);
  }
  return (unit) => atLevel(governing[unit], unit);
}

/** A split needs to be told by what; the other rules explain themselves. */
function defaultRule({ rules, measure }: Plan["indicator"]): CascadeRules | undefined {
  if (rules !== undefined) return rules;
  const [first] = measure.rules;
  return first === "same" || first === "each" || first === "stop" ? { rule: first } : undefined;
}

function noRule({ indicator }: Plan, unit: string): Issue {
  const { id } = indicator.record;
  return {
    code: "no-rule",
    severity: "warning",
    path: ["indicators", indicator.position, "cascade"],
    unit,
    expected: "a rule",
    received: "nothing",
    message: `${id} does not say how it is handed on, so it stays with ${unit}.`,
    fix: 'State it: cascade: { rule: "split", by: … }, or { rule: "stop" } where it is meant to stay.',
  };
}
