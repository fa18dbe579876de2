import { type CascadeState, needsNaming, type PlanBenchmark, unitName } from "../cascade/index.ts";
import { describe, type IssueCode, type IssuePath } from "../document/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { Conflict, Handing, Holder, Unplaced } from "./handing.ts";

/** What an amount of a plan at a unit is said to be: ids, and steps turned into the unit of measure. */
export function amountAt(
  { state, plan }: Pick<Handing, "state" | "plan">,
  unit: number,
  steps: number,
): Omit<Unplaced, "message" | "fix"> {
  return {
    unit: state.structure.ids[unit] as string,
    indicator: plan.indicator.record.id,
    grade: plan.grade,
    due: plan.due === null ? null : formatPlainDate(plan.due),
    bound: plan.bound,
    amount: steps / 10 ** plan.indicator.context.decimals.figure,
  };
}

/** The indicator as sentences name it: with the side, and what it is counted from, where need be. */
export function indicatorName({ state, plan }: Pick<Handing, "state" | "plan">): string {
  const { record } = plan.indicator;
  const { id, name = id } = record;
  const side = needsNaming(record, plan.bound) ? `the ${plan.bound} of ${name}` : name;
  return plan.benchmark === null ? side : `${side} above ${benchmarkName(state, plan.benchmark)}`;
}

function benchmarkName(state: CascadeState, benchmark: PlanBenchmark): string {
  if (typeof benchmark !== "string") {
    return unitName(state, state.structure.indexOf(benchmark.unit));
  }
  return state.document.benchmarks?.find(({ id }) => id === benchmark)?.name ?? benchmark;
}

/** An amount for a sentence: the number, with its unit of measure where there is one. */
export function inWords({ plan }: Pick<Handing, "plan">, steps: number): string {
  const { record, context } = plan.indicator;
  const amount = steps / 10 ** context.decimals.figure;
  return record.unitOfMeasure ? `${amount} ${record.unitOfMeasure}` : String(amount);
}

/** Says that an amount could not be placed. */
export function reportUnplaced(
  handing: Handing,
  unit: number,
  steps: number,
  because: string,
  fix: string,
): void {
  const at = amountAt(handing, unit, steps);
  const message = `${unitName(handing.state, unit)} could not hand on ${inWords(handing, steps)} of ${indicatorName(handing)}: ${because}.`;
  handing.unplaced.push(Object.freeze({ ...at, message, fix }));
}

/** Says that fixed values conflict, by how much, and whose they are where they are held. */
export function reportConflict(
  handing: Pick<Handing, "state" | "plan" | "conflicts">,
  code: Conflict["code"],
  unit: number,
  steps: number,
  message: string,
  fix: string,
  holders?: readonly Holder[],
): void {
  const at = amountAt(handing, unit, steps);
  const whose = holders && { holders: Object.freeze(holders) };
  handing.conflicts.push(Object.freeze({ code, ...at, message, fix, ...whose }));
}

/**
 * Says what had to be decided at a unit without enough to go by.
 *
 * @param path Where that is, the rule of the indicator unless said.
 */
export function reportIssue(
  { state, plan, issues }: Handing,
  code: IssueCode,
  unit: number,
  expected: string,
  received: unknown,
  message: string,
  fix: string,
  path: IssuePath = ["indicators", plan.indicator.position, "cascade"],
): void {
  issues.push({
    code,
    severity: "warning",
    path,
    unit: state.structure.ids[unit] as string,
    expected,
    received: describe(received),
    message,
    fix,
  });
}
