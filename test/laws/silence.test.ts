import { fc, test } from "@fast-check/vitest";
import type { Actual, Cascade, Ledger } from "target-cascade";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { keyOf, type OpenBreakdown, observeRollup } from "./observe.ts";
import { wholeOf } from "./oracle/exact.ts";
import { runs } from "./runs.ts";

/** The rows that count, less those of the unit and indicator of one of them. */
function silenced(
  ledger: Ledger,
  pick: number,
  onlyOne: boolean,
): { removed: Actual; rest: Actual[] } | null {
  const rows = [...ledger.rows()];
  const removed = rows[pick % Math.max(1, rows.length)];
  if (!removed) return null;
  const rest = rows.filter((row) =>
    onlyOne ? row !== removed : row.unit !== removed.unit || row.indicator !== removed.indicator,
  );
  return { removed, rest };
}

function andAbove(cascade: Cascade, unit: string): Set<string> {
  return new Set([unit, ...cascade.ancestors(unit).map(({ id }) => id)]);
}

test.prop([worlds, fc.nat(), fc.boolean()], runs)(
  "taking reports of a unit away changes no bit at a unit that is not above it",
  ({ document, rows, options }, pick, onlyOne) => {
    const cascade = derivedFrom(document);
    const ledger = ledgerOf(cascade, rows);
    const taken = silenced(ledger, pick, onlyOne);
    fc.pre(taken !== null);
    const before = observeRollup(rolledUp(cascade, ledger, options), document);
    const after = observeRollup(
      rolledUp(cascade, ledgerOf(cascade, taken.rest), options),
      document,
    );
    const touched = andAbove(cascade, taken.removed.unit);
    for (const { id: unit } of cascade.units()) {
      for (const { id } of document.indicators ?? []) {
        if (touched.has(unit) && id === taken.removed.indicator) continue;
        const key = keyOf(unit, id);
        expect(after.sights.get(key)).toEqual(before.sights.get(key));
      }
      if (!touched.has(unit)) expect(after.units.get(unit)).toEqual(before.units.get(unit));
    }
  },
);

test.prop([worlds, fc.nat()], runs)(
  "a reporter that falls silent moves to unreported, and its ancestors move by as much",
  ({ document, rows, options }, pick) => {
    const cascade = derivedFrom(document);
    const ledger = ledgerOf(cascade, rows);
    const taken = silenced(ledger, pick, false);
    fc.pre(taken !== null);
    const { unit, indicator } = taken.removed;
    const record = document.indicators?.find(({ id }) => id === indicator);
    const decimals = (record?.decimals ?? 0) as number;
    const before = observeRollup(rolledUp(cascade, ledger, options), document).sights;
    const after = observeRollup(
      rolledUp(cascade, ledgerOf(cascade, taken.rest), options),
      document,
    ).sights;
    const own = [before, after].map((sights) => sights.get(keyOf(unit, indicator)));
    const [spoken, silent] = own as [(typeof own)[0] & object, (typeof own)[0] & object];
    const reporter = spoken.breakdown?.children.length === 0;
    fc.pre(reporter && spoken.figure.provenance.actual !== "local");
    expect(silent.figure).toMatchObject({ actual: null, completionReported: null });
    expect(silent.figure.state).toBe("not-reported");
    expect(silent.breakdown).toMatchObject({ shortfall: 0, surplus: 0 });
    for (const above of andAbove(cascade, unit)) {
      const [told, untold] = [before, after].map((sights) => sights.get(keyOf(above, indicator)));
      if (!told || !untold) continue;
      const lost = spoken.figure.coverage.reported;
      expect(untold.figure.coverage).toEqual({
        reported: told.figure.coverage.reported - lost,
        expected: told.figure.coverage.expected,
      });
      if (!indicator.endsWith("/sum") || !told.breakdown || !untold.breakdown) continue;
      expect(moved(told.breakdown, untold.breakdown, decimals)).toEqual(
        moved(spoken.breakdown as OpenBreakdown, silent.breakdown as OpenBreakdown, decimals),
      );
    }
  },
);

test.prop([worlds], runs)("where nobody reports, nothing is shown", ({ document, options }) => {
  const cascade = derivedFrom(document);
  const rollup = rolledUp(cascade, ledgerOf(cascade, []), options);
  for (const { figure } of observeRollup(rollup, document).sights.values()) {
    expect(figure).toMatchObject({
      actual: null,
      completionReported: null,
      coverage: { reported: 0 },
      provenance: { actual: null, declared: null, unexplained: null },
    });
    expect(["not-reported", "not-assigned"]).toContain(figure.state);
  }
});

/** By how many steps each amount moved. */
function moved(
  before: OpenBreakdown,
  after: OpenBreakdown,
  decimals: number,
): Record<string, bigint> {
  const steps = (value: number): bigint => wholeOf(value, decimals);
  const names = ["unplaced", "stretch", "unreported", "shortfall", "surplus", "gap"] as const;
  return Object.fromEntries(names.map((name) => [name, steps(after[name]) - steps(before[name])]));
}
