import fc from "fast-check";
import type { World } from "./worlds.ts";

/** The same world written down in another order. */
export function shuffled(world: World): fc.Arbitrary<World> {
  const { document, rows, options } = world;
  const any = <Value>(list: readonly Value[]): fc.Arbitrary<Value[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .tuple(
      any(document.units),
      any(document.indicators ?? []),
      any(document.programs ?? []),
      any(document.targets ?? []),
      any(document.registrations ?? []),
      any(document.weights ?? []),
      any(rows),
    )
    .map(([units, indicators, programs, targets, registrations, weights, reports]) => ({
      document: { ...document, units, indicators, programs, targets, registrations, weights },
      rows: reports,
      options,
    }));
}
