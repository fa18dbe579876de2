import { type Cascade, childrenInOrder, stateOf } from "../cascade/index.ts";
import type { Lexicon } from "./lexicons/lexicon.ts";
import { unitNames } from "./unitNames.ts";

/**
 * Answers which names make a text of a unit one about somebody in particular: those of the units
 * right below it, and of bodies.
 */
export function namesAround(
  cascade: Cascade,
  lexicons: readonly Lexicon[],
): (unit: string) => readonly (readonly string[])[] {
  const state = stateOf(cascade);
  const { document, structure } = state;
  const call = unitNames(lexicons);
  const bodies = (document.bodies ?? []).flatMap(({ name }) => name ?? []);
  const known = new Map<string, readonly string[]>();
  return (unit) => {
    const below =
      known.get(unit) ??
      childrenInOrder(state, structure.indexOf(unit)).flatMap((child) =>
        call(document.units[structure.rows[child] as number]?.name),
      );
    known.set(unit, below);
    return [below, bodies];
  };
}
