import { baselineColumn, type CascadeState, type Plan } from "../cascade/index.ts";
import { CascadeError } from "../document/index.ts";
import { type Carried, type Lines, lineState } from "../measures/index.ts";

/**
 * Checks that nothing a rollup adds up or multiplies can pass 2^53 steps: what was reported and
 * what stands in for silence, what targets and baselines come to, and the distance between them.
 *
 * @param target What each unit is to reach, in steps.
 * @throws CascadeError `too-large`.
 */
export function checkSize(
  state: CascadeState,
  plan: Plan,
  target: Float64Array,
  { reported, silent }: Carried,
  lines: Lines,
): void {
  const { measure, record } = plan.indicator;
  const rate = measure.figure === "rate";
  const baselines = baselineColumn(state, plan);
  const largest = largestOf(target) + (baselines ? largestOf(baselines) : 0);
  let total = rate ? 0 : largest;
  if (measure.targets === "added") {
    const added = sumOfLines(lines, lines.target);
    total = Math.max(total, added + (lines.baseline ? sumOfLines(lines, lines.baseline) : 0));
  }
  for (const [position, { reducer }] of measure.parts.entries()) {
    const sizeOf = reducer === "sum" ? sumOf : largestOf;
    const size =
      sizeOf(reported[position] as Float64Array) + sizeOf(silent[position] as Float64Array);
    total += rate && position > 0 ? size * Math.max(1, largest) : size;
  }
  if (total > Number.MAX_SAFE_INTEGER) throw tooLarge(record.id, total);
}

/** The error that says an indicator's numbers cannot be held exactly. */
export function tooLarge(indicator: string, total: number): CascadeError {
  return new CascadeError([
    {
      code: "too-large",
      severity: "error",
      path: [indicator],
      expected: "reports, and what targets are worth, together below 2^53 steps",
      received: String(total),
      message: `${indicator} could add up to more than can be held exactly.`,
      fix: "Use a larger unit of measure, or fewer decimals.",
    },
  ]);
}

/** The largest amount in a column of steps, whatever its sign; what is not known has none. */
export function largestOf(column: Float64Array): number {
  let largest = 0;
  for (const value of column) {
    if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

function sumOf(column: Float64Array): number {
  let total = 0;
  for (const value of column) total += Math.abs(value);
  return total;
}

function sumOfLines({ state }: Lines, column: Float64Array): number {
  let total = 0;
  for (let unit = 0; unit < column.length; unit++) {
    if (state[unit] !== lineState.none) total += Math.abs(column[unit] as number) || 0;
  }
  return total;
}
