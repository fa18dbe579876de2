import { CascadeError, describe, type IssueCode, type SplitMethod } from "../document/index.ts";
import { makeScratch } from "./selectLargest.ts";
import { shareOut } from "./shareOut.ts";

export interface ApportionOptions {
  /** `largest-remainder` unless said. */
  readonly method?: SplitMethod;
  /** The smallest amount handed out; 1 unless said. Shares are multiples of it. */
  readonly step?: number;
  /** The least of each share: one number for all, or one each. Multiples of `step`. */
  readonly min?: number | readonly number[];
  /** The most of each share: one number for all, or one each. Multiples of `step`. */
  readonly max?: number | readonly number[];
  /** Where weights tie too, the `first` child gets it (the default), or it is an `error`. */
  readonly ties?: "first" | "error";
  /** Former shares: one that is its new quota rounded down or up stays. Largest remainder only. */
  readonly previous?: readonly number[];
}

/**
 * Shares a total out by weight in whole steps that add up to it exactly.
 *
 * Largest remainder gives everyone their quota, total × weight ÷ sum of weights, rounded down, and
 * what is left to the largest remainders; ties go to the larger weight, then to the first. All
 * arithmetic is exact, whatever the decimals and the size.
 *
 * @param total What there is to share, a multiple of `step`; below zero, shares are too.
 * @param weights One number of 0 or more for each share.
 * @param options See `ApportionOptions`.
 * @returns One share for each weight, in their order.
 * @throws CascadeError with `invalid-value` (a weight, bound or total that is no number or below
 *   zero), `not-a-multiple-of-step`, `no-usable-weight`, `impossible-bounds` or `tie`.
 * @example
 * apportion(10, [1, 1, 1]); // => [4, 3, 3]
 * apportion(25, [14, 8, 3], { max: 12 }); // => [12, 9, 4]
 * apportion(2.5, [1, 1], { step: 0.5 }); // => [1.5, 1]
 * @see Balinski and Young, Fair Representation (1982).
 */
export function apportion(
  total: number,
  weights: readonly number[],
  options: ApportionOptions = {},
): number[] {
  const { method = "largest-remainder", step = 1, ties = "first" } = options;
  checkNumbers(total, weights, step);
  const sign = total < 0 ? -1 : 1;
  // Below zero the bound nearer to zero, which is the least to hand out, is the max.
  const [least, most] = sign < 0 ? (["max", "min"] as const) : (["min", "max"] as const);
  const count = weights.length;
  const column = (path: "min" | "max", open: number): Float64Array | null =>
    options[path] === undefined ? null : boundColumn(options[path], count, sign, step, path, open);
  const steps = inSteps(Math.abs(total), step, "total");
  const shares = new Float64Array(count);
  const min = column(least, 0);
  const max = column(most, Number.POSITIVE_INFINITY);
  checkOrder(options, count);
  const outcome = shareOut(
    {
      total: steps,
      count,
      weights: wholeWeights(weights),
      min,
      max,
      previous: options.previous
        ? Float64Array.from(
            weights,
            (_, child) => ((options.previous?.[child] ?? Number.NaN) * sign) / step,
          )
        : null,
      method,
      order: (child) => child,
      shares,
    },
    makeScratch(count),
  );
  if (outcome.unplaced !== 0) {
    throw cannotPlace(outcome.unplaced, steps, weights, outcome.unplaced > 0 ? most : least);
  }
  if (outcome.ties > 0 && ties === "error") {
    throw failure(
      "tie",
      ["weights"],
      "weights that decide who gets the last step",
      `${outcome.ties} tied`,
      "Children with the same claim compete for the last steps.",
      'Change a weight, or use ties: "first".',
    );
  }
  const scale = decimalsOf(step);
  return Array.from(shares, (share) => fromSteps(share * sign, step, scale));
}

function checkNumbers(total: number, weights: readonly number[], step: number): void {
  if (!Number.isFinite(total)) {
    throw failure(
      "invalid-value",
      ["total"],
      "a finite number",
      total,
      "The total is not a number.",
    );
  }
  if (!(step > 0) || !Number.isFinite(step)) {
    throw failure("invalid-value", ["step"], "a number above 0", step, "The step must be above 0.");
  }
  const bad = weights.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
  if (bad >= 0) {
    throw failure(
      "invalid-value",
      ["weights", bad],
      "a number of 0 or more",
      weights[bad],
      `Weight ${bad} is not a number of 0 or more.`,
    );
  }
}

