import fc from "fast-check";
import type { CascadeDocument, Indicator } from "target-cascade";
import { type World, worlds } from "./worlds.ts";

const courseSeed = fc.record({
  type: fc.constantFrom("ratio", "ratio", "mean"),
  lower: fc.boolean(),
  figure: fc.constantFrom(0, 1, 2),
  value: fc.constantFrom(0, 0, 1),
  toward: fc.integer({ min: -10, max: 120 }),
  by: fc.constantFrom("schools", "schools", "schools", "people"),
  lowest: fc.boolean(),
});

type CourseSeed = typeof courseSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** Worlds of rates that converge, in which what is written stands. */
export const convergingWorlds: fc.Arbitrary<World> = fc
  .tuple(worlds, fc.array(courseSeed, { minLength: 4, maxLength: 4 }))
  .map(([{ document, ...world }, courses]) => ({
    ...world,
    document: {
      ...document,
      indicators: (document.indicators ?? []).map((indicator, place) =>
        converging(indicator, courses[place % courses.length] as CourseSeed),
      ),
      ...whole(document),
    },
  }));

function converging({ id, registration }: Indicator, seed: CourseSeed): Indicator {
  const { type, lower, figure, value, toward, by, lowest } = seed;
  return {
    ...{ id, measure: { type, of: by }, baseline: "before" },
    ...(lower ? { direction: "lower" as const } : {}),
    decimals: { figure, value: Math.min(value, figure) },
    cascade: { rule: "converge", toward, ...(lowest ? { lowest: "first" as const } : {}) },
    ...(registration ? { registration } : {}),
  };
}

/** Targets and registrations of one value without decimals, and nothing adopted. */
function whole({ targets = [], registrations = [] }: CascadeDocument) {
  const rate = (value: number): number => (Math.round(value) % 100) + 0;
  return {
    targets: targets.map(
      ({ origin: _, cascade: __, hold, floor, cap, plus, benchmark: ___, ...target }) => ({
        ...target,
        value: rate(target.value ?? floor ?? cap ?? plus ?? 0),
        ...(hold ? { hold: { by: hold.by } } : {}),
      }),
    ),
    registrations: registrations.map((one) => ({ ...one, value: rate(one.value) })),
  };
}
