import { weightColumn } from "../cascade/index.ts";
import type { CascadeRule } from "../document/index.ts";
import type { GroupPair } from "./groupPair.ts";
import type { SplitRule } from "./handSplit.ts";
import { isOwnRule } from "./isOwnRule.ts";
import type { PlanSide } from "./planSide.ts";
import { weighingBy } from "./weighingBy.ts";

/** What tells units apart in a group: what it is shared by, or a weight that bounds or sizes it. */
type Yardstick = SplitRule | { readonly weight: string };

const byBaseline: SplitRule = { rule: "split", by: "baseline" };

/**
 * Whether what a group was shared out by differs between two derivations: what is written down
 * (weights, bounds, sizes, baselines), and what was reached.
 */
export function weightsDiffer(
  now: PlanSide,
  before: PlanSide,
  { rules, unit, both }: GroupPair,
): { readonly weights: boolean; readonly figures: boolean } {
  const found = { weights: false, figures: false };
  if (rules.some(isOwnRule)) found.figures = now.inputs.figures !== before.inputs.figures;
  for (const rule of rules) {
    for (const yardstick of rule ? yardsticksOf(now, before, rule) : []) {
      const kind = isReached(yardstick) ? "figures" : "weights";
      const [one, other] = [readingOf(now, yardstick), readingOf(before, yardstick)];
      const differs = (unit: number, former: number): boolean =>
        !Object.is(one(unit), other(former));
      // Under converge a unit's own size counts, and so do those who hold a value.
      const converges = rule?.rule === "converge";
      if (converges && differs(...unit)) found[kind] = true;
      for (let place = 0; place < both.length && !found[kind]; place += 2) {
        const child = both[place] as number;
        if (!converges && !now.takesPart(rule, child)) continue;
        if (differs(child, both[place + 1] as number)) found[kind] = true;
      }
    }
  }
  return found;
}

function yardsticksOf({ plan, state }: PlanSide, before: PlanSide, rule: CascadeRule): Yardstick[] {
  if (isOwnRule(rule)) {
    const names = [...state.weightDecimals.keys(), ...before.state.weightDecimals.keys()];
    return [...new Set(names)].map((weight): Yardstick => ({ weight })).concat(byBaseline);
  }
  if (rule.rule === "split") {
    const bounds = [rule.min, rule.max].filter((bound) => typeof bound === "string");
    return [rule, ...bounds.map((weight) => ({ weight }))];
  }
  if (rule.rule !== "converge") return [];
  const { measure, context } = plan.indicator;
  return [{ weight: rule.by ?? measure.extent?.(context.options) ?? "" }, byBaseline];
}

function isReached(yardstick: Yardstick): boolean {
  return "by" in yardstick && (yardstick.by === "gap" || typeof yardstick.by === "object");
}

/** What a yardstick says of each unit, in plain numbers; NaN where it says nothing. */
function readingOf(side: PlanSide, yardstick: Yardstick): (unit: number) => number {
  if ("weight" in yardstick) {
    const column = weightColumn(side.state, yardstick.weight);
    const scale = 10 ** (side.state.weightDecimals.get(yardstick.weight) ?? 0);
    return (unit) => (column[unit] as number) / scale;
  }
  const weighing = weighingBy(side, yardstick);
  return weighing ? (unit) => weighing.weight(unit) / weighing.scale : () => Number.NaN;
}
