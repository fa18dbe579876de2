import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { makeOracle } from "./oracle/figures.ts";

test.prop([worlds], { numRuns: 500 })("mean and max", ({ document, rows, options }) => {
  const cascade = derivedFrom(document);
  const ledger = ledgerOf(cascade, rows);
  const rollup = rolledUp(cascade, ledger, options);
  expect(1).toBe(1);
  for (const indicator of document.indicators ?? []) {
    if (!/mean|max/.test(indicator.id)) continue;
    const oracle = makeOracle(cascade, [...ledger.rows()], options, indicator);
    for (const { id: unit } of cascade.units()) {
      const { target, actual, gap, coverage, completion, completionReported, provenance } =
        rollup.figure(unit, indicator.id);
      const counted = provenance.actual === "local" ? null : actual;
      const o = oracle(unit);
      expect({
        of: [unit, indicator.id],
        ...{ target, actual: counted, gap, coverage, completion, completionReported },
      }).toEqual({ of: [unit, indicator.id], ...o, completion: indicator.direction === "lower" ? completion : o.completion });
    }
  }
});
