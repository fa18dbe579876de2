import { fc, test } from "@fast-check/vitest";
import {
  type Cascade,
  type CascadeDocument,
  CascadeError,
  compare,
  derive,
  extractPublic,
  type Figure,
  type Rollup,
  rollUp,
  type Target,
} from "target-cascade";
import { expect } from "vitest";
import { edited, editSeed } from "./arbitraries/edits.ts";
import {
  derivedFrom,
  inputsOf,
  ledgerOf,
  orPassOver,
  type Plans,
  rolledUp,
  worlds,
} from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

const edits = fc.array(editSeed, { minLength: 1, maxLength: 4 });

/** The plans with as many of the edits as can be made. */
function afterEdits(world: Plans, seeds: Parameters<typeof edited>[1][]): Cascade {
  let [made, cascade] = [world, derivedFrom(world)];
  for (const seed of seeds) {
    const next = edited(made, seed);
    try {
      cascade = derivedFrom(next);
      made = next;
    } catch (error) {
      if (!(error instanceof CascadeError)) throw error;
    }
  }
  return cascade;
}

/** The targets of a cascade by plan and unit. */
function targetsOf(cascade: Cascade): Map<string, Target> {
  const all = [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
  return new Map(all.map((target) => [keyOf(target, target.planDue), target]));
}

function keyOf(
  one: Pick<Target, "unit" | "indicator" | "grade" | "bound" | "benchmark"> | { grade: string },
  due: string | null,
): string {
  const { unit, indicator, grade, bound, benchmark } = one as Target;
  return JSON.stringify([unit, indicator, grade, bound, benchmark, due]);
}

test.prop([worlds, edits], runs)(
  "the targets told are those that differ, by what lies between them",
  (world, seeds) => {
    const [before, after] = [derivedFrom(world), afterEdits(world, seeds)];
    const [was, is] = [targetsOf(before), targetsOf(after)];
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter((key) => {
      const [one, other] = [was.get(key), is.get(key)];
      return !one || !other || one.value !== other.value || one.due !== other.due;
    });
    const told = [...compare(before, after).targets];
    expect(told.map((change) => keyOf(change, change.due)).sort()).toEqual(differing.sort());
    for (const change of told) {
      const key = keyOf(change, change.due);
      const [from, to] = [was.get(key), is.get(key)];
      expect([change.from, change.to]).toEqual([from?.value ?? null, to?.value ?? null]);
      const decimals = Math.max(from?.decimals ?? 0, to?.decimals ?? 0);
      const by = from && to ? Number((to.value - from.value).toFixed(decimals)) + 0 : null;
      expect(change.by).toBe(by);
    }
  },
);

test.prop([worlds, edits], runs)(
  "the other way round everything is told the other way round",
  (world, seeds) => {
    const [before, after] = [derivedFrom(world), afterEdits(world, seeds)];
    const [there, back] = [compare(before, after), compare(after, before)];
    const turned = { added: "removed", removed: "added", changed: "changed" } as const;
    const records = there.records.map(({ kind, list, id, unit, fields, from, to }) => ({
      ...{ kind: turned[kind], list, id, unit, fields, from: to, to: from },
    }));
    expect(back.records.map(({ message: _, ...record }) => record)).toEqual(
      expect.arrayContaining(records.map((record) => expect.objectContaining(record))),
    );
    expect(back.records).toHaveLength(records.length);
    const amounts = (list: Iterable<{ unit: string; by: number | null }>, sign: number) =>
      Array.from(list, ({ unit, by }) => `${unit} ${by === null ? null : sign * by + 0}`).sort();
    expect(amounts(back.targets, 1)).toEqual(amounts(there.targets, -1));
  },
);

test.prop([worlds], runs)("in which order rows stand is no difference", (world) => {
  const { document, inputs } = world;
  const turned = Object.fromEntries(
    Object.entries(document).map(([field, value]) => [
      field,
      Array.isArray(value) && field !== "levels" ? [...value].reverse() : value,
    ]),
  ) as CascadeDocument;
  const [one, other] = [derivedFrom(world), derivedFrom({ document: turned, inputs })];
  expect(compare(one, other).records).toEqual([]);
  expect([...compare(one, other).targets]).toEqual([]);
  const rolled = rolledUp(one, ledgerOf(one, world.rows), world.options);
  const rows = [...world.rows].reverse();
  const again = rolledUp(other, ledgerOf(other, rows), world.options);
  expect([...compare(rolled, again).figures()]).toEqual([]);
});

/** The numbers of a figure that are compared; of what there is not, nothing. */
function numbersOf(figure: Figure | null): readonly unknown[] {
  const { reported, expected } = figure?.coverage ?? {};
  return [
    ...[figure?.target, figure?.actual, figure?.completion, figure?.gap],
    ...[reported, expected],
  ].map((number) => number ?? null);
}

function figuresOf(rollup: Rollup): Map<string, Figure> {
  const { cascade } = rollup;
  const ids = (cascade.document.indicators ?? []).map(({ id }) => id);
  return new Map(
    [...cascade.units()].flatMap(({ id }) =>
      ids.map((indicator) => [JSON.stringify([id, indicator]), rollup.figure(id, indicator)]),
    ),
  );
}

test.prop([worlds, edits, fc.nat(160)], runs)(
  "the figures told are those whose numbers differ",
  ({ rows, options, ...world }, seeds, some) => {
    const [plan, other] = [derivedFrom(world), afterEdits(world, seeds)];
    const before = rolledUp(plan, ledgerOf(plan, rows.slice(0, some)), options);
    const after = rolledUp(other, ledgerOf(other, rows), options);
    const [was, is] = orPassOver(() => [figuresOf(before), figuresOf(after)] as const);
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter((key) => {
      const [one, another] = [was.get(key) ?? null, is.get(key) ?? null];
      return JSON.stringify(numbersOf(one)) !== JSON.stringify(numbersOf(another));
    });
    const told = [...compare(before, after).figures()];
    const keys = told.map(({ unit, indicator }) => JSON.stringify([unit, indicator]));
    expect(keys.sort()).toEqual(differing.sort());
    for (const { unit, indicator, before: from, after: to, ...difference } of told) {
      const key = JSON.stringify([unit, indicator]);
      expect([from, to]).toEqual([was.get(key) ?? null, is.get(key) ?? null]);
      const { target, actual, completion, gap, coverage } = difference;
      const all = [target, actual, completion, gap, coverage.reported, coverage.expected];
      expect(all.map((one) => one.from)).toEqual(numbersOf(from));
      expect(all.map((one) => one.to)).toEqual(numbersOf(to));
    }
  },
);

test.prop([worlds], runs)(
  "a public extract is handed on and rolled up to the same",
  ({ document, rows, options, inputs }) => {
    const noted = {
      ...document,
      units: document.units.map((unit) => ({ ...unit, meta: { note: "internal" } })),
      targets: (document.targets ?? []).map((target) =>
        target.hold ? { ...target, hold: { ...target.hold, why: "internal" } } : target,
      ),
    };
    const cascade = derivedFrom({ document: noted, inputs });
    const { cascade: extract } = extractPublic(cascade);
    expect(JSON.stringify(extract.document)).not.toContain("internal");
    const published = derive(extract, inputsOf({ inputs })).cascade;
    expect([...compare(cascade, published).targets]).toEqual([]);
    const one = rolledUp(cascade, ledgerOf(cascade, rows), options);
    const other = orPassOver(() => rollUp(published, one.ledger, options));
    expect([...compare(one, other).figures()]).toEqual([]);
  },
);
