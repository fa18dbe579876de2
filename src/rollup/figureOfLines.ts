import type { CascadeState, ResolvedIndicator } from "../cascade/index.ts";
import { type Lines, lineState, type Reducer } from "../measures/index.ts";
import { tooLarge } from "./checkSize.ts";
import type { Combined } from "./combineReports.ts";
import { run } from "./evaluate.ts";
import { readParts } from "./readParts.ts";
import { identityOf } from "./reduceChildren.ts";
import { sizeOf } from "./sizeOf.ts";

/** What a unit has said, in steps. */
export interface LineWord {
  readonly unit: number;
  readonly said: Pick<Combined, "value" | "of">;
}

/**
 * The figure some lines come to together, in the indicator's unit, whatever their targets; null where
 * there are none, or nothing to divide by.
 *
 * @throws CascadeError `too-large` where their parts could pass 2^53 steps.
 */
export function figureOfLines(
  state: CascadeState,
  indicator: ResolvedIndicator,
  words: readonly LineWord[],
): number | null {
  if (words.length === 0) return null;
  const { measure, context, record } = indicator;
  // They are of no level: what a level asks of a unit it asks of the whole unit.
  const alone = { ...context, level: new Int8Array(words.length).fill(-1) };
  const own = { indicator: { ...indicator, context: alone } };
  const sized = sizeOf(state, indicator, 0) !== null;
  const lines: Lines = {
    state: new Uint8Array(words.length).fill(lineState.reported),
    value: Float64Array.from(words, ({ said }) => said.value),
    of: Float64Array.from(words, ({ said }) => said.of),
    extent: sized
      ? Float64Array.from(words, ({ unit }) => sizeOf(state, indicator, unit) ?? Number.NaN)
      : null,
    target: new Float64Array(words.length).fill(Number.NaN),
    ...{ baseline: null, own: null, criteria: [] },
  };
  const parts = readParts(own, lines, true);
  const together = measure.parts.map(({ reducer }, position) => {
    const part = parts[position] as Float64Array;
    const size = reducer === "sum" ? part.reduce((sum, one) => sum + Math.abs(one), 0) : 0;
    if (size > Number.MAX_SAFE_INTEGER) throw tooLarge(record.id, size);
    return Float64Array.of(combined(reducer, part));
  });
  const { numerator, denominator } = run(own, lines, together, Float64Array.of(Number.NaN));
  const scale = 10 ** context.decimals.figure;
  const figure = (numerator[0] as number) / ((denominator?.[0] ?? 1) * scale);
  return Number.isFinite(figure) ? figure + 0 : null;
}

function combined(reducer: Reducer, part: Float64Array): number {
  if (reducer === "none") return part[0] as number;
  if (reducer === "sum") return part.reduce((sum, one) => sum + one, 0);
  return part.reduce((best, one) => Math[reducer](best, one), identityOf[reducer]);
}
