import type { Narrowing } from "../narrow/narrowing.ts";
import type { ResolvedReview } from "../resolveReview.ts";
import { adoptionsAt } from "./adoptionsAt.ts";
import type { ProgramAdoption } from "./programAdoption.ts";

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
