import type { CascadeDocument, CascadeRule, CascadeRules, IssuePath } from "../document/index.ts";
import type { Plan } from "./cascadeState.ts";
import type { IssueCollector } from "./issueCollector.ts";
import type { Structure } from "./structure.ts";

/**
 * Checks that what is counted from a benchmark is handed on by rules that leave the distance as it
 * is, whether they are stated on a target or come from the indicator.
 *
 * Issues: `rule-not-applicable`.
 */
export function checkBenchmarkRules(
  { targets = [] }: CascadeDocument,
  { size, parent }: Structure,
  { benchmark, indicator, written }: Omit<Plan, "position">,
  issues: IssueCollector,
): void {
  if (benchmark === null) return;
  const { id } = indicator.record;
  const stated = new Uint8Array(size);
  for (const [unit, row] of written) {
    const rules = targets[row]?.cascade;
    if (rules === undefined) continue;
    stated[unit] = 1;
    const trouble = troubleWith(rules, true);
    if (trouble) refuse(trouble, id, targets[row]?.unit, ["targets", row, "cascade"], issues);
  }
  const inherited = troubleWith(indicator.rules, false);
  if (!inherited) return;
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    if (above >= 0 && stated[above] === 1) stated[unit] = 1;
  }
  for (const [unit, row] of written) {
    if (stated[unit] === 1) continue;
    refuse(inherited, id, targets[row]?.unit, ["targets", row, "benchmark"], issues);
  }
}

/** What of a rule, or of any of those by level, cannot hand on a distance; null where all can. */
function troubleWith(rules: CascadeRules | undefined, onTarget: boolean): string | null {
  if (rules === undefined) return null;
  const each = rules.rule === undefined ? Object.values(rules.byLevel) : [rules];
  const found = each.map((rule) => troubleOf(rule, onTarget)).find((one) => one !== null);
  return found ?? null;
}

function troubleOf(rule: CascadeRule, onTarget: boolean): string | null {
  if (rule.rule === "split" || rule.rule === "converge") return rule.rule;
  if (rule.rule === "same" && (rule.stretch ?? 1) !== 1) return "same with a stretch";
  // What the indicator assigns are figures; only on the target is it known to be the distance.
  return rule.rule === "assign" && !onTarget ? "assign, stated on the indicator" : null;
}

function refuse(
  received: string,
  indicator: string,
  unit: string | undefined,
  path: IssuePath,
  issues: IssueCollector,
): void {
  issues.add({
    code: "rule-not-applicable",
    path,
    unit,
    expected: "one of same, each, assign (stated on the target), stop",
    received,
    message: `A target for ${indicator} that is counted from a benchmark cannot be handed on by the rule ${received}.`,
    fix: 'State a rule on the target: cascade: { rule: "same" }, or { rule: "stop" }.',
  });
}
