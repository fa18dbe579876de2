import fc from "fast-check";
import type { Indicator, ProgramRecord, SetItem, SetRecord, TaskRecord } from "target-cascade";

/** What a set is made from. */
export const setSeed = fc.record({
  items: fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.constantFrom(undefined, 0, 0.1, 0.7, 3)), {
    maxLength: 6,
  }),
  require: fc.constantFrom(undefined, "all", "any", { share: 0.5 }, { count: 2 }),
});

type SetSeed = typeof setSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** Sets of a document: any of what there is, and of the sets before; nothing twice. */
export function setsFrom(
  seeds: readonly SetSeed[],
  indicators: readonly Indicator[],
  programs: readonly ProgramRecord[],
  tasks: readonly TaskRecord[],
): SetRecord[] {
  return seeds.map(({ items, require }, place) => {
    const before = Array.from({ length: place }, (_, earlier) => ({ id: `s${earlier}` }));
    const held = new Map<string, SetItem>();
    for (const [kind, which, weight] of items) {
      const [key, records] = (
        [
          ["indicator", indicators],
          ["program", programs],
          ["task", tasks],
          ["set", before],
        ] as const
      )[kind] as readonly [string, readonly { readonly id: string }[]];
      const record = records[which % Math.max(1, records.length)];
      if (!record) continue;
      const item = { [key]: record.id, ...(weight === undefined ? {} : { weight }) };
      held.set(`${key} ${record.id}`, item as unknown as SetItem);
    }
    return {
      id: `s${place}`,
      items: [...held.values()],
      ...(require === undefined ? {} : { require }),
    } as SetRecord;
  });
}
