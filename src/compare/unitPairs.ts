import { type CascadeState, subtreeInOrder } from "../cascade/index.ts";

/** A unit by its number in two cascades; −1 where it is not there. */
export type UnitPair = readonly [before: number, after: number];

/** All units of two cascades, parents before their children, then those that are gone. */
export function* unitPairs(before: CascadeState, after: CascadeState): Generator<UnitPair> {
  const [was, is] = [before.structure, after.structure];
  const same = was === is;
  for (const unit of everyUnit(after)) {
    yield [same ? unit : was.indexOf(is.ids[unit] as string), unit];
  }
  if (same) return;
  for (const unit of everyUnit(before)) {
    if (is.indexOf(was.ids[unit] as string) < 0) yield [unit, -1];
  }
}

function* everyUnit(state: CascadeState): Generator<number> {
  yield 0;
  yield* subtreeInOrder(state, 0);
}
