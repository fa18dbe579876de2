import type { Rollup, SetState } from "../rollup/index.ts";
import { partsOfSet } from "./completionParts.ts";
import type { CompletionBreakdown } from "./explainCompletion.ts";

/** What is missing to a set at a unit, by its items. */
export interface SetBreakdown extends CompletionBreakdown {
  readonly set: string;
  readonly name: string | null;
  readonly state: SetState;
  /** How many items are met, how many must be, how many the unit has, and how many must be met yet. */
  readonly met: number;
  readonly required: number;
  readonly expected: number;
  readonly lacking: number;
}

/**
 * Says which items of a set fail at a unit, and what each adds to what is missing.
 *
 * @param rollup A rollup.
 * @param unit The id of a unit.
 * @param set The id of a set.
 * @throws CascadeError `unknown-unit`, `unknown-set`.
 * @example
 * const { parts } = explainSet(rollup, "city", "dual-goal");
 * parts.filter(({ state }) => state !== "met").map(({ id, missing }) => [id, missing]);
 */
export function explainSet(rollup: Rollup, unit: string, set: string): SetBreakdown {
  const figure = rollup.set(unit, set);
  const { name, completion, coverage, state, met, required, expected } = figure;
  return Object.freeze({
    ...{ unit, set, name, completion, missing: completion === null ? null : 1 - completion },
    ...{ coverage, state, met, required, expected, lacking: Math.max(0, required - met) },
    parts: Object.freeze(partsOfSet(rollup, figure)),
  });
}
