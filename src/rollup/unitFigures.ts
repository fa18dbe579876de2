import { type CascadeState, compareIds } from "../cascade/index.ts";
import type { Figure } from "./figure.ts";
import { weightedMean } from "./weightedMean.ts";

/** A unit as a whole. */
export interface UnitFigures {
  readonly unit: string;
  /**
   * The weighted mean of the completions of its targets, each capped at 1, so that no surplus pays
   * for a gap elsewhere; null where no completion is known.
   */
  readonly completion: number | null;
  /** Reports received and expected, over all its targets. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly figures: readonly Figure[];
}

/**
 * Sums a unit's figures up: Σ weight × completion ÷ Σ weight over targets whose completion is
 * known, with the weights of their indicators (1 unless said).
 */
export function unitFigures(
  { indicators, indicatorPositions }: CascadeState,
  unit: string,
  figures: readonly Figure[],
): UnitFigures {
  let [reported, expected] = [0, 0];
  // Fractions are added up in the order of ids, so that the order of indicators changes no bit.
  const ordered = [...figures].sort((one, other) => compareIds(one.indicator, other.indicator));
  const parts = ordered.map(({ indicator, completion, coverage }) => {
    reported += coverage.reported;
    expected += coverage.expected;
    const { record } = indicators[indicatorPositions.get(indicator) ?? -1] ?? {};
    return { weight: record?.weight ?? 1, completion };
  });
  return Object.freeze({
    unit,
    completion: weightedMean(parts),
    coverage: Object.freeze({ reported, expected }),
    figures: Object.freeze(figures),
  });
}
