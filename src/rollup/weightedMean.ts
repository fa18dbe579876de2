const almostOne = 1 - Number.EPSILON / 2;

/**
 * Σ weight × completion ÷ Σ weight over what is known, added up in the order given.
 *
 * @returns Null where nothing of any weight is known; 1 only where every completion is.
 * @example
 * weightedMean([{ weight: 1, completion: 0.5 }, { weight: 3, completion: 1 }]); // => 0.875
 */
export function weightedMean(
  parts: Iterable<{ readonly weight: number; readonly completion: number | null }>,
): number | null {
  let [total, weights, whole] = [0, 0, true];
  for (const { weight, completion } of parts) {
    if (completion === null || weight === 0) continue;
    total += weight * completion;
    weights += weight;
    whole &&= completion === 1;
  }
  if (weights === 0) return null;
  return whole ? 1 : Math.min(almostOne, total / weights);
}
