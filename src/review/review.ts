import { lazily, type Rollup } from "../rollup/index.ts";
import { type AdoptionFigure, adoptionFigure } from "./adoption/adoptionFigure.ts";
import { countTargets, type IndicatorCounts, type LevelCounts } from "./countTargets.ts";
import { narrow } from "./narrow/narrow.ts";
import { obstaclesListed, type ReviewedObstacle } from "./obstacles/obstaclesListed.ts";
import { type Overseer, oversightOf } from "./oversight/oversightOf.ts";
import { prepare } from "./prepared.ts";
import { resolveReview } from "./resolveReview.ts";
import type { ReviewedTarget } from "./reviewedTarget.ts";
import type { ReviewOptions } from "./reviewOptions.ts";
import { type Signal, signalsIn } from "./signal.ts";
import { type SilentUnit, silentUnits } from "./silentUnits.ts";
import { type ReviewedSpending, spendingListed } from "./spendingListed.ts";
import type { ReviewCounts } from "./targetCounter.ts";
import { targetsListed } from "./targetsListed.ts";
import type { ReviewedTask } from "./tasks/reviewedTask.ts";
import { tasksListed } from "./tasks/tasksListed.ts";

/** What a review comes to; each part is worked out when it is first read, and kept. */
export interface Review {
  /** The unit under review. */
  readonly unit: string;
  readonly asOf: string;
  /** What puts something on the list. */
  readonly signals: readonly Signal[];
  /** All targets under review, counted. */
  readonly counts: ReviewCounts;
  /** From the top down. */
  readonly levels: readonly LevelCounts[];
  /** In the order of the document. */
  readonly indicators: readonly IndicatorCounts[];
  /** Targets with a signal the review looks for; those that move the unit under review most first. */
  readonly targets: Iterable<ReviewedTarget>;
  /** Units that are to report and never did, in that order as well. */
  readonly silentUnits: Iterable<SilentUnit>;
  /** Tasks with a signal the review looks for, in that order as well. */
  readonly tasks: Iterable<ReviewedTask>;
  /** Tasks and programs whose money runs ahead of their results. */
  readonly spending: readonly ReviewedSpending[];
  /** The open ones first, then those before what moves the unit under review most. */
  readonly obstacles: readonly ReviewedObstacle[];
  /** Who has adopted the programs they owe. */
  readonly adoption: AdoptionFigure;
  /** Who oversees what; those with most on the list first. */
  readonly oversight: readonly Overseer[];
}

/**
 * Says whether it moves: of every target under review how fast it goes and has to go, where it will be
 * when it is due, and what is overdue, stalled, silent or done early; what moves the unit under review
 * most comes first.
 *
 * @param rollup A rollup; the review looks back from its day.
 * @param options.unit The unit under review, with all below it; the one at the top unless said.
 * @param options.signals What puts something on the list; unless said, as in `interimReview`.
 * @throws CascadeError `unknown-unit`, `unknown-level`, `unknown-indicator`, `unknown-set`,
 *   `unknown-body`, and `invalid-type`, `invalid-value` or `unknown-key` where options are not what
 *   they should be.
 * @example
 * const { targets, counts } = review(rollup, { unit: "north" });
 * counts.signals.overdue; // => 2
 * const [first] = targets;
 * first.forecast.runRate.value; // => 18
 */
export function review(rollup: Rollup, options: ReviewOptions = {}): Review {
  const resolved = resolveReview(rollup, options);
  const prepared = prepare(resolved);
  const narrowings = narrow(resolved);
  const counted = lazily(() => countTargets(prepared, narrowings));
  const spending = lazily(() => spendingListed(prepared, narrowings));
  const obstacles = lazily(() => obstaclesListed(prepared, narrowings));
  const oversight = lazily(() => oversightOf(prepared, narrowings));
  return Object.freeze({
    unit: resolved.rolled.state.structure.ids[resolved.scope] as string,
    asOf: rollup.asOf,
    signals: signalsIn(resolved.wanted),
    get counts() {
      return counted().counts;
    },
    get levels() {
      return counted().levels;
    },
    get indicators() {
      return counted().indicators;
    },
    targets: targetsListed(prepared, narrowings),
    silentUnits: silentUnits(prepared, narrowings),
    tasks: tasksListed(prepared, narrowings),
    get spending() {
      return spending();
    },
    get obstacles() {
      return obstacles();
    },
    adoption: adoptionFigure(resolved, narrowings),
    get oversight() {
      return oversight();
    },
  });
}
