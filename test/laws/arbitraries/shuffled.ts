import fc from "fast-check";
import type { CascadeDocument } from "target-cascade";
import type { World } from "./worlds.ts";

const collections = [
  ...(["units", "indicators", "programs", "targets", "registrations"] as const),
  ...(["weights", "tasks", "sets", "bodies"] as const),
];

/** The same world written down in another order. */
export function shuffled(world: World): fc.Arbitrary<World> {
  const { document, rows, ...rest } = world;
  const any = <Value>(list: readonly Value[]): fc.Arbitrary<Value[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  const lists = fc.tuple(...collections.map((name) => any<unknown>(document[name] ?? [])));
  return fc.tuple(lists, any(rows)).map(([shuffledLists, reports]) => {
    const entries = collections.map((name, place) => [name, shuffledLists[place]]);
    const shuffledDocument = { ...document, ...Object.fromEntries(entries) } as CascadeDocument;
    return { document: shuffledDocument, rows: reports, ...rest };
  });
}
