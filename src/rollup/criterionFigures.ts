import type { CascadeState } from "../cascade/index.ts";
import { criterionState, lineState } from "../measures/index.ts";
import type { Reduction } from "./reduction.ts";

/** How far the reporters at and below a unit are with one criterion. */
export interface CriterionFigure {
  readonly criterion: string;
  readonly name: string | null;
  /** How many meet it. */
  readonly met: number;
  /** Of how many that is known. */
  readonly assessed: number;
  /** How many are to meet it. */
  readonly expected: number;
}

/** Counts, for each criterion in force, the lines at and below a unit that meet it. */
export function criterionFigures(
  { structure: { firstChild } }: CascadeState,
  { lines: { criteria: columns }, reporting: { state }, criteria }: Reduction,
  unit: number,
): readonly CriterionFigure[] {
  const figures = criteria.map(({ id, name }) => ({
    ...{ criterion: id, name: name ?? null, met: 0, assessed: 0, expected: 0 },
  }));
  // What lies so many steps below a unit is one range, whatever the shape of the tree.
  let [from, to] = [unit, unit + 1];
  while (from < to) {
    let expected = 0;
    for (let one = from; one < to; one++) if (state[one] !== lineState.none) expected += 1;
    for (const [place, column] of columns.entries()) {
      const figure = figures[place] as (typeof figures)[number];
      figure.expected += expected;
      for (let one = from; one < to; one++) {
        if (column[one] === criterionState.open) continue;
        figure.assessed += 1;
        if (column[one] === criterionState.met) figure.met += 1;
      }
    }
    [from, to] = [firstChild[from] as number, firstChild[to] as number];
  }
  for (const figure of figures) Object.freeze(figure);
  return Object.freeze(figures);
}
