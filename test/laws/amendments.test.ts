import { fc, test } from "@fast-check/vitest";
import { applyPatches, enablePatches } from "immer";
import {
  adopt,
  amend,
  type Cascade,
  CascadeError,
  derive,
  type Patch,
  parseCascade,
  type Rollup,
  rollUp,
  undo,
} from "target-cascade";
import { expect } from "vitest";
import { recipeFrom, recipeSeed } from "./arbitraries/recipes.ts";
import {
  cascadeOf,
  derivedFrom,
  inputsOf,
  ledgerOf,
  orPassOver,
  parsing,
  rolledUp,
  worlds,
} from "./arbitraries/worlds.ts";
import { observeCascade, observeFindings, observeRollup } from "./observe.ts";
import { fewerRuns, runs } from "./runs.ts";

enablePatches();
const by = { by: "the council", reason: "it was resolved" };
const recipes = fc.array(recipeSeed, { minLength: 1, maxLength: 5 });

const textOf = ({ document }: Cascade): string => JSON.stringify(document);
const reread = (cascade: Cascade): Cascade => parseCascade(JSON.parse(textOf(cascade)), parsing);

/** Amends by one recipe after another, leaving out what cannot be. */
function* amended(
  first: Cascade,
  seeds: typeof recipes extends fc.Arbitrary<infer Seeds> ? Seeds : never,
): Generator<{
  before: Cascade;
  after: Cascade;
  patches: readonly Patch[];
  inverse: readonly Patch[];
}> {
  let before = first;
  for (const [place, seed] of seeds.entries()) {
    const text = textOf(before);
    const on = `2023-0${1 + place}-15`;
    try {
      const { cascade, ...changed } = amend(
        before,
        { on, ...by },
        recipeFrom(seed, before.document),
      );
      yield { before, after: cascade, ...changed };
      before = cascade;
    } catch (error) {
      if (!(error instanceof CascadeError)) throw error;
    }
    if (before.document.amendments === undefined) expect(textOf(before)).toBe(text);
  }
}

test.prop([worlds, recipes], runs)(
  "undoing any sequence of amendments gives back the same document, byte for byte",
  ({ document }, seeds) => {
    const first = cascadeOf(document);
    const texts = [textOf(first)];
    let last = first;
    for (const { after } of amended(first, seeds)) {
      texts.push(textOf(after));
      last = after;
    }
    expect(textOf(reread(last).original)).toBe(texts[0]);
    expect(textOf(last.original)).toBe(texts[0]);
    for (const cascade of [last, reread(last)]) {
      let left = cascade;
      for (const text of [...texts].reverse()) {
        expect(textOf(left)).toBe(text);
        if (text !== texts[0]) left = undo(left);
      }
    }
  },
);

test.prop([worlds, recipes], runs)(
  "the plan of a day is what it was after the amendments of that day",
  ({ document }, seeds) => {
    const first = cascadeOf(document);
    const plans = [textOf(first)];
    let last = first;
    for (const { after } of amended(first, seeds)) {
      plans.push(textOf(after));
      last = after;
      const { on } = after.document.amendments?.at(-1) ?? { on: "" };
      expect(textOf(last.planAt(on))).toBe(textOf(last));
    }
    const days = (last.document.amendments ?? []).map(({ on }) => on);
    for (const [place, day] of ["2022-12-31", ...days].entries()) {
      expect(textOf(reread(last).planAt(day))).toBe(plans[place]);
    }
  },
);

test.prop([worlds, recipes], runs)(
  "patches and their inverse lead there and back, as immer does them",
  ({ document }, seeds) => {
    for (const { before, after, patches, inverse } of amended(cascadeOf(document), seeds)) {
      const [{ amendments: _, ...was }, { amendments: __, ...is }] = [
        before.document,
        after.document,
      ];
      const mutable = (list: readonly Patch[]) =>
        list as unknown as Parameters<typeof applyPatches>[1];
      expect(applyPatches(was, mutable(patches))).toEqual(is);
      expect(applyPatches(is, mutable(inverse))).toEqual(was);
      expect(after.document.amendments?.at(-1)).toMatchObject({ patches, inverse });
    }
    expect.hasAssertions();
  },
);

