import { test } from "@fast-check/vitest";
import { type Breakdown, explainGap, parseLedger } from "target-cascade";
import { expect } from "vitest";
import { derivationOf, orPassOver, rolledUp, type World, worlds } from "./arbitraries/worlds.ts";
import { observeCascade, observeFindings, observeLineages, observeRollup } from "./observe.ts";
import { fewerRuns } from "./runs.ts";

/** Freezes everything, so that a write to it throws. */
function freezeAll<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) freezeAll(inner);
  return Object.freeze(value);
}

/** Writes over everything it is let to write over. */
function vandalise(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    vandalise(inner);
    Reflect.set(value, key, "vandalised");
  }
  Reflect.set(value, "added", "vandalised");
  if (Array.isArray(value)) Reflect.set(value, "length", 0);
}

function answersOf(world: World) {
  const { document, rows, options } = world;
  const derivation = derivationOf(world);
  const { cascade } = derivation;
  const parsed = parseLedger(cascade, rows, { invalid: "skip" });
  const rollup = rolledUp(cascade, parsed.ledger, options);
  const breakdowns = (): Breakdown[] =>
    [...rollup.figures()].map(({ unit, indicator }) =>
      orPassOver(() => explainGap(rollup, unit, indicator)),
    );
  /** Everything that can be handed out, by the very objects that are. */
  const handed = (): unknown[] => [
    ...[cascade.document, cascade.root, cascade.levels, [...cascade.units()]],
    ...[...cascade.units()].flatMap(({ id }) => [
      ...[cascade.children(id), cascade.ancestors(id), cascade.descendants(id)],
      ...[cascade.leaves(id), cascade.programs(id), cascade.targets(id), cascade.tasks(id)],
      ...[rollup.unit(id), cascade.path(id, cascade.root.id)],
      ...(document.indicators ?? []).map((one) => cascade.registrations(id, one.id)),
      ...cascade.targets(id).map((target) => cascade.lineage(target.id)),
      ...cascade.programs(id).map((program) => cascade.programLineage(program.id)),
      ...cascade.tasks(id).flatMap((task) => [cascade.taskLineage(task.id), rollup.task(task.id)]),
      ...(cascade.document.sets ?? []).map((set) => rollup.set(id, set.id)),
    ]),
    ...(cascade.document.bodies ?? []).map((body) => cascade.body(body.id)),
    ...[derivation.unplaced, derivation.conflicts, derivation.issues, [...derivation.changes]],
    ...[parsed.issues, [...parsed.ledger.rows()], [...rollup.figures()]],
    ...breakdowns().flatMap((line) => [line, line.children(), line.nested]),
  ];
  const text = (): string =>
    JSON.stringify([
      cascade.document,
      observeCascade(cascade),
      observeLineages(cascade),
      observeFindings(derivation),
      [...parsed.ledger.rows()],
      parsed.issues,
      ...Object.values(observeRollup(rollup, cascade.document)).map((seen) => [...seen]),
    ]);
  return { handed, text };
}

test.prop([worlds], fewerRuns)("what is handed in is never written to", (world) => {
  const before = JSON.stringify(world);
  const { text } = answersOf(freezeAll(world));
  expect(text()).toBe(answersOf(JSON.parse(before)).text());
  expect(JSON.stringify(world)).toBe(before);
});

test.prop([worlds], fewerRuns)("what is handed in stays one's own", (world) => {
  const mine = structuredClone(world);
  const { text } = answersOf(mine);
  const before = text();
  const frozen = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    (Object.isFrozen(value) || Object.values(value).some(frozen));
  expect(frozen(mine)).toBe(false);
  // What a rollup is asked later reads nothing that can still be changed.
  vandalise(mine.document);
  vandalise(mine.rows);
  expect(text()).toBe(before);
});

test.prop([worlds], fewerRuns)(
  "what is handed out changes nothing when it is written to",
  (world) => {
    const { handed, text } = answersOf(world);
    const before = text();
    vandalise(handed());
    expect(text()).toBe(before);
  },
);
