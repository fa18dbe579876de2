import { test } from "@fast-check/vitest";
import { type Cascade, parseLedger, type Task, type TaskUpdate } from "target-cascade";
import { expect } from "vitest";
import { shuffled } from "./arbitraries/shuffled.ts";
import { derivationOf, orPassOver, rolledUp, type World, worlds } from "./arbitraries/worlds.ts";
import {
  observeCascade,
  observeFindings,
  observeLineages,
  observeReview,
  observeRollup,
  withoutPaths,
} from "./observe.ts";
import { runs } from "./runs.ts";

function tasksOf(cascade: Cascade): Task[] {
  return [...cascade.units()].flatMap(({ id }) => cascade.tasks(id));
}

/** Two updates for two tasks in three, of fractions whose sums depend on their order. */
function updatesOf(cascade: Cascade): TaskUpdate[] {
  return tasksOf(cascade).flatMap(({ id }, place): TaskUpdate[] => {
    if (place % 3 === 2) return [];
    const on = place % 2 === 0 ? "2022-06-30" : "2022-09-30";
    return [
      { task: id, on, progress: ((place * 7) % 10) / 10 },
      { task: id, on, progress: ((place * 3) % 11) / 10.5, reportedAt: "2022-12-31" },
    ];
  });
}

/** Everything that can be asked of a world, as text, so that every bit counts. */
function everythingOf(
  world: World,
  inOrder: (updates: TaskUpdate[]) => TaskUpdate[],
): Record<string, string> {
  const { document, rows, options } = world;
  const derivation = derivationOf(world);
  const { cascade } = derivation;
  const reports = { actuals: rows, updates: inOrder(updatesOf(cascade)) };
  const { ledger, issues } = parseLedger(cascade, reports, { invalid: "skip" });
  const rollup = rolledUp(cascade, ledger, options);
  const { sights, units } = observeRollup(rollup, document);
  const sorted = (entries: Iterable<[string, unknown]>): unknown[] =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  const said = withoutPaths(issues).map((issue) => JSON.stringify(issue));
  return {
    units: JSON.stringify([...cascade.units()]),
    cascade: JSON.stringify(observeCascade(cascade)),
    lineages: JSON.stringify(observeLineages(cascade)),
    findings: JSON.stringify(observeFindings(derivation)),
    warnings: JSON.stringify(said.filter((issue) => issue.includes('"warning"'))),
    errors: JSON.stringify(said.filter((issue) => !issue.includes('"warning"')).length),
    tasks: JSON.stringify(tasksOf(cascade).map(({ id }) => rollup.task(id))),
    updates: JSON.stringify([...ledger.updates()]),
    wholes: JSON.stringify(sorted(units)),
    rollup: JSON.stringify(sorted(sights)),
    levels: JSON.stringify(cascade.levels),
    review: JSON.stringify(orPassOver(() => observeReview(rollup))),
  };
}

test.prop([worlds.chain((world) => shuffled(world).map((other) => [world, other] as const))], runs)(
  "the order of units, indicators, programs, targets, tasks, sets, bodies, weights and rows changes nothing",
  ([world, other]) => {
    expect(everythingOf(other, (updates) => updates.reverse())).toEqual(
      everythingOf(world, (updates) => updates),
    );
  },
);