test.prop([worlds, recipes], runs)(
  "what is kept of a former cascade is what would be worked out anew",
  (world, seeds) => {
    expect.hasAssertions();
    let previous = derivedFrom(world);
    for (const { after } of amended(previous, seeds)) {
      const options = { ...inputsOf(world), previous };
      const kept = orPassOver(() => derive(after, options));
      const anew = derive(reread(after), options);
      expect(observeCascade(kept.cascade)).toEqual(observeCascade(anew.cascade));
      expect(observeFindings(kept)).toEqual(observeFindings(anew));
      previous = kept.cascade;
    }
  },
);

test.prop([worlds, recipes], fewerRuns)(
  "an amended plan rolled up from the rollup before it is as rolled up anew",
  (world, seeds) => {
    expect.hasAssertions();
    const { options } = world;
    let previous = derivedFrom(world);
    let before = rolledUp(previous, ledgerOf(previous, world.rows), options);
    for (const { after } of amended(previous, seeds)) {
      const { cascade } = orPassOver(() => derive(after, { ...inputsOf(world), previous }));
      let next: Rollup;
      try {
        next = rollUp(cascade, before.ledger, { ...options, previous: before });
      } catch (error) {
        if (error instanceof CascadeError) continue;
        throw error;
      }
      const figures = orPassOver(() => observeRollup(next, after.document));
      const anew = rollUp(cascade, next.ledger, options);
      expect(figures).toEqual(observeRollup(anew, after.document));
      [previous, before] = [cascade, next];
    }
    expect(before.ledger.size).toBeGreaterThanOrEqual(0);
  },
);

test.prop([worlds, recipes], fewerRuns)(
  "a ledger read for one plan serves the other, as if read for it",
  ({ document, rows, options, inputs }, seeds) => {
    const first = derivedFrom({ document, inputs });
    const ledger = ledgerOf(first, rows);
    const before = orPassOver(() => observeRollup(rollUp(first, ledger, options), document));
    for (const { after } of amended(first, seeds)) {
      const cascade = orPassOver(() => derive(after, inputsOf({ inputs }))).cascade;
      const again = derive(after.original, inputsOf({ inputs })).cascade;
      expect(observeRollup(rollUp(again, ledger, options), document)).toEqual(before);
      const served = (() => {
        try {
          return rollUp(cascade, ledger, options);
        } catch (error) {
          if (error instanceof CascadeError) return null;
          throw error;
        }
      })();
      if (!served) continue;
      const plan = derivedFrom({ document: after.document, inputs });
      const anew = rollUp(plan, [...served.ledger.rows()], options);
      const figures = orPassOver(() => observeRollup(served, after.document));
      expect(figures).toEqual(observeRollup(anew, after.document));
    }
  },
);

test.prop([worlds, recipes, fc.infiniteStream(fc.boolean())], fewerRuns)(
  "what is adopted after an amendment is no part of the plan before it",
  (world, seeds, coins) => {
    expect.hasAssertions();
    const first = derivedFrom(world);
    const text = textOf(first);
    let last: Cascade = first;
    for (const { after } of amended(first, seeds.slice(0, 2))) {
      last = derive(after, { ...inputsOf(world), previous: last }).cascade;
    }
    if (last === first) return;
    const drafts = [...last.units()].flatMap(({ id }) =>
      last.programs(id).filter(({ state }) => state !== "adopted" && state !== "ended"),
    );
    const programs = drafts.flatMap(({ id }) => (coins.next().value === true ? [id] : []));
    const adopted = orPassOver(() => adopt(last, { programs, on: "2023-09-01" }));
    expect(textOf(adopted.original)).toBe(text);
    expect(textOf(reread(adopted).original)).toBe(text);
    expect(textOf(adopted.planAt("2022-12-31"))).toBe(text);
    expect(() => undo(adopted)).toThrow(CascadeError);
    const { cascade: again } = amend(adopted, { on: "2023-09-15", ...by }, (plan) => {
      plan.name = "again";
    });
    expect(textOf(undo(again))).toBe(textOf(adopted));
    expect(textOf(again.original)).toBe(text);
  },
);
