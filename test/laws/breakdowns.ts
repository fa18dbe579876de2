import fc from "fast-check";
import { type Breakdown, explainGap, type Indicator, type Rollup } from "target-cascade";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, type World } from "./arbitraries/worlds.ts";
import { wholeOf } from "./oracle/exact.ts";

/** The amounts a gap is broken down into. */
export const amounts = ["unplaced", "stretch", "unreported", "shortfall", "surplus"] as const;

/** Amounts in whole steps of their currency. */
export type Steps = Readonly<Record<(typeof amounts)[number] | "gap", bigint>>;

/** The unit an explanation was asked for, with all that goes with it. */
export interface Case {
  readonly whole: Breakdown;
  readonly indicator: Indicator;
  readonly rollup: Rollup;
  readonly world: World;
}

/** The breakdown of every unit with a target. */
export function* casesOf(world: World): Generator<Case> {
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, world.rows), world.options);
  for (const indicator of world.document.indicators ?? []) {
    for (const { id } of cascade.units()) {
      if (rollup.figure(id, indicator.id).target === null) continue;
      const whole = orPassOver(() => explainGap(rollup, id, indicator.id));
      yield { whole, indicator, rollup, world };
    }
  }
}

/** Every breakdown there is: of units, of what they open into, and nested ones. */
export function* linesOf(line: Breakdown): Generator<Breakdown> {
  yield line;
  if (line.nested) yield* linesOf(line.nested);
  for (const child of line.children()) yield* linesOf(child);
}

/** The name of an indicator's measure. */
export function typeOf({ measure }: Indicator): string {
  return typeof measure === "object" ? measure.type : measure;
}

/** A number of the currency in whole steps. */
export function inSteps(value: number, indicator: Indicator): bigint {
  const stated = (indicator.decimals ?? 0) as number;
  // Numerators of a rate are held in steps of figure × denominator, of a percentage ÷ 100.
  const type = typeOf(indicator);
  const percent = type === "ratio" || type === "growth";
  const exact = percent ? 2 * stated + 2 : type === "mean" ? 2 * stated : stated;
  // A number with decimals can be read back as steps without doubt up to 2^51 of them.
  fc.pre(exact === 0 || Math.abs(value) * 10 ** exact < 2 ** 51);
  return wholeOf(value, exact);
}

/** Amounts in whole steps of their currency. */
export function stepsOf(
  line: Readonly<Record<(typeof amounts)[number] | "gap", number>>,
  indicator: Indicator,
): Steps {
  return Object.fromEntries(
    [...amounts, "gap" as const].map((name) => [name, inSteps(line[name], indicator)]),
  ) as Steps;
}

/** Amounts less others. */
export function less(steps: Steps, others: readonly Steps[]): Steps {
  return Object.fromEntries(
    Object.entries(steps).map(([name, value]) => [
      name,
      others.reduce((left, other) => left - other[name as keyof Steps], value),
    ]),
  ) as Steps;
}
