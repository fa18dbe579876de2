import { fc, test } from "@fast-check/vitest";
import { type Actual, parseCascade, safeParseCascade } from "target-cascade";
import { expect } from "vitest";
import {
  cascadeOf,
  derivedFrom,
  ledgerOf,
  parsing,
  rolledUp,
  worlds,
} from "./arbitraries/worlds.ts";
import { observeRollup } from "./observe.ts";
import { fewerRuns, runs } from "./runs.ts";

/** What an application may keep with records: any JSON but the one key JSON cannot carry. */
const meta = fc
  .dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 })
  .map((kept) => JSON.parse(JSON.stringify(kept)))
  .filter((kept) => !JSON.stringify(kept).includes("__proto__"));

test.prop([worlds, meta], runs)("a document comes out as it went in", (world, kept) => {
  const units = world.document.units.map((unit) => ({ ...unit, meta: kept }));
  const document = { ...world.document, meta: kept, units };
  const parsed = safeParseCascade(document, parsing);
  expect(parsed.success ? [] : parsed.issues).toEqual([]);
  const { document: once } = cascadeOf(document);
  expect(once).toEqual(document);
  const text = JSON.stringify(once);
  const again = parseCascade(JSON.parse(text), parsing);
  expect(JSON.stringify(again.document)).toBe(text);
  expect(derivedFrom({ ...world, document }).document).toEqual(document);
});

/** What a row speaks of, when it was told, and how firm it is. */
function subjectOf({ value: _, of: __, source: ___, ...rest }: Actual): string {
  return JSON.stringify(Object.entries(rest).sort());
}

test.prop([worlds, fc.array(fc.nat(159), { maxLength: 40 })], fewerRuns)(
  "of rows as firm that say different things of one period at one time none counts",
  (world, twice) => {
    expect.hasAssertions();
    const cascade = derivedFrom(world);
    const rows = [...world.rows, ...twice.flatMap((place) => world.rows[place] ?? [])];
    const sayings = new Map<string, Set<string>>();
    for (const row of rows.flatMap((alone) => [...ledgerOf(cascade, [alone]).rows()])) {
      const said = sayings.get(subjectOf(row)) ?? new Set();
      sayings.set(subjectOf(row), said.add(JSON.stringify([row.value, row.of])));
    }
    for (const row of ledgerOf(cascade, rows).rows()) {
      expect([row, sayings.get(subjectOf(row))?.size]).toEqual([row, 1]);
    }
  },
);

test.prop([worlds], runs)("rows come out of a ledger as they count", (world) => {
  const { document, rows, options } = world;
  const cascade = derivedFrom(world);
  const ledger = ledgerOf(cascade, rows);
  const again = ledgerOf(cascade, [...ledger.rows()]);
  expect([...again.rows()]).toEqual([...ledger.rows()]);
  const [before, after] = [ledger, again].map((one) =>
    observeRollup(rolledUp(cascade, one, options), document),
  );
  expect(after).toEqual(before);
});
