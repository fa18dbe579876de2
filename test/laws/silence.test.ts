import { fc, test } from "@fast-check/vitest";
import type { Actual, Cascade } from "target-cascade";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { keyOf, type OpenBreakdown, observeRollup } from "./observe.ts";
import { wholeOf } from "./oracle/exact.ts";
import { runs } from "./runs.ts";

/** The rows without those of one unit and indicator, or without one of them. */
function silenced(rows: readonly Actual[], removed: Actual, onlyOne: boolean): Actual[] {
  return rows.filter((row) =>
    onlyOne ? row !== removed : row.unit !== removed.unit || row.indicator !== removed.indicator,
  );
}

function andAbove(cascade: Cascade, unit: string): Set<string> {
  return new Set([unit, ...cascade.ancestors(unit).map(({ id }) => id)]);
}

const amounts = ["unplaced", "stretch", "unreported", "shortfall", "surplus", "gap"] as const;

test.prop([worlds, fc.nat(), fc.boolean()], runs)(
  "taking reports of a unit away changes no bit at a unit that is not above it",
  (world, pick, onlyOne) => {
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const ledger = ledgerOf(cascade, rows);
    const counted = [...ledger.rows()];
    const removed = counted[pick % Math.max(1, counted.length)];
    fc.pre(removed !== undefined);
    const rest = ledgerOf(cascade, silenced(counted, removed, onlyOne));
    const before = observeRollup(rolledUp(cascade, ledger, options), document);
    const after = observeRollup(rolledUp(cascade, rest, options), document);
    const touched = andAbove(cascade, removed.unit);
    for (const { id: unit } of cascade.units()) {
      for (const { id } of document.indicators ?? []) {
        if (touched.has(unit) && id === removed.indicator) continue;
        const key = keyOf(unit, id);
        expect(after.sights.get(key)).toEqual(before.sights.get(key));
      }
      if (!touched.has(unit)) expect(after.units.get(unit)).toEqual(before.units.get(unit));
    }
  },
);

test.prop([worlds, fc.nat()], runs)(
  "a reporter that falls silent moves to unreported, and its ancestors move by as much",
  (world, pick) => {
    const { document, rows, options } = world;
    const cascade = derivedFrom(world);
    const ledger = ledgerOf(cascade, rows);
    const before = observeRollup(rolledUp(cascade, ledger, options), document).sights;
    const counted = [...ledger.rows()];
    const ofReporters = counted.filter((row) => {
      const { figure, breakdown } = before.get(keyOf(row.unit, row.indicator)) ?? {};
      return breakdown?.children.length === 0 && figure?.actual !== null;
    });
    const removed = ofReporters[pick % Math.max(1, ofReporters.length)];
    fc.pre(removed !== undefined);
    const { unit, indicator } = removed;
    const decimals = (document.indicators?.find(({ id }) => id === indicator)?.decimals ??
      0) as number;
    const rest = ledgerOf(cascade, silenced(counted, removed, false));
    const after = observeRollup(rolledUp(cascade, rest, options), document).sights;
    const key = keyOf(unit, indicator);
    const [spoken, silent] = [before.get(key), after.get(key)];
    if (!spoken?.breakdown || !silent?.breakdown) throw new Error("A reporter has a breakdown.");
    fc.pre(spoken.figure.provenance.actual !== "local");
    expect(silent.figure).toMatchObject({ actual: null, completionReported: null });
    expect(["not-reported", "not-registered"]).toContain(silent.figure.state);
    expect(silent.breakdown).toMatchObject({ shortfall: 0, surplus: 0 });
    for (const above of andAbove(cascade, unit)) {
      const [told, untold] = [before, after].map((sights) => sights.get(keyOf(above, indicator)));
      if (!told || !untold) continue;
      // What is published of a unit is not counted above it.
      const stays = indicator.endsWith("/reported") && above !== unit;
      const lost = stays ? 0 : spoken.figure.coverage.reported;
      expect(untold.figure.coverage).toEqual({
        reported: told.figure.coverage.reported - lost,
        expected: told.figure.coverage.expected,
      });
      if (!indicator.endsWith("/sum") || !told.breakdown || !untold.breakdown) continue;
      if (![told, untold].every(({ breakdown }) => breakdown && isReadable(breakdown, decimals)))
        continue;
      expect(moved(told.breakdown, untold.breakdown, decimals)).toEqual(
        moved(spoken.breakdown, silent.breakdown, decimals),
      );
    }
  },
);

test.prop([worlds], runs)("where nobody reports, nothing is shown", (world) => {
  const { document, options } = world;
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, []), options);
  for (const { figure } of observeRollup(rollup, document).sights.values()) {
    expect(figure).toMatchObject({
      actual: null,
      completionReported: null,
      coverage: { reported: 0 },
      provenance: { actual: null, declared: null, unexplained: null },
    });
    expect(["not-reported", "not-registered", "not-assigned"]).toContain(figure.state);
  }
});

/** Whether amounts, as numbers with decimals, can be read back as steps without doubt. */
function isReadable(shown: OpenBreakdown, decimals: number): boolean {
  return amounts.every((name) => Math.abs(shown[name]) * 10 ** decimals < 2 ** 51);
}

/** By how many steps each amount moved. */
function moved(
  before: OpenBreakdown,
  after: OpenBreakdown,
  decimals: number,
): Record<string, bigint> {
  const steps = (value: number): bigint => wholeOf(value, decimals);
  return Object.fromEntries(
    amounts.map((name) => [name, steps(after[name]) - steps(before[name])]),
  );
}
