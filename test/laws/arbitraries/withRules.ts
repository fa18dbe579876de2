import type { CascadeRule, CascadeRules, Indicator, TargetRecord } from "target-cascade";
import type { World } from "./worlds.ts";

/** The world with other rules, on indicators and on targets. */
export function withRules(world: World, change: (rules: CascadeRules) => CascadeRules): World {
  const { indicators = [], targets = [] } = world.document;
  const apply = <Owner extends Indicator | TargetRecord>(one: Owner): Owner =>
    one.cascade ? { ...one, cascade: change(one.cascade) } : one;
  const changed = { indicators: indicators.map(apply), targets: targets.map(apply) };
  return { ...world, document: { ...world.document, ...changed } };
}

/** The world with every single rule another, those by level included. */
export function withEachRule(world: World, change: (rule: CascadeRule) => CascadeRule): World {
  return withRules(world, (rules) => {
    if (rules.rule !== undefined) return change(rules);
    const levels = Object.entries(rules.byLevel);
    return { byLevel: Object.fromEntries(levels.map(([level, rule]) => [level, change(rule)])) };
  });
}
