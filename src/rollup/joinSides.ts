import type { Bound } from "../cascade/index.ts";
import type { Figure, FigureState } from "./figure.ts";
import type { Side } from "./sidesAt.ts";
import { speakingSide } from "./speakingSide.ts";

/**
 * The figure of a unit that has several sides to keep to: that of the side that speaks, with the
 * completion of whichever is furthest behind. Inside both it is met, and neither is exceeded.
 */
export function joinSides(sides: readonly [Side, ...Side[]]): Figure {
  const { figure } = speakingSide(sides);
  if (sides.length === 1) return figure;
  const figures = sides.map((side) => side.figure);
  const floor = strictest(figures, "floor");
  const cap = strictest(figures, "cap");
  const both = floor !== undefined && cap !== undefined;
  const completion = smallest(figures.map((one) => one.completion));
  return Object.freeze({
    ...figure,
    range: both ? Object.freeze({ floor, cap }) : null,
    completion,
    completionReported: smallest(figures.map((one) => one.completionReported)),
    pace: completion === figure.completion ? figure.pace : smallest(figures.map((one) => one.pace)),
    state: stateOf(figure, figures, both),
  });
}

/** The one target a side comes to; null where it is not known, undefined where there is no such side. */
function strictest(figures: readonly Figure[], bound: Bound): number | null | undefined {
  const targets = figures.filter((figure) => figure.bound === bound).map(({ target }) => target);
  if (targets.length === 0) return undefined;
  const known = targets.filter((target) => target !== null);
  if (known.length < targets.length) return null;
  return bound === "floor" ? Math.max(...known) : Math.min(...known);
}

/** The smallest of some fractions; null where one that is not known might be smaller. */
function smallest(fractions: readonly (number | null)[]): number | null {
  const known = fractions.filter((fraction) => fraction !== null);
  const least = known.length > 0 ? Math.min(...known) : null;
  return known.length === fractions.length || least === 0 ? least : null;
}

function stateOf(speaking: Figure, figures: readonly Figure[], both: boolean): FigureState {
  if (speaking.gap === null || speaking.gap > 0) return speaking.state;
  if (figures.some(({ state }) => state === "not-reported")) return "not-reported";
  return both && speaking.state === "exceeded" ? "met" : speaking.state;
}
