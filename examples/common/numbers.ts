import type { Indicator } from "target-cascade";

/** How many; a dot for none, so that tables stay quiet. */
export function count(many: number): string {
  return many === 0 ? "·" : exactly(many);
}

/** A number with at most one decimal; nothing other than 0 is shown as 0. */
export function number(value: number | null): string {
  return value === null ? "–" : shown(value, 1);
}

/** A fraction as a percentage: nothing below 100% is shown as 100%, nothing above 0 as 0%. */
export function percent(fraction: number | null): string {
  return fraction === null ? "–" : `${shown(below(fraction * 100, 100, 1), 1)}%`;
}

/** How fast, as a factor of what was planned: nothing below 1 is shown as 1. */
export function pace(factor: number | null): string {
  return factor === null ? "–" : shown(below(factor, 1, 2), 2);
}

/** A value as its indicator counts it: 80% or 480. */
export function inUnit(value: number | null, { unitOfMeasure }: Indicator): string {
  return unitOfMeasure === "%" && value !== null ? percent(value / 100) : number(value);
}

/** A gap as its indicator counts it: percentage points for a rate. */
export function gapInUnit(gap: number | null, { unitOfMeasure }: Indicator): string {
  return unitOfMeasure === "%" && gap !== null ? `${number(gap)} pp` : number(gap);
}

/** An amount as it is, so that lines of amounts add up as they are read. */
export function exactly(value: number, decimals = 3): string {
  return formatted(value, { maximumFractionDigits: decimals });
}

/** So many out of so many. */
export function outOf({ reported, expected }: { reported: number; expected: number }): string {
  return `${exactly(reported)}/${exactly(expected)}`;
}

function shown(value: number, decimals: 1 | 2): string {
  const smallest = 10 ** -decimals;
  if (value !== 0 && Math.abs(value) < smallest / 2)
    return value < 0 ? `>−${smallest}` : `<${smallest}`;
  return formatted(value, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals === 2 ? 2 : 0,
  });
}

/** What stays below a limit also when it is rounded. */
function below(value: number, limit: number, decimals: number): number {
  return value < limit ? Math.min(value, limit - 10 ** -decimals) : value;
}

function formatted(value: number, options: Intl.NumberFormatOptions): string {
  const size = new Intl.NumberFormat("en", options).format(Math.abs(value));
  return value < 0 ? `−${size}` : size;
}
