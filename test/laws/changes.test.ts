import { fc, test } from "@fast-check/vitest";
import {
  type CascadeDocument,
  type Change,
  type ChangeReason,
  derive,
  safeParseCascade,
} from "target-cascade";
import { expect } from "vitest";
import { type EditKind, edited, editKinds, editSeed } from "./arbitraries/edits.ts";
import { cascadeOf, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";
import { strongest } from "./strongest.ts";

function changesOf(before: CascadeDocument, after: CascadeDocument): Change[] {
  // An edit may ask for what cannot be, such as a target that is too large.
  fc.pre(safeParseCascade(after, { measures: [strongest] }).success);
  const { cascade: previous } = derive(cascadeOf(before));
  return [...derive(cascadeOf(after), { previous }).changes];
}

test.prop([worlds, fc.array(editSeed, { minLength: 1, maxLength: 6 })], runs)(
  "whatever is edited, every change has a reason and a sentence",
  ({ document }, edits) => {
    expect.hasAssertions();
    const after = edits.reduce(edited, document);
    const changes = changesOf(document, after);
    for (const change of changes) {
      const { why, message } = change;
      expect([change, new Set(why).size > 0 && new Set(why).size === why.length]).toEqual([
        change,
        true,
      ]);
      expect(message).toMatch(/^[^:].+\.$/u);
    }
    expect(changes).toEqual(changesOf(document, after));
  },
);

/** What an edit of one kind can be a reason for, at the unit itself and beside it. */
const reasonsOf: Record<EditKind, readonly ChangeReason[]> = {
  weight: ["weights"],
  value: ["written", "holds"],
  target: ["written", "holds", "plan"],
  hold: ["written", "holds"],
  rule: ["rule"],
  registration: ["registered", "holds"],
  policy: ["registered", "holds"],
  part: ["group"],
  unit: ["unit", "group", "weights", "holds", "plan"],
  direction: ["indicator"],
  indicator: ["plan"],
};

test.prop([worlds, editSeed, fc.constantFrom(...editKinds)], runs)(
  "an edit of one kind is told as that, and as what the unit above has where it reaches further",
  ({ document }, seed, kind) => {
    expect.hasAssertions();
    const changes = changesOf(document, edited(document, { ...seed, kind }));
    const told = new Set(changes.filter(({ applied }) => applied).flatMap(({ why }) => why));
    const further: readonly ChangeReason[] = [...reasonsOf[kind], "parent", "deadline"];
    expect([changes, [...told].filter((reason) => !further.includes(reason))]).toEqual([
      changes,
      [],
    ]);
    const first: readonly ChangeReason[] = [...reasonsOf[kind], "deadline"];
    if (told.size > 0) expect(first.some((reason) => told.has(reason))).toBe(true);
  },
);

test.prop([worlds], runs)("where nothing is edited, only what was adopted differs", (world) => {
  const changes = changesOf(world.document, world.document);
  expect(changes.filter(({ applied }) => applied)).toEqual([]);
  expect(changes.every(({ why }) => why.length === 1 && why[0] === "adopted")).toBe(true);
});
