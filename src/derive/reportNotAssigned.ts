import {
  compareIds,
  type Plan,
  type PlanColumns,
  registeredColumn,
  sidesOfPlan,
  targetOrigin,
  unitName,
} from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, inWords } from "./report.ts";

/**
 * Says which units registered a figure and were given no target, on no side of the plan; it does not
 * become one.
 *
 * @param columns The targets of any plan.
 */
export function reportNotAssigned(
  handing: Pick<Handing, "state" | "plan" | "issues">,
  columns: (plan: Plan) => PlanColumns,
): void {
  const { state, plan, issues } = handing;
  const sides = sidesOfPlan(state, plan).map(columns);
  const registered = registeredColumn(state, plan);
  const { ids } = state.structure;
  const byUnit = ([one]: [number, number], [other]: [number, number]): number =>
    compareIds(ids[one] as string, ids[other] as string);
  for (const [unit, row] of [...plan.registered].sort(byUnit)) {
    if (sides.some(({ origin }) => origin[unit] !== targetOrigin.none)) continue;
    const name = unitName(state, unit);
    const indicator = indicatorName(handing);
    issues.push({
      code: "registered-not-assigned",
      severity: "warning",
      path: ["registrations", row],
      unit: state.structure.ids[unit] as string,
      expected: `a target for ${indicator} at ${name}`,
      received: "none",
      message: `${name} has registered ${inWords(handing, registered?.[unit] as number)} for ${indicator}, but was given no target.`,
      fix: wayOut(handing, name, indicator),
    });
  }
}

function wayOut(
  { state, plan }: Pick<Handing, "state" | "plan">,
  name: string,
  indicator: string,
): string {
  const others = state.plans.filter(
    (one) =>
      one.indicator.position === plan.indicator.position &&
      one.grade === plan.grade &&
      one.written.size > 0,
  );
  const dates = others.flatMap(({ due }) => (due === null ? [] : [formatPlainDate(due)]));
  const nobody = sidesOfPlan(state, plan).every(({ written }) => written.size === 0);
  if (nobody && dates.length > 0) {
    return `Register for the day targets of ${indicator} are due: ${dates.join(", ")}.`;
  }
  return `Hand ${indicator} on to ${name}, write it a target of its own, or reject what it registered and say why.`;
}
