import type { CascadeRules, TargetRecord } from "target-cascade";
import type { World } from "./worlds.ts";

/**
 * The world where nothing is adopted yet of what a rule of one's own hands on: what becomes of others
 * beside an adopted value that such a rule would not give again is up to the rule.
 */
export function adoptable({ document, ...world }: World): World {
  const { indicators = [], targets = [] } = document;
  const rules = [
    ...indicators.map(({ id, cascade }) => [id, cascade] as const),
    ...targets.map(({ indicator, cascade }) => [indicator, cascade] as const),
  ];
  const own = new Set(rules.flatMap(([id, cascade]) => (namesOwnRule(cascade) ? [id] : [])));
  const unadopted = ({ origin, hold, ...target }: TargetRecord): TargetRecord => ({
    ...target,
    ...(origin === undefined || origin === "assigned" ? {} : { origin }),
    ...(hold ? { hold: { by: hold.by } } : {}),
  });
  const kept = targets.map((target) => (own.has(target.indicator) ? unadopted(target) : target));
  return { document: { ...document, targets: kept }, ...world };
}

function namesOwnRule(rules: CascadeRules | undefined): boolean {
  if (rules === undefined) return false;
  const all = rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
  return all.some(({ rule }) => rule.includes("-"));
}
