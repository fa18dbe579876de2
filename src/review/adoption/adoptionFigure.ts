import { subtreeInOrder } from "../../cascade/index.ts";
import { lazily } from "../../rollup/index.ts";
import type { Narrowing } from "../narrow/narrowing.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { adoptionsUnder } from "./adoptionsUnder.ts";
import { countAdoption, type LevelAdoption } from "./countAdoption.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

/** Who has adopted the programs they owe. */
export interface AdoptionFigure {
  /** By level from the top down, those without a program left out. */
  readonly levels: readonly LevelAdoption[];
  /** Every program, drafts included, made one by one: units before those below them, by id. */
  readonly programs: Iterable<ProgramAdoption>;
}

/** Who has adopted the programs they owe, among what is under review. */
export function adoptionFigure(
  review: ResolvedReview,
  narrowings: readonly Narrowing[],
): AdoptionFigure {
  const { state } = review.rolled;
  const levels = lazily(() => countAdoption(review, narrowings));
  return Object.freeze({
    get levels() {
      return levels();
    },
    programs: {
      *[Symbol.iterator]() {
        yield* adoptionsUnder(review, narrowings, review.scope);
        for (const unit of subtreeInOrder(state, review.scope)) {
          yield* adoptionsUnder(review, narrowings, unit);
        }
      },
    },
  });
}
