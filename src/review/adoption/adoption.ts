import { subtreeInOrder } from "../../cascade/index.ts";
import type { Narrowing } from "../narrow/narrowing.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { adoptionsAt } from "./adoptionsAt.ts";
import { countAdoption, type LevelAdoption } from "./countAdoption.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

/** Who has adopted the programs they owe. */
export interface Adoption {
  /** By level from the top down, those without a program left out. */
  readonly levels: readonly LevelAdoption[];
  /** Every program, drafts included, made one by one: units before those below them, by id. */
  readonly programs: Iterable<ProgramAdoption>;
}

/** Who has adopted the programs they owe, among what is under review. */
export function adoptionOf(review: ResolvedReview, narrowings: readonly Narrowing[]): Adoption {
  const { state } = review.rolled;
  let levels: readonly LevelAdoption[] | null = null;
  return Object.freeze({
    get levels() {
      levels ??= countAdoption(review, narrowings);
      return levels;
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

/** The programs of a unit that are under review. */
export function adoptionsUnder(
  review: ResolvedReview,
  narrowings: readonly Narrowing[],
  unit: number,
): readonly ProgramAdoption[] {
  return adoptionsAt(review, unit)
    .filter(({ written }) => narrowings.every((narrowing) => narrowing.program(written, unit)))
    .map(({ adoption }) => adoption);
}
