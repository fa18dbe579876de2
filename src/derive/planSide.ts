import {
  type CascadeState,
  type Plan,
  pairsOfPlans,
  planColumns,
  registeredColumn,
  targetOrigin,
} from "../cascade/index.ts";
import type { CascadeRule, CustomRule } from "../document/index.ts";
import { isAdopted } from "./childrenOf.ts";
import { governingRules } from "./derivePlan.ts";
import type { PlanAsHanded } from "./handing.ts";
import { otherSideOf } from "./otherSideOf.ts";
import { takesPartIn } from "./takesPartIn.ts";

/** One plan in one of two derivations that are set side by side; asked unit by unit. */
export interface PlanSide extends PlanAsHanded {
  /** How many steps are one in the indicator's unit of measure. */
  readonly scale: number;
  /** The rule a unit hands on by; a stand-in where a function was given. */
  readonly rule: (unit: number) => CascadeRule | undefined;
  /** What a rule of one's own runs; undefined for built-in ones. */
  readonly function: (rule: CascadeRule | undefined) => unknown;
  readonly takesPart: (rule: CascadeRule | undefined, unit: number) => boolean;
  /** A unit's target in the indicator's unit of measure; NaN where it has none. */
  readonly target: (unit: number) => number;
  /** The day it is due, in days since 1970-01-01; null where nobody says. */
  readonly due: (unit: number) => number | null;
  /** What it was given before registrations were looked at. */
  readonly assigned: (unit: number) => number;
  /** What it registered, where that can win; NaN where it cannot. */
  readonly registered: (unit: number) => number;
  /** What the other side of the plan says of it; NaN where that says nothing. */
  readonly otherSide: (unit: number) => number;
  /** Which of the two wins, what it was given or what it registered. */
  readonly wins: string;
  readonly isWritten: (unit: number) => boolean;
  /** Whether its target is written and stands whatever comes from above. */
  readonly isHeld: (unit: number) => boolean;
}

const byFunction: CustomRule = { rule: "given-function" };

/** A plan of a cascade, as its derivation left it. */
export function planSide(state: CascadeState, plan: Plan): PlanSide {
  const columns = planColumns(state, plan);
  const registered = registeredColumn(state, plan);
  const side = { state, plan, columns, inputs: state.derivedWith ?? {}, leaves: new Map() };
  const scale = 10 ** plan.indicator.context.decimals.figure;
  const { wins = "assigned" } = plan.indicator.record.registration ?? {};
  const shares = columns.assigned ?? columns.target;
  const rules = new Map<CascadeRule, (unit: number) => boolean>();
  let governing: ((unit: number) => CascadeRule | undefined) | undefined;
  const { id } = plan.indicator.record;
  const { rules: functions = {} } = side.inputs;
  const given = Object.hasOwn(functions, id) ? functions[id] : undefined;
  const isWritten = (unit: number): boolean => columns.origin[unit] === targetOrigin.written;
  const handedOn = (one: Plan) => ({
    columns: planColumns(state, one),
    counts: new Map(),
    found: { issues: [] },
  });
  const other = otherSideOf(state, plan, pairsOfPlans(state.plans), handedOn, side.inputs);
  return {
    ...side,
    scale,
    otherSide: (unit) => (other?.value(unit) ?? Number.NaN) / scale,
    rule(unit) {
      if (given) return byFunction;
      governing ??= governingRules(state, plan);
      return governing(unit);
    },
    function: (rule) => (rule === byFunction ? given : state.rules.get(rule?.rule ?? "")),
    takesPart(rule, unit) {
      if (rule === undefined) return false;
      const known = rules.get(rule) ?? takesPartIn(side, rule);
      rules.set(rule, known);
      return known(unit);
    },
    target: (unit) => (columns.target[unit] ?? Number.NaN) / scale,
    due: (unit) => columns.due?.[unit] ?? plan.due,
    assigned: (unit) => (shares[unit] ?? Number.NaN) / scale,
    registered: (unit) =>
      wins === "assigned" ? Number.NaN : (registered?.[unit] ?? Number.NaN) / scale,
    wins,
    isWritten,
    isHeld: (unit) => isWritten(unit) && !isAdopted(side, unit),
  };
}
