import { test } from "@fast-check/vitest";
import { derive, parseLedger } from "target-cascade";
import { expect } from "vitest";
import { shuffled } from "./arbitraries/shuffled.ts";
import { cascadeOf, rolledUp, type World, worlds } from "./arbitraries/worlds.ts";
import {
  observeCascade,
  observeFindings,
  observeLineages,
  observeRollup,
  withoutPaths,
} from "./observe.ts";
import { runs } from "./runs.ts";

/** Everything that can be asked of a world, as text, so that every bit counts. */
function everythingOf({ document, rows, options }: World): Record<string, string> {
  const derivation = derive(cascadeOf(document));
  const { cascade } = derivation;
  const { ledger, issues } = parseLedger(cascade, rows, { invalid: "skip" });
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
    wholes: JSON.stringify(sorted(units)),
    rollup: JSON.stringify(sorted(sights)),
    levels: JSON.stringify(cascade.levels),
  };
}

test.prop([worlds.chain((world) => shuffled(world).map((other) => [world, other] as const))], runs)(
  "the order of units, indicators, programs, targets, tasks, sets, bodies, weights and rows changes nothing",
  ([world, other]) => {
    expect(everythingOf(other)).toEqual(everythingOf(world));
  },
);
