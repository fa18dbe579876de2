import { targetOrigin, unitName } from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, inWords } from "./report.ts";

/** Says which units registered a figure and were given no target; it does not become one. */
export function reportNotAssigned(handing: Handing): void {
  const { state, plan, columns, registered, issues } = handing;
  for (const [unit, row] of plan.registered) {
    if (columns.origin[unit] !== targetOrigin.none) continue;
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

function wayOut({ state, plan }: Handing, name: string, indicator: string): string {
  const others = state.plans.filter(
    (one) => one.indicator === plan.indicator && one.grade === plan.grade && one.written.size > 0,
  );
  const dates = others.flatMap(({ due }) => (due === null ? [] : [formatPlainDate(due)]));
  if (plan.written.size === 0 && dates.length > 0) {
    return `Register for the day targets of ${indicator} are due: ${dates.join(", ")}.`;
  }
  return `Hand ${indicator} on to ${name}, write it a target of its own, or reject what it registered and say why.`;
}
