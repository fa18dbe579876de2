import type { Rollup } from "../rollup/index.ts";
import { type CompletionPart, partsOfFigures } from "./completionParts.ts";

/** What is missing to the completion of something, by what it is made of. */
export interface CompletionBreakdown {
  readonly unit: string;
  /** From 0 to 1; null where nothing of it is known, or nothing of it weighs anything. */
  readonly completion: number | null;
  /** 1 − completion; what its parts lack adds up to it, to the last digits of a double. */
  readonly missing: number | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** What lacks most first, then by kind and id; last comes that of which nothing is known. */
  readonly parts: readonly CompletionPart[];
}

/**
 * Says what each target of a unit adds to what is missing of its program:
 * weight × (1 − completion) ÷ Σ weight. No surplus pays for it, since no completion is above 1.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit.
 * @throws CascadeError `unknown-unit`.
 * @example
 * const [worst] = explainCompletion(rollup, "city").parts;
 * worst?.gap()?.children(); // the units it is missing at
 */
export function explainCompletion(rollup: Rollup, unit: string): CompletionBreakdown {
  const { completion, coverage, figures } = rollup.unit(unit);
  return Object.freeze({
    ...{ unit, completion, missing: completion === null ? null : 1 - completion, coverage },
    parts: Object.freeze(partsOfFigures(rollup, figures)),
  });
}
