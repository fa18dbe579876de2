import {
  type CascadeState,
  compareIds,
  type DerivationInputs,
  type Plan,
  type PlanColumns,
  writtenColumns,
} from "../cascade/index.ts";
import type { CascadeRule, CascadeRules, Issue } from "../document/index.ts";
import { deadlines } from "./deadlines.ts";
import { handAssign } from "./handAssign.ts";
import { handConverge } from "./handConverge.ts";
import type { Conflict, Handing, SplitRoom, Unplaced } from "./handing.ts";
import { handSame } from "./handSame.ts";
import { handSplit } from "./handSplit.ts";
import type { Scratch } from "./selectLargest.ts";
import { takesPartIn } from "./takesPartIn.ts";

const stop: CascadeRule = { rule: "stop" };

/** Where the findings of a derivation gather, over all plans. */
export interface Findings {
  readonly unplaced: Unplaced[];
  readonly conflicts: Conflict[];
  readonly issues: Issue[];
}

/** A plan handed down, with what adopted targets would be were they not adopted. */
export interface DerivedPlan {
  readonly columns: PlanColumns;
  readonly recomputed: ReadonlyMap<number, number>;
  /** When adopted targets would be due, in days since 1970-01-01, where that is another day. */
  readonly recomputedDue: ReadonlyMap<number, number>;
}

/**
 * Hands one plan's targets down: one pass from the root, each unit to its children.
 *
 * A rule stated on a target governs everything below it, until another is stated.
 */
export function derivePlan(
  state: CascadeState,
  plan: Plan,
  inputs: DerivationInputs,
  previous: Float64Array | null,
  findings: Findings,
  scratch: Scratch,
  room: SplitRoom,
): DerivedPlan {
  const columns = { ...writtenColumns(state, plan), own: new Map<number, number>() };
  const recomputed = new Map<number, number>();
  const found: Findings = { unplaced: [], conflicts: [], issues: [] };
  const handing: Handing = {
    ...{ state, plan, inputs, columns, previous, recomputed, scratch, room },
    counts: new Map(),
    ...found,
  };
  const rules = governingRules(state, plan);
  const takesPart = new Map<CascadeRule, (child: number) => boolean>();
  const { size, firstChild } = state.structure;
  const unruled: string[] = [];
  for (let unit = 0; unit < size; unit++) {
    const target = columns.target[unit] as number;
    if (Number.isNaN(target) || firstChild[unit] === firstChild[unit + 1]) continue;
    const rule = rules(unit);
    if (rule === undefined) {
      unruled.push(state.structure.ids[unit] as string);
      continue;
    }
    if (!takesPart.has(rule)) takesPart.set(rule, takesPartIn(state, rule));
    handOn(handing, rule, unit, takesPart.get(rule) as (child: number) => boolean);
  }
  const first = unruled.sort(compareIds)[0];
  if (first !== undefined) found.issues.push(noRule(plan, first));
  const { due, recomputed: recomputedDue } = deadlines(handing, rules, (unit) => {
    const rule = rules(state.structure.parent[unit] as number);
    return rule !== undefined && takesPart.get(rule)?.(unit) === true;
  });
  append(found, findings);
  return { columns: { ...columns, due }, recomputed, recomputedDue };
}

/** Adds what one plan found, in an order that does not depend on the order of the units. */
function append(found: Findings, all: Findings): void {
  const byUnit = (left: { unit?: string }, right: { unit?: string }): number =>
    compareIds(left.unit ?? "", right.unit ?? "");
  for (const one of found.unplaced.sort(byUnit)) all.unplaced.push(one);
  for (const one of found.conflicts.sort(byUnit)) all.conflicts.push(one);
  for (const one of found.issues.sort(byUnit)) all.issues.push(one);
}

function handOn(
  handing: Handing,
  rule: CascadeRule,
  unit: number,
  takesPart: (child: number) => boolean,
): void {
  if (rule.rule === "split") handSplit(handing, rule, unit, takesPart);
  else if (rule.rule === "converge") handConverge(handing, rule, unit, takesPart);
  else if (rule.rule === "assign") handAssign(handing, rule, unit, takesPart);
  else if (rule.rule !== "stop") handSame(handing, rule, unit, takesPart);
}

/** The rule that governs each unit; asked from the root downwards. */
function governingRules(
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
