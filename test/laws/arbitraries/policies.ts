import fc from "fast-check";
import type { CoveragePolicy, MissingPolicy } from "target-cascade";
import { type World, worlds } from "./worlds.ts";

const missing = fc.constantFrom<(MissingPolicy | undefined)[]>(
  undefined,
  undefined,
  "stand-in",
  "require-all",
);

const least: fc.Arbitrary<CoveragePolicy["least"]> = fc.constantFrom(
  undefined,
  {},
  { count: 0.5 },
  { weight: 0.5 },
  { count: 0.3, weight: 0.75 },
  { weight: 1 },
);

const coverage: fc.Arbitrary<CoveragePolicy> = fc
  .record({ by: fc.constantFrom(undefined, "people", "area", "schools", "before"), least })
  .map(({ by, ...rest }) => ({
    ...(by === undefined ? {} : { by }),
    ...(rest.least === undefined ? {} : { least: rest.least }),
  }));

const policy = fc.record({ missing, coverage });

/** Worlds that ask something of reports, indicator by indicator or for all of them. */
export const askingWorlds: fc.Arbitrary<World> = asking(worlds);

/** Worlds of some kind that ask something of reports besides. */
export function asking(some: fc.Arbitrary<World>): fc.Arbitrary<World> {
  return fc
    .tuple(some, fc.array(policy, { minLength: 4, maxLength: 4 }), policy, fc.boolean())
    .map(([world, policies, call, called]) => ({
      ...world,
      document: {
        ...world.document,
        indicators: (world.document.indicators ?? []).map((indicator, place) => {
          const asked = policies[place % policies.length];
          return {
            ...indicator,
            ...(asked?.missing && { missing: asked.missing }),
            ...(asked && { coverage: asked.coverage }),
          };
        }),
      },
      options: {
        ...world.options,
        ...(called && call.missing && { missing: call.missing }),
        ...(called && { coverage: call.coverage }),
      },
    }));
}
