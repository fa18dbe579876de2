import type { Cascade, CascadeRule } from "target-cascade";
import { dividedDown, dividedUp } from "./division.ts";
import { wholeOf } from "./exact.ts";
import { type Handed, measureOf } from "./handing.ts";
import { weightOf } from "./lines.ts";

type ConvergeRule = Extract<CascadeRule, { rule: "converge" }>;

/** From least to most. */
type Range = readonly [least: bigint, most: bigint];

/** A child that was given a rate, in whole units of its numerator. */
export interface Mover {
  readonly unit: string;
  readonly size: bigint;
  readonly stands: bigint;
  /** How far it can go. */
  readonly distance: bigint;
  /** How far its rate says it goes; a coarse rate may stand for several counts, and none for none. */
  readonly goes: Range | null;
}

/** What converging comes to at a unit, counted towards where all are heading. */
export interface Course {
  readonly movers: readonly Mover[];
  /** How far all are to go together. */
  readonly wanted: Range;
  /** The sizes of all that count. */
  readonly size: bigint;
  /** How many steps of rate × size make one unit of the numerator. */
  readonly scale: bigint;
  readonly sign: 1n | -1n;
}

/** Works the way of every child out in whole numbers; null where nobody has a size and a start. */
export function courseOf(cascade: Cascade, handed: Handed): Course | null {
  const { target, rule, indicator, children } = handed;
  const { of } = indicator.measure as { of?: string };
  const { toward, by = of ?? "" } = rule as ConvergeRule;
  const { figure, value, denominator } = decimalsOf(handed);
  const perCent = measureOf(indicator) === "ratio" ? 2 : 0;
  const scale = 10n ** BigInt(figure + denominator + perCent - value);
  const sign = target.direction === "lower" ? -1n : 1n;
  const [safely, shortly] = sign === 1n ? [dividedUp, dividedDown] : [dividedDown, dividedUp];
  const stepsOf = (rate: number): bigint => wholeOf(rate, figure);
  const sizeOf = (unit: string): bigint => wholeOf(weightOf(cascade, unit, by) ?? 0, denominator);
  const movers: Mover[] = [];
  let [size, theirs, standing] = [0n, 0n, 0n];
  for (const { unit, written, baseline, value: rate, assigned } of children) {
    const own = sizeOf(unit);
    if (own <= 0n || (!written && baseline === null)) continue;
    size += own;
    if (written) {
      theirs += stepsOf(rate) * own;
      continue;
    }
    const stands = dividedDown(2n * stepsOf(baseline ?? 0) * own + scale, 2n * scale);
    const way = sign * (shortly(stepsOf(toward) * own, scale) - stands);
    const counts = countsOf(stepsOf(assigned ?? rate), own, scale, sign);
    const goes = counts && inOrder(counts.map((count) => sign * (count - stands)));
    movers.push({ unit, size: own, stands, distance: way > 0n ? way : 0n, goes });
    standing += stands;
  }
  if (movers.length === 0) return null;
  const rate = stepsOf(target.value);
  const given = size === sizeOf(target.unit) && isCount(cascade, handed);
  const counts = given ? countsOf(rate, size, scale, sign) : null;
  // What a unit was given is a count, of which its rate may be a rounding.
  const wholes = counts ? counts.map((count) => count * scale) : [rate * size];
  const wanted = wholes.map((whole) => sign * (safely(whole - theirs, scale) - standing));
  return {
    ...{ movers, size, scale, sign },
    wanted: inOrder(wanted.map((lacking) => (lacking > 0n ? lacking : 0n))),
  };
}

function decimalsOf({ indicator: { decimals = 0 } }: Handed) {
  if (typeof decimals === "number") {
    return { figure: decimals, value: decimals, denominator: decimals };
  }
  const { figure = 0, value = figure, of: denominator = 0 } = decimals;
  return { figure, value, denominator };
}

/** Whether a unit was handed a count from above, and nothing else came of it. */
function isCount(cascade: Cascade, { target, above }: Handed): boolean {
  if (above?.rule.rule !== "converge" || target.written) return false;
  return target.assigned === target.value && courseOf(cascade, above) !== null;
}

/** The counts a rate stands for, being rounded to the safe side; null where there is none. */
function countsOf(rate: bigint, size: bigint, scale: bigint, sign: 1n | -1n): Range | null {
  const [least, most] =
    sign === 1n
      ? [dividedDown((rate - 1n) * size, scale) + 1n, dividedDown(rate * size, scale)]
      : [dividedUp(rate * size, scale), dividedUp((rate + 1n) * size, scale) - 1n];
  return least <= most ? [least, most] : null;
}

function inOrder(numbers: readonly bigint[]): Range {
  const [one = 0n, other = one] = numbers;
  return one <= other ? [one, other] : [other, one];
}
