import fc from "fast-check";
import type { CascadeDocument, TaskUpdate } from "target-cascade";
import { type World, worlds } from "./worlds.ts";

const seed = fc.record({
  tags: fc.constantFrom(undefined, ["poor"], ["rural"], ["poor", "rural"]),
  budget: fc.constantFrom(undefined, undefined, 0, 0.1, 30),
  currency: fc.constantFrom(undefined, "đồng"),
  lead: fc.nat(7),
  coLead: fc.nat(7),
});

type Seed = typeof seed extends fc.Arbitrary<infer Made> ? Made : never;

/** Worlds in which programs and tasks are led and cost something, and indicators have fields. */
export const ledWorlds: fc.Arbitrary<World> = fc
  .tuple(worlds, fc.array(seed, { minLength: 6, maxLength: 6 }))
  .map(([world, seeds]) => ({ ...world, document: ledFrom(world.document, seeds) }));

function ledFrom(document: CascadeDocument, seeds: readonly Seed[]): CascadeDocument {
  const { indicators = [], programs = [], tasks = [], bodies = [] } = document;
  const at = (place: number): Seed => seeds[place % seeds.length] as Seed;
  const costs = ({ budget, currency }: Seed): Pick<(typeof programs)[number], "budget"> =>
    budget === undefined
      ? {}
      : { budget: { amount: budget, ...(currency && { unitOfMeasure: currency }) } };
  const led = (one: Seed): Pick<(typeof programs)[number], "lead" | "coLeads"> => {
    const [lead, coLead] = [bodies[one.lead]?.id, bodies[one.coLead]?.id];
    return {
      ...(lead !== undefined && { lead }),
      ...(coLead !== undefined && coLead !== lead && { coLeads: [coLead] }),
    };
  };
  return {
    ...document,
    indicators: indicators.map((indicator, place) => {
      const { tags } = at(place);
      return { ...indicator, ...(tags && { tags }) };
    }),
    programs: programs.map((program, place) => ({
      ...program,
      ...costs(at(place)),
      ...led(at(place)),
    })),
    tasks: tasks.map((task, place) => ({ ...task, ...costs(at(place + 3)) })),
  };
}

/** What is told of two tasks in three, of every other one with what it has spent. */
export function updatesOf(tasks: readonly { readonly id: string }[]): TaskUpdate[] {
  return tasks.flatMap(({ id }, place): TaskUpdate[] => {
    if (place % 3 === 2) return [];
    const progress = (place % 11) / 10;
    return [
      { task: id, on: "2023-06-30", progress, ...(place % 2 === 0 && { spent: place / 10 }) },
    ];
  });
}