function checkOrder({ min, max }: ApportionOptions, count: number): void {
  for (let child = 0; child < count; child++) {
    const [least, most] = [min, max].map((bound) =>
      typeof bound === "number" ? bound : bound?.[child],
    );
    if (least === undefined || most === undefined || least <= most) continue;
    throw failure(
      "impossible-bounds",
      ["min", child],
      `at most ${most}`,
      least,
      `The least of share ${child} is above its most.`,
    );
  }
}

function boundColumn(
  values: number | readonly number[],
  count: number,
  sign: number,
  step: number,
  path: "min" | "max",
  open: number,
): Float64Array {
  const column = new Float64Array(count);
  for (let child = 0; child < count; child++) {
    const value = typeof values === "number" ? values : (values[child] ?? Number.NaN);
    if (Number.isNaN(value)) {
      throw failure(
        "invalid-value",
        [path, child],
        "one number for each weight",
        value,
        `The ${path} of share ${child} is missing.`,
      );
    }
    const finite = Number.isFinite(value);
    if (!finite && value > 0 === (path === "min")) {
      throw failure(
        "impossible-bounds",
        [path, child],
        "a finite number",
        value,
        `The ${path} of share ${child} can never be met.`,
      );
    }
    column[child] = finite ? inSteps(value * sign, step, path) : open;
    if (sign < 0 || (column[child] as number) >= 0)
      column[child] = Math.max(0, column[child] as number);
    else
      throw failure(
        "invalid-value",
        [path, child],
        "0 or more",
        value,
        `The ${path} of share ${child} is below 0.`,
      );
  }
  return column;
}

/** Weights as whole numbers in the same proportion: 0.1 and 0.25 become 10 and 25. */
function wholeWeights(weights: readonly number[]): Float64Array {
  if (weights.every((weight) => Number.isSafeInteger(weight))) return Float64Array.from(weights);
  const decimals = Math.max(...weights.map(decimalsOf));
  const whole = weights.map((weight) => Math.round(weight * 10 ** decimals));
  const exact =
    whole.every(Number.isSafeInteger) &&
    whole.every((steps, child) => steps / 10 ** decimals === weights[child]);
  if (exact) return Float64Array.from(whole);
  const spread = `${Math.min(...weights)} to ${Math.max(...weights)}`;
  throw failure(
    "too-large",
    ["weights"],
    "weights within 2^53 steps of their last decimal",
    spread,
    "The weights cannot be held exactly beside one another.",
    "Round them to fewer decimals.",
  );
}

function inSteps(value: number, step: number, path: string): number {
  const scale = 10 ** Math.max(decimalsOf(value), decimalsOf(step));
  const steps = Math.round(value * scale) / Math.round(step * scale);
  if (Number.isSafeInteger(steps)) return steps;
  if (Math.abs(steps) > Number.MAX_SAFE_INTEGER) {
    throw failure(
      "too-large",
      [path],
      "fewer than 2^53 steps",
      value,
      `The ${path} is too large to be shared out exactly.`,
    );
  }
  const [below, above] = [Math.floor(steps), Math.ceil(steps)].map((near) =>
    fromSteps(near, step, decimalsOf(step)),
  );
  throw failure(
    "not-a-multiple-of-step",
    [path],
    `a multiple of ${step}`,
    value,
    `The ${path} ${value} cannot be made of steps of ${step}.`,
    `The nearest are ${below} and ${above}.`,
  );
}

function fromSteps(steps: number, step: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (steps * Math.round(step * scale)) / scale + 0;
}

/** How many decimals a number is written with. */
function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

function cannotPlace(
  unplaced: number,
  total: number,
  weights: readonly number[],
  bound: "min" | "max",
): CascadeError {
  if (unplaced > 0 && weights.every((weight) => weight === 0)) {
    return failure(
      "no-usable-weight",
      ["weights"],
      "at least one weight above 0",
      "none",
      "There is something to share, but no weight above 0.",
    );
  }
  const end = bound === "max" ? "most" : "least";
  return failure(
    "impossible-bounds",
    [bound],
    unplaced > 0 ? `room for ${total} steps` : `at most ${total} steps together`,
    total - unplaced,
    unplaced > 0
      ? `With everyone at their ${end}, ${unplaced} of ${total} steps are left over.`
      : `With everyone at their ${end}, ${-unplaced} steps too many are handed out.`,
    bound === "max" ? "Raise a max, or lower the total." : "Lower a min, or raise the total.",
  );
}

function failure(
  code: IssueCode,
  path: (string | number)[],
  expected: string,
  received: unknown,
  message: string,
  fix?: string,
): CascadeError {
  return new CascadeError([
    {
      code,
      severity: "error",
      path,
      expected,
      received: describe(received),
      message,
      ...(fix ? { fix } : {}),
    },
  ]);
}
