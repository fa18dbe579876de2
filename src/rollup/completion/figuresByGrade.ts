import type { Grade } from "../../document/index.ts";
import type { Figure } from "../figure.ts";
import { joinSides } from "../joinSides.ts";
import type { RollupState } from "../rollupState.ts";
import { sidesAt } from "../sidesAt.ts";

const grades: readonly Grade[] = ["mandatory", "stretch", "indicative"];

/**
 * The figures of a unit held against its targets of each grade, the most binding first: those that
 * `rollUp(…, { plan: { grade } })` gives.
 */
export function figuresByGrade(
  rollup: RollupState,
  unit: number,
): readonly { readonly grade: Grade; readonly figures: readonly Figure[] }[] {
  return grades.map((grade) => {
    const held = grade === rollup.grade ? rollup : { ...rollup, grade, sides: new Map() };
    const figures = rollup.state.indicators.flatMap(({ position }) => {
      const [side, ...others] = sidesAt(held, position, unit);
      return side ? joinSides([side, ...others]) : [];
    });
    return { grade, figures };
  });
}
