import type { Actual } from "./actual.ts";
import { lastingReductionOf } from "./lastingReductionOf.ts";
import { rowAt } from "./ledger.ts";
import { type LineSource, lineSources, type SourcePart } from "./lineSources.ts";
import { linesWithin } from "./linesWithin.ts";
import { noPlan } from "./noPlan.ts";
import type { RollupState } from "./rollupState.ts";
import { sidesAt } from "./sidesAt.ts";
import { sidesOf } from "./sidesOf.ts";
import { speakingSide } from "./speakingSide.ts";

/** A reported row that a figure rests on. */
export interface FigureSource {
  /** Its place in what was handed in; after `update` the later rows are counted on. */
  readonly row: number;
  /**
   * What it is part of: the figure; under growth, what that is compared with; or what was typed in
   * above the reporters.
   */
  readonly part: SourcePart;
  /** −1 where it is taken off, because it speaks of earlier days than the figure; else 1. */
  readonly sign: 1 | -1;
  /** What it says. */
  readonly actual: Actual;
}

/**
 * The rows a figure rests on, one by one as they are asked for: unit by unit, parents before their
 * children and siblings by id, the latest days first; then what was declared at the unit itself.
 */
export function* figureSources(
  rollup: RollupState,
  unit: number,
  position: number,
): Generator<FigureSource> {
  const { ledger } = rollup;
  const [side, ...others] = sidesAt(rollup, position, unit);
  const [known = null] = side ? [speakingSide([side, ...others]).plan] : sidesOf(rollup, position);
  const reduction = known && lastingReductionOf(rollup, known);
  const sources = lineSources(
    rollup,
    known ?? noPlan(rollup, position),
    reduction?.reporters ?? null,
  );
  const sourceOf = ({ place, part, sign }: LineSource): FigureSource =>
    Object.freeze({
      ...{ row: ledger.columns.row[place] as number, part, sign },
      actual: rowAt(ledger, place),
    });
  if (!reduction || reduction.heard[unit] === 0) {
    if (!reduction || reduction.local.has(unit)) yield* sources.local(unit).map(sourceOf);
  } else {
    for (const line of linesWithin(rollup.state, reduction, unit)) {
      yield* sources.line(line).map(sourceOf);
    }
  }
  if (reduction?.declared.has(unit)) yield* sources.declared(unit).map(sourceOf);
}
