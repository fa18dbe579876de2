import { type IssuePath, toSteps } from "../document/index.ts";
import type { IssueCollector } from "./issueCollector.ts";

/** The number that is checked: where it stands, and how a sentence about it begins. */
export interface NumberPlace {
  readonly path: IssuePath;
  readonly unit?: string | undefined;
  readonly name: string;
  /** The indicator, or the benchmark, whose decimals it is held in. */
  readonly indicator: string;
  /** How sentences call that: the indicator, unless said. */
  readonly declarer?: string;
}

/**
 * Checks that a number can be held in whole steps of an indicator's figure.
 *
 * Issues: `too-large`, `too-many-decimals`.
 */
export function checkExact(
  value: number,
  decimals: number,
  { name, indicator, declarer = "the indicator", ...place }: NumberPlace,
  issues: IssueCollector,
): void {
  const steps = toSteps(value, decimals);
  if (typeof steps === "number") return;
  const expected = steps === "size" ? "a number of at most 15 digits" : atMost(decimals);
  const trouble =
    steps === "size"
      ? "is too large to be held exactly"
      : `has more decimals than ${declarer} declares`;
  issues.add({
    ...place,
    code: steps === "size" ? "too-large" : "too-many-decimals",
    expected,
    received: value,
    message: `${name} ${trouble}.`,
    fix:
      steps === "size"
        ? "Use a larger unit of measure."
        : `Declare decimals on ${indicator}, or round the number.`,
  });
}

function atMost(decimals: number): string {
  if (decimals === 0) return "a whole number";
  return `at most ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
}
