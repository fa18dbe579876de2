import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { makeOracle } from "./oracle/figures.ts";
import { linesBelow, subjectOf } from "./oracle/lines.ts";
import { runs } from "./runs.ts";

test.prop([worlds], runs)("every figure is what plain recursion in whole numbers says", (world) => {
  const { document, rows, options } = world;
  const cascade = derivedFrom(world);
  const ledger = ledgerOf(cascade, rows);
  const rollup = rolledUp(cascade, ledger, options);
  for (const indicator of document.indicators ?? []) {
    const oracle = makeOracle(cascade, [...ledger.rows()], options, indicator);
    for (const { id: unit } of cascade.units()) {
      const figure = rollup.figure(unit, indicator.id);
      const { target, registered, actual, gap, coverage, provenance } = figure;
      const { completion, completionReported } = figure;
      const counted = provenance.actual === "local" ? null : actual;
      expect({
        of: [unit, indicator.id],
        ...{ target, registered, actual: counted, gap, coverage },
        ...{ completion, completionReported },
      }).toEqual({ of: [unit, indicator.id], ...oracle(unit) });
    }
  }
});

test.prop([worlds], runs)(
  "every criterion is met, known and expected at as many lines as recursion says",
  (world) => {
    expect.hasAssertions();
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const ledger = ledgerOf(cascade, rows);
    const rollup = rolledUp(cascade, ledger, options);
    for (const indicator of document.indicators ?? []) {
      const subject = subjectOf(cascade, [...ledger.rows()], options, indicator);
      for (const { id: unit } of cascade.units()) {
        const lines = linesBelow(subject, unit);
        const expected = (subject.targets.size > 0 ? (subject.criteria ?? []) : []).map(
          ({ id }, place) => ({
            ...{ criterion: id, name: null, expected: lines.length },
            met: lines.filter(({ assessed }) => assessed?.states[place] === true).length,
            assessed: lines.filter(({ assessed }) => (assessed?.states[place] ?? null) !== null)
              .length,
          }),
        );
        expect(rollup.criteria(unit, indicator.id)).toEqual(expected);
      }
    }
  },
);
