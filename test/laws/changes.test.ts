import { fc, test } from "@fast-check/vitest";
import { type Change, type ChangeReason, safeParseCascade } from "target-cascade";
import { expect } from "vitest";
import { type EditKind, edited, editKinds, editSeed } from "./arbitraries/edits.ts";
import { derivationOf, type Plans, parsing, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

function changesOf(before: Plans, after: Plans): Change[] {
  // An edit may ask for what cannot be, such as a target that is too large.
  fc.pre(safeParseCascade(after.document, parsing).success);
  const { cascade: previous } = derivationOf(before);
  return [...derivationOf(after, previous).changes];
}

test.prop([worlds, fc.array(editSeed, { minLength: 1, maxLength: 6 })], runs)(
  "whatever is edited, every change has a reason and a sentence",
  (world, edits) => {
    expect.hasAssertions();
    const after = edits.reduce(edited, world as Plans);
    const changes = changesOf(world, after);
    for (const change of changes) {
      const { why, message } = change;
      expect([change, new Set(why).size > 0 && new Set(why).size === why.length]).toEqual([
        change,
        true,
      ]);
      expect(message).toMatch(/^[^:].+\.$/u);
    }
    expect(changes).toEqual(changesOf(world, after));
  },
);

/** What an edit of one kind can be a reason for, at the unit itself and beside it. */
const reasonsOf: Record<EditKind, readonly ChangeReason[]> = {
  weight: ["weights", "group"],
  baseline: ["weights"],
  value: ["written", "holds"],
  target: ["written", "holds", "plan"],
  hold: ["written", "holds"],
  until: ["written", "holds"],
  day: ["written", "holds"],
  figures: ["figures"],
  rule: ["rule"],
  bounds: ["rule"],
  stretch: ["rule"],
  course: ["rule"],
  options: ["rule"],
  reach: ["rule", "group"],
  lead: ["deadline"],
  reserve: ["rule"],
  registration: ["registered", "holds"],
  policy: ["registered", "holds"],
  part: ["group"],
  unit: ["unit", "group", "weights", "holds", "plan"],
  direction: ["indicator"],
  phasing: [],
  indicator: ["plan"],
};

/** What may be told below alone, where the unit itself has what it had, but is not to stretch it. */
const toldBelow: Partial<Record<EditKind, readonly ChangeReason[]>> = {
  ...{ target: ["parent"], hold: ["parent"], until: ["parent"], day: ["parent"] },
};

test.prop([worlds, editSeed, fc.constantFrom(...editKinds)], runs)(
  "an edit of one kind is told as that, and as what the unit above has where it reaches further",
  (world, seed, kind) => {
    expect.hasAssertions();
    const changes = changesOf(world, edited(world, { ...seed, kind }));
    const told = new Set(changes.filter(({ applied }) => applied).flatMap(({ why }) => why));
    const further: readonly ChangeReason[] = [...reasonsOf[kind], "parent", "deadline"];
    expect([changes, [...told].filter((reason) => !further.includes(reason))]).toEqual([
      changes,
      [],
    ]);
    const first: readonly ChangeReason[] = [
      ...reasonsOf[kind],
      ...(toldBelow[kind] ?? []),
      "deadline",
    ];
    if (told.size > 0) expect(first.some((reason) => told.has(reason))).toBe(true);
  },
);

test.prop([worlds], runs)("where nothing is edited, only what was adopted differs", (world) => {
  const changes = changesOf(world, world);
  expect(changes.filter(({ applied }) => applied)).toEqual([]);
  expect(changes.every(({ why }) => why.length === 1 && why[0] === "adopted")).toBe(true);
});
