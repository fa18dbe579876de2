import {
  type CascadeState,
  type DerivationInputs,
  type Plan,
  pairsOfPlans,
  unitDifference,
  writtenSpan,
} from "../cascade/index.ts";
import { type CascadeRule, type CascadeRules, sameValue } from "../document/index.ts";
import type { DerivedPlan } from "./derivePlan.ts";
import { formerPlan } from "./formerPlan.ts";
import { recallPlan } from "./handedPlans.ts";
import { isOwnRule } from "./isOwnRule.ts";

/** A cascade and what it is derived with. */
interface Derived {
  readonly state: CascadeState;
  readonly inputs: DerivationInputs;
}

/**
 * Finds plans that need not be handed on again, since nothing they go by is different from a former
 * derivation of which the cascade was made: deriving what was derived gives it again.
 *
 * @returns For a plan what came of it before; null where it is to be handed on.
 */
export function handedBefore(
  state: CascadeState,
  former: CascadeState | null,
  inputs: DerivationInputs,
): (plan: Plan) => DerivedPlan | null {
  if (!former?.derived || !samePlaces(state, former)) return () => null;
  const units = unitDifference(former.document.units, state.document.units);
  if (units.others) return () => null;
  const [now, before]: [Derived, Derived] = [
    { state, inputs },
    { state: former, inputs: former.derivedWith ?? {} },
  ];
  const pairs = pairsOfPlans(state.plans);
  const formerPairs = pairsOfPlans(former.plans);
  const known = new Map<Plan, Plan | null>();
  const alike = (plan: Plan): Plan | null => {
    const found = known.get(plan);
    if (found !== undefined) return found;
    const earlier = formerPlan(former, plan);
    const same = earlier && samePlanOnPaper(now, before, plan, earlier, units.weights);
    known.set(plan, same ? earlier : null);
    return same ? earlier : null;
  };
  return (plan) => {
    const earlier = alike(plan);
    if (!earlier) return null;
    const [other, formerOther] = [otherOf(pairs, plan), otherOf(formerPairs, earlier)];
    if (other ? alike(other) !== formerOther : formerOther) return null;
    const columns = former.derived?.[earlier.position];
    return (columns && recallPlan(columns)) ?? null;
  };
}

function samePlaces(state: CascadeState, former: CascadeState): boolean {
  return (
    state.structure === former.structure &&
    state.levels === former.levels &&
    state.predicates === former.predicates &&
    state.rules === former.rules
  );
}

function otherOf(pairs: ReturnType<typeof pairsOfPlans<Plan>>, plan: Plan): Plan | null {
  const pair = pairs.find(({ floor, cap }) => floor === plan || cap === plan);
  if (!pair) return null;
  return pair.floor === plan ? pair.cap : pair.floor;
}

/** Whether everything that one plan by itself goes by is the same. */
function samePlanOnPaper(
  now: Derived,
  before: Derived,
  plan: Plan,
  earlier: Plan,
  weights: ReadonlySet<string>,
): boolean {
  const [state, former] = [now.state, before.state];
  const { position, record } = plan.indicator;
  if (state.indicators[position] !== former.indicators[earlier.indicator.position]) return false;
  if (now.inputs.on !== before.inputs.on) return false;
  if (functionFor(now, record.id) !== functionFor(before, record.id)) return false;
  const rules = rulesOf(now, plan);
  const own = functionFor(now, record.id) !== undefined || rules.some(isOwnRule);
  const figures = now.inputs.figures !== undefined || before.inputs.figures !== undefined;
  // What was reached may be another by now, whoever answers.
  if (figures && (own || rules.some(goesByFigures))) return false;
  const asked = own ? [...weights] : weightsOf(plan, rules);
  const decimalsOf = (one: CascadeState, name: string) => one.weightDecimals.get(name);
  if (
    asked.some((name) => weights.has(name) || decimalsOf(state, name) !== decimalsOf(former, name))
  ) {
    return false;
  }
  return sameTargets(state, former, plan, earlier) && sameRegistered(state, former, plan, earlier);
}

function functionFor({ inputs: { rules = {} } }: Derived, indicator: string): unknown {
  return Object.hasOwn(rules, indicator) ? rules[indicator] : undefined;
}

/** Every rule the plan may be handed on by. */
function rulesOf({ state }: Derived, { indicator, written }: Plan): readonly CascadeRule[] {
  const stated = [...written.values()].map((row) => state.document.targets?.[row]?.cascade);
  return [indicator.rules, ...stated].flatMap(eachOf);
}

function eachOf(rules: CascadeRules | undefined): readonly CascadeRule[] {
  if (rules === undefined) return [];
  return rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
}

function goesByFigures(rule: CascadeRule): boolean {
  return (
    rule.rule === "split" &&
    "by" in rule &&
    (rule["by"] === "gap" || typeof rule["by"] === "object")
  );
}

/** The names of the weights built-in rules share, bound or size by, and of the baseline. */
function weightsOf({ indicator }: Plan, rules: readonly CascadeRule[]): readonly string[] {
  const { measure, context, record } = indicator;
  const named = rules.flatMap((rule) => {
    if (isOwnRule(rule)) return [];
    if (rule.rule === "split") return [rule.by, rule.min, rule.max];
    return rule.rule === "converge" ? [rule.by] : [];
  });
  return [...named, record.baseline, measure.extent?.(context.options)].filter(
    (name) => typeof name === "string",
  );
}

function sameTargets(
  state: CascadeState,
  former: CascadeState,
  { written }: Plan,
  { written: before }: Plan,
): boolean {
  if (written.size !== before.size) return false;
  for (const [unit, row] of written) {
    const earlier = before.get(unit);
    const [record, formerRecord] = [
      state.document.targets?.[row],
      former.document.targets?.[earlier ?? -1],
    ];
    if (!formerRecord || !sameValue(record, formerRecord)) return false;
    if (!sameValue(writtenSpan(state, row), writtenSpan(former, earlier))) return false;
  }
  return true;
}

function sameRegistered(
  state: CascadeState,
  former: CascadeState,
  { registered }: Plan,
  { registered: before }: Plan,
): boolean {
  if (registered.size !== before.size) return false;
  for (const [unit, row] of registered) {
    const [record, formerRecord] = [
      state.document.registrations?.[row],
      former.document.registrations?.[before.get(unit) ?? -1],
    ];
    if (!formerRecord || !sameValue(record, formerRecord)) return false;
  }
  return true;
}
