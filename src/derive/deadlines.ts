import { compareIds, targetOrigin, unitName, writtenSpan } from "../cascade/index.ts";
import type { CascadeRule, CascadeRules } from "../document/index.ts";
import { formatPlainDate, parsePlainDate } from "../time/index.ts";
import { isAdopted } from "./childrenOf.ts";
import type { Handing } from "./handing.ts";
import { leadOf } from "./leadOf.ts";
import { indicatorName, reportIssue } from "./report.ts";

type RuleOf = (unit: number) => CascadeRule | undefined;

/** When everyone is due, and when those who adopted another day would be. */
export interface Deadlines {
  /** By unit, in days since 1970-01-01; null where everyone is due with the plan. */
  readonly due: Float64Array | null;
  readonly recomputed: ReadonlyMap<number, number>;
}

/** No deadline is earlier: a date has four digits for its year. */
const firstDay = parsePlainDate("0001-01-01") as number;

/**
 * The day each unit's target is due, once all are handed on: what a unit was given, as many days
 * before its parent's as the rule that governs the parent says; what is written, when it says. None
 * is due before it starts.
 *
 * @param takesPart Whether a unit takes part in the rule of the unit right above it.
 */
export function deadlines(
  handing: Handing,
  ruleOf: RuleOf,
  takesPart: (unit: number) => boolean,
): Deadlines {
  const { state, plan, columns } = handing;
  const recomputed = new Map<number, number>();
  if (columns.due === null && !anyLead(handing)) return { due: null, recomputed };
  if (plan.due === null) {
    noDeadline(handing, ruleOf);
    return { due: null, recomputed };
  }
  const { size, parent } = state.structure;
  const due = new Float64Array(size).fill(Number.NaN);
  const start = new Float64Array(size).fill(firstDay);
  const said = new Uint8Array(size);
  for (let unit = 0; unit < size; unit++) {
    const above = parent[unit] as number;
    const row = plan.written.get(unit);
    if (row !== undefined) {
      due[unit] = columns.due?.[unit] ?? plan.due;
      start[unit] = dayOf(writtenSpan(state, row).start);
      if (above < 0 || Number.isNaN(due[above]) || !isAdopted(handing, unit)) continue;
      const given = Math.max((due[above] as number) - leadOf(ruleOf(above)), start[unit] as number);
      if (given !== due[unit] && takesPart(unit)) recomputed.set(unit, given);
      continue;
    }
    if (above < 0) continue;
    start[unit] = start[above] as number;
    if (columns.origin[unit] !== targetOrigin.derived) continue;
    const lead = leadOf(ruleOf(above));
    const first = start[unit] as number;
    const most = (due[above] as number) - first;
    due[unit] = Math.max((due[above] as number) - lead, first);
    if (lead <= most) continue;
    // Everyone further down is due on the first day as well, which is said once.
    if (said[above] === 0) tooEarly(handing, above, lead, most, first);
    said[above] = 1;
    said[unit] = 1;
  }
  return { due, recomputed };
}

function dayOf(date: string | null): number {
  return date === null ? firstDay : (parsePlainDate(date) as number);
}

/** Whether any rule of the plan states a lead. */
function anyLead({ state, plan }: Handing): boolean {
  const stated = [...plan.written.values()].map((row) => state.document.targets?.[row]?.cascade);
  return [plan.indicator.rules, ...stated].some(statesLead);
}

function statesLead(rules: CascadeRules | undefined): boolean {
  if (rules === undefined || rules.rule !== undefined) return leadOf(rules) > 0;
  return Object.values(rules.byLevel).some((rule) => leadOf(rule) > 0);
}

function tooEarly(handing: Handing, unit: number, lead: number, most: number, first: number): void {
  const name = unitName(handing.state, unit);
  const start = formatPlainDate(first);
  reportIssue(
    handing,
    "unusable-lead",
    unit,
    `at most ${most} leadDays`,
    lead,
    `The units under ${name} would be due before ${indicatorName(handing)} starts on ${start}, so that is the day they are due.`,
    `State at most ${most} leadDays, or an earlier start.`,
  );
}

/** Says, of the first unit by id that hands on, that there is no date to count back from. */
function noDeadline(handing: Handing, ruleOf: RuleOf): void {
  const { state, columns } = handing;
  const { size, ids, parent } = state.structure;
  let unit = -1;
  for (let child = 1; child < size; child++) {
    const above = parent[child] as number;
    if (columns.origin[child] !== targetOrigin.derived || leadOf(ruleOf(above)) === 0) continue;
    if (unit < 0 || compareIds(ids[above] as string, ids[unit] as string) < 0) unit = above;
  }
  if (unit < 0) return;
  const name = unitName(state, unit);
  reportIssue(
    handing,
    "unusable-lead",
    unit,
    "a due date to count back from",
    undefined,
    `The units under ${name} are to be done with ${indicatorName(handing)} ahead of it, but nobody says when it is due.`,
    "State a due date on the target, or the term.",
  );
}
