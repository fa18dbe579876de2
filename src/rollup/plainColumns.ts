import { targetOrigin } from "../cascade/index.ts";
import type { ReusedColumns } from "./figureColumns.ts";

const almostOne = 1 - Number.EPSILON / 2;

/** What the figures of a plan are worked out from where nothing is divided and more is better. */
export interface PlainValues {
  readonly origin: Uint8Array;
  readonly heard: Int32Array;
  /** What was reported; the same with what stands in for silence; and the targets: in steps. */
  readonly said: Float64Array;
  readonly reached: Float64Array;
  readonly target: Float64Array;
  /** How many steps one is. */
  readonly scale: number;
}

/**
 * Figures of all units where they are sums held against targets above them: the same numbers as any
 * other way gives, without asking at each unit what is the same for all.
 */
export function plainColumns(values: PlainValues, into: ReusedColumns): void {
  const { origin, heard, said, reached, target, scale } = values;
  const { actual, gap, completion } = into;
  const targets = into.target;
  for (let unit = 0; unit < actual.length; unit++) {
    actual[unit] = (heard[unit] as number) > 0 ? (said[unit] as number) / scale + 0 : Number.NaN;
    if (origin[unit] === targetOrigin.none) {
      targets[unit] = Number.NaN;
      gap[unit] = Number.NaN;
      completion[unit] = Number.NaN;
      continue;
    }
    const own = target[unit] as number;
    const come = reached[unit] as number;
    targets[unit] = own / scale;
    gap[unit] = (own - come) / scale + 0;
    if (come >= own) completion[unit] = 1;
    else if (own > 0 && come > 0) completion[unit] = Math.min(come / own, almostOne);
    else completion[unit] = Number.isNaN(come) ? Number.NaN : 0;
  }
}
