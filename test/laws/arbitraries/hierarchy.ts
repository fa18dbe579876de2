import fc from "fast-check";
import type { Level, UnitRecord } from "target-cascade";

/** A tree of units, as records of a document. */
export interface Hierarchy {
  readonly levels: readonly Level[] | undefined;
  readonly units: readonly UnitRecord[];
  /** The ids of all levels from the top down, whether declared or read off the units. */
  readonly levelIds: readonly string[];
}

/** The weights units may state, with their decimals. */
export const weights = [
  { id: "people" },
  { id: "area", decimals: 2 },
  { id: "floor" },
  { id: "ceiling" },
  { id: "schools" },
  { id: "before" },
];

const ranks = ["city", "district", "ward", "cell", "group"];

const stems = ["u", "w/", "%2F", "Đống ", "\u{1f3e0}", "\uff5e", "constructor", "-", "10."];

const weightSeed = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.nat(30) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 46 }) },
  ),
  { freq: 6, nil: undefined },
);

const unitSeed = fc.record({
  above: fc.nat(1_000_000),
  skip: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(2)),
  saysLevel: fc.boolean(),
  stem: fc.constantFrom(...stems),
  kind: fc.constantFrom(undefined, "urban", "rural"),
  tag: fc.boolean(),
  people: weightSeed,
  area: weightSeed,
  bounds: fc.tuple(fc.nat(4), fc.nat(8)),
  schools: fc.option(fc.nat(20), { freq: 3, nil: undefined }),
  before: fc.option(fc.integer({ min: -10, max: 20 }), { freq: 2, nil: undefined }),
});

type UnitSeed = typeof unitSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/**
 * Trees of 1 to 40 units: ragged, with units that skip levels, levels declared, named by units
 * alone or not named at all, and weights that are missing, zero or very large.
 */
export const hierarchies: fc.Arbitrary<Hierarchy> = fc
  .record({
    naming: fc.constantFrom("declared", "named", "unnamed"),
    seeds: fc.array(unitSeed, { minLength: 1, maxLength: 40, size: "medium" }),
  })
  .map(({ naming, seeds }) => grow(naming, seeds));

function grow(naming: string, seeds: readonly UnitSeed[]): Hierarchy {
  const ids = seeds.map(({ stem }, place) => `${stem}${place}`);
  const rankOf: number[] = [];
  const depthOf: number[] = [];
  const units = seeds.map((seed, place): UnitRecord => {
    const open = rankOf.flatMap((rank, other) =>
      naming === "unnamed" || rank < ranks.length - 1 ? [other] : [],
    );
    const above = open[seed.above % Math.max(1, open.length)];
    const over = above === undefined ? -1 : (rankOf[above] ?? 0);
    const rank = Math.min(over + 1 + (above === undefined ? 0 : seed.skip), ranks.length - 1);
    rankOf.push(rank);
    depthOf.push(above === undefined ? 0 : (depthOf[above] ?? 0) + 1);
    const silent = naming === "unnamed" || (naming === "declared" && rank === over + 1);
    return {
      id: ids[place] ?? "",
      ...(above === undefined ? {} : { parent: ids[above] ?? "" }),
      ...(silent && !(naming === "declared" && seed.saysLevel) ? {} : { level: ranks[rank] ?? "" }),
      ...(seed.kind ? { kind: seed.kind } : {}),
      ...(seed.tag ? { tags: ["poor", "upland"] } : {}),
      weights: weightsOf(seed),
    };
  });
  const levelIds =
    naming === "declared"
      ? ranks
      : naming === "named"
        ? ranks.filter((_, rank) => rankOf.includes(rank))
        : Array.from({ length: Math.max(...depthOf) + 1 }, (_, depth) => `level-${depth + 1}`);
  return {
    levels: naming === "declared" ? ranks.map((id) => ({ id })) : undefined,
    units,
    levelIds,
  };
}

function weightsOf({ people, area, bounds, schools, before }: UnitSeed): Record<string, number> {
  const [floor, room] = bounds;
  return {
    ...(people === undefined ? {} : { people }),
    ...(area === undefined ? {} : { area: area / 100 }),
    floor,
    ceiling: floor + room,
    ...(schools === undefined ? {} : { schools }),
    ...(before === undefined ? {} : { before }),
  };
}
