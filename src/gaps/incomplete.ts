import { CascadeError } from "../document/index.ts";
import type { Reduction } from "../rollup/index.ts";

/** Said where all must report, and somebody has not. */
export function incomplete(
  unit: string,
  indicator: string,
  { heard, expected }: Reduction,
  number: number,
): CascadeError {
  const [reported, asked] = [heard[number] as number, expected[number] as number];
  const silent = asked - reported;
  const have = silent === 1 ? "1 has" : `${silent} have`;
  return new CascadeError([
    {
      code: "incomplete",
      severity: "error",
      path: [],
      unit,
      expected: `reports on ${indicator} from all ${asked} at and below ${unit}`,
      received: String(reported),
      message: `${have} not reported on ${indicator} at and below ${unit}, and all ${asked} must, so the gap is not known.`,
      fix: 'Wait for them, ask about the units below, or roll up with missing: "stand-in".',
    },
  ]);
}
