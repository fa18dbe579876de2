import type { Figure } from "../rollup/index.ts";
import { difference } from "./difference.ts";
import type { FigureDifference } from "./figureDifference.ts";
import type { RollupSide } from "./rollupSide.ts";

export type Sides = readonly [before: RollupSide, after: RollupSide];

/** The numbers of a figure that are compared. */
export const figureNumbers = [
  "target",
  "actual",
  "completion",
  "gap",
  "reported",
  "expected",
] as const;

export type FigureNumber = (typeof figureNumbers)[number];

/** Sets one figure side by side, as both rollups have it. */
export function differenceAt(sides: Sides, unit: string, indicator: string): FigureDifference {
  const [from, to] = [wholeAt(sides[0], unit, indicator), wholeAt(sides[1], unit, indicator)];
  return differenceOf(sides, unit, indicator, numbersOf(from), numbersOf(to));
}

/** The numbers of one figure; NaN where there is none. */
export type Numbers = (name: FigureNumber) => number;

function numbersOf(figure: Figure | null): Numbers {
  return (name) => {
    if (name === "reported" || name === "expected") return figure?.coverage[name] ?? Number.NaN;
    return figure?.[name] ?? Number.NaN;
  };
}

function wholeAt(
  { rollup, hasIndicator }: RollupSide,
  unit: string,
  indicator: string,
): Figure | null {
  return rollup.cascade.has(unit) && hasIndicator(indicator)
    ? rollup.figure(unit, indicator)
    : null;
}

/** Sets the numbers of one figure side by side. */
export function differenceOf(
  [was, is]: Sides,
  unit: string,
  indicator: string,
  before: Numbers,
  after: Numbers,
): FigureDifference {
  const decimals = Math.max(was.decimals(indicator), is.decimals(indicator));
  const of = (name: FigureNumber, places: number) => difference(before(name), after(name), places);
  return Object.freeze({
    unit,
    indicator,
    target: of("target", decimals),
    actual: of("actual", decimals),
    completion: of("completion", 0),
    gap: of("gap", decimals),
    coverage: Object.freeze({ reported: of("reported", 0), expected: of("expected", 0) }),
    get before() {
      return wholeAt(was, unit, indicator);
    },
    get after() {
      return wholeAt(is, unit, indicator);
    },
  });
}
