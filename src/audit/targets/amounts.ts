import type { Plan } from "../../cascade/index.ts";
import type { Evidence } from "../finding.ts";

/** An amount in steps for a sentence, with its unit of measure where there is one. */
export function inWords(plan: Plan, steps: number): string {
  const { unitOfMeasure } = plan.indicator.record;
  const amount = inUnits(plan, steps);
  return unitOfMeasure ? `${amount} ${unitOfMeasure}` : String(amount);
}

/** Two amounts in steps as evidence: what was to be expected, and what there is. */
export function amountEvidence(plan: Plan, expected: number, received: number): Evidence {
  return {
    kind: "amount",
    expected: inUnits(plan, expected),
    received: inUnits(plan, received),
    difference: inUnits(plan, received - expected),
    unitOfMeasure: plan.indicator.record.unitOfMeasure ?? null,
  };
}

function inUnits({ indicator }: Plan, steps: number): number {
  return steps / 10 ** indicator.context.decimals.figure;
}
