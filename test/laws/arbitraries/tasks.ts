import fc from "fast-check";
import type { BodyRecord, ProgramRecord, TaskRecord, UnitRecord } from "target-cascade";

type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Seed> ? Seed : never;

/** What a task is made from. */
export const taskSeed = fc.record({
  program: fc.nat(3),
  source: fc.option(fc.nat(5), { freq: 3, nil: undefined }),
  due: fc.constantFrom(undefined, "2023-06-30", "2024-02-29"),
  reach: fc.constantFrom("nothing", "all", "all", "to", "where", "stop"),
  level: fc.nat(4),
  leadDays: fc.nat(40),
  lead: fc.nat(5),
});

/** What a body is made from. */
export const bodySeed = fc.record({
  unit: fc.nat(39),
  handover: fc.constantFrom("2021-06-30", "2022-06-30", "2023-06-30"),
  field: fc.boolean(),
});

/** Tasks of a document: any of programs, each coming from one before or from none. */
export function tasksFrom(
  seeds: readonly Made<typeof taskSeed>[],
  programs: readonly ProgramRecord[],
  levelIds: readonly string[],
  bodies: readonly BodyRecord[],
): TaskRecord[] {
  if (programs.length === 0) return [];
  return seeds.map((seed, place): TaskRecord => {
    const source = seed.source === undefined || place === 0 ? null : `t${seed.source % place}`;
    const cascade = cascadeFrom(seed, levelIds);
    const lead = bodies[seed.lead]?.id;
    return {
      id: `t${place}`,
      program: programs[seed.program % programs.length]?.id ?? "",
      ...(source === null ? { name: `Task ${place}` } : { source }),
      ...(seed.due ? { due: seed.due } : {}),
      ...(cascade ? { cascade } : {}),
      ...(lead === undefined ? {} : { lead, supports: bodies.map(({ id }) => id) }),
    };
  });
}

function cascadeFrom(
  { reach, level, leadDays }: Made<typeof taskSeed>,
  levelIds: readonly string[],
): TaskRecord["cascade"] {
  if (reach === "nothing") return undefined;
  if (reach === "stop") return { rule: "stop" };
  if (reach === "to") return { to: levelIds[level % levelIds.length] ?? "", leadDays };
  return reach === "where" ? { where: { tags: ["poor"] } } : { leadDays };
}

/** Bodies of a document: for each seed a post, and two persons who hold it one after the other. */
export function bodiesFrom(
  seeds: readonly Made<typeof bodySeed>[],
  units: readonly UnitRecord[],
): BodyRecord[] {
  return seeds.flatMap(({ unit, handover, field }, place): BodyRecord[] => {
    const next = `${handover.slice(0, 4)}-07-01`;
    const overseen = units[unit % units.length]?.id ?? "";
    return [
      {
        id: `post${place}`,
        kind: "post",
        holders: [
          { person: `a${place}`, to: handover },
          { person: `b${place}`, from: next },
        ],
        oversees: [{ unit: overseen, to: handover }, ...(field ? [{ field: "poor" }] : [])],
      },
      { id: `a${place}`, kind: "person" },
      { id: `b${place}`, kind: "person" },
    ];
  });
}
