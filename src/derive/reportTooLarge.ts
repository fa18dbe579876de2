import { unitName } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import { indicatorName, reportIssue } from "./report.ts";

/** Says that a unit hands on nothing, since what there would be below it cannot be held exactly. */
export function reportTooLarge(handing: Handing, unit: number): void {
  const name = unitName(handing.state, unit);
  reportIssue(
    handing,
    "too-large",
    unit,
    "numbers that add up to less than 2^53 steps",
    "more",
    `What the units under ${name} would have of ${indicatorName(handing)} adds up to more than can be held exactly, so ${name} hands on nothing.`,
    "Hand on less, use a larger unit of measure, or fewer decimals.",
  );
}
