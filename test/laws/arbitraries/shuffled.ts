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
      any(document.weights ?? []),
      any(document.tasks ?? []),
      any(document.sets ?? []),
      any(document.bodies ?? []),
      any(rows),
    )
    .map(([units, indicators, programs, targets, weights, tasks, sets, bodies, reports]) => ({
      document: { ...document, units, indicators, programs, targets, weights, tasks, sets, bodies },
      rows: reports,
      options,
    }));
}
