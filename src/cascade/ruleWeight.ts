import type { CascadeRule, CascadeRules } from "../document/index.ts";
import type { CascadeState, Plan } from "./cascadeState.ts";
import { wordsOfSplit } from "./checkRule.ts";
import { sidesOfPlan } from "./samePlan.ts";

/**
 * The weight a plan's targets are handed on by, on whichever side: the one that all rules of the
 * document that name any name; null where none does, where they differ, or where a function given to
 * `derive` stood above them.
 */
export function ruleWeight(state: CascadeState, plan: Plan): string | null {
  const { id } = plan.indicator.record;
  if (Object.hasOwn(state.derivedWith?.rules ?? {}, id)) return null;
  const named = new Set<string>();
  const look = (rules: CascadeRules | undefined): void => {
    for (const rule of rulesIn(rules)) {
      const name = weightOf(rule);
      if (name !== null) named.add(name);
    }
  };
  look(plan.indicator.rules);
  for (const { written } of sidesOfPlan(state, plan)) {
    for (const row of written.values()) look(state.document.targets?.[row]?.cascade);
  }
  const [only = null, ...others] = named;
  return others.length === 0 ? only : null;
}

function rulesIn(rules: CascadeRules | undefined): readonly CascadeRule[] {
  if (rules === undefined) return [];
  return rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
}

/** The weight a rule goes by; what a rule of one's own goes by only it knows. */
function weightOf(rule: CascadeRule): string | null {
  if (rule.rule !== "split" && rule.rule !== "converge") return null;
  const { by } = rule;
  return typeof by === "string" && !wordsOfSplit.includes(by) ? by : null;
}
