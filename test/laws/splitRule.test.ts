import { fc, test } from "@fast-check/vitest";
import {
  adopt,
  type Cascade,
  type CascadeDocument,
  type CascadeRule,
  derive,
  type Indicator,
  type SplitQuestion,
  type Unplaced,
} from "target-cascade";
import { expect } from "vitest";
import { shuffled } from "./arbitraries/shuffled.ts";
import { cascadeOf, orPassOver, type World, worlds } from "./arbitraries/worlds.ts";
import { observeCascade, observeFindings } from "./observe.ts";
import { wholeOf } from "./oracle/exact.ts";
import { runs } from "./runs.ts";

/** The world with every indicator handed on by a rule of one's own. */
function handedOnBy(rule: string, { document, ...rest }: World, less = 0): World {
  const indicators = (document.indicators ?? []).map((indicator): Indicator => {
    const reach = indicator.cascade ?? {};
    const { to, where } = ("to" in reach || "where" in reach ? reach : {}) as CascadeRule & {
      to?: string;
      where?: object;
    };
    const fits = indicator.measure === "sum" ? rule : "more-or-less";
    const own = { rule: fits, by: "people", less, ...(to && { to }), ...(where && { where }) };
    return { ...indicator, cascade: own as CascadeRule };
  });
  const targets = (document.targets ?? []).map(({ cascade: _, ...target }) => target);
  return { document: { ...document, indicators, targets }, ...rest };
}

const ways = fc.tuple(
  fc.constantFrom("by-weight", "more-or-less"),
  fc.integer({ min: -2, max: 2 }),
);
const ownWorlds = fc
  .tuple(worlds, ways)
  .map(([world, [rule, less]]) => handedOnBy(rule, world, less));

/** The world before anybody registered. */
function unregistered({ document, ...rest }: World): World {
  return { document: { ...document, registrations: [] }, ...rest };
}

function keyOf(
  of: Pick<Unplaced, "indicator" | "grade" | "due"> & { planDue?: string | null },
): string {
  return JSON.stringify([of.indicator, of.grade, of.planDue === undefined ? of.due : of.planDue]);
}

test.prop([ownWorlds.map(unregistered)], runs)(
  "what a rule of one's own leaves over is unplaced, what it gives too much a conflict",
  ({ document }) => {
    const { cascade, unplaced, conflicts, issues } = derive(cascadeOf(document));
    expect(issues.filter(({ code }) => code !== "function-failed")).toEqual([]);
    const sums = new Map((document.indicators ?? []).map((one) => [one.id, one]));
    for (const { id } of cascade.units()) {
      for (const target of cascade.targets(id)) {
        const { measure, decimals = 0 } = sums.get(target.indicator) as Indicator;
        if (measure !== "sum") continue;
        const shares = cascade
          .children(id)
          .flatMap((child) =>
            cascade.targets(child.id).filter((share) => keyOf(share) === keyOf(target)),
          );
        if (shares.length === 0) continue;
        const steps = (value: number): bigint => wholeOf(value, decimals as number);
        const left = shares.reduce((rest, { value }) => rest - steps(value), steps(target.value));
        const here = (one: Unplaced) => one.unit === id && keyOf(one) === keyOf(target);
        const sign = target.value < 0 ? -1n : 1n;
        const over = conflicts
          .filter((one) => here(one) && (one.code === "over-held" || one.code === "over-assigned"))
          .reduce((sum, { amount }) => sum + steps(amount) * sign, 0n);
        const atOdds = conflicts.some((one) => here(one) && one.code === "held-conflict");
        const open = unplaced.filter(here).reduce((sum, { amount }) => sum + steps(amount), 0n);
        // Holders at odds are counted across levels, and told once.
        if (!atOdds) expect([target, open - over]).toEqual([target, left]);
      }
    }
  },
);

test.prop([ownWorlds], runs)(
  "deriving again by a rule of one's own changes nothing",
  ({ document }) => {
    const first = derive(cascadeOf(document));
    const second = derive(first.cascade, { previous: first.cascade });
    expect(observeCascade(second.cascade)).toEqual(observeCascade(first.cascade));
    expect([...second.changes].filter(({ applied }) => applied)).toEqual([]);
  },
);

test.prop([ownWorlds, fc.infiniteStream(fc.boolean())], runs)(
  "adopting what a rule of one's own gave changes no value",
  ({ document }, coins) => {
    // Nothing is adopted beforehand at another value than the rule gives.
    const targets = (document.targets ?? []).map(({ origin: _, ...target }) => target);
    const { cascade } = derive(cascadeOf({ ...document, targets }));
    const drafts = [...cascade.units()].flatMap(({ id }) =>
      cascade.programs(id).filter(({ state }) => state !== "adopted"),
    );
    const programs = drafts.flatMap(({ id }) => (coins.next().value === true ? [id] : []));
    const adopted = orPassOver(() => adopt(cascade, { programs, on: "2021-03-01" }));
    const values = (of: Cascade) =>
      [...of.units()].flatMap(({ id }) => of.targets(id).map((one) => [keyOf(one), id, one.value]));
    expect(values(adopted)).toEqual(values(cascade));
  },
);

test.prop(
  [ownWorlds.chain((world) => shuffled(world).map((other) => [world, other] as const))],
  runs,
)("the order of anything changes nothing of what a rule of one's own gives", ([world, other]) => {
  const seen = ({ document }: World) => {
    const derivation = derive(cascadeOf(document));
    return JSON.stringify([observeCascade(derivation.cascade), observeFindings(derivation)]);
  };
  expect(seen(other)).toEqual(seen(world));
});

test.prop([worlds.map(unregistered)], runs)(
  "a rule that does what a split does gives what a split gives",
  (world) => {
    const own = handedOnBy("by-weight", world);
    const plain = (document: CascadeDocument, cascade: CascadeRule): CascadeDocument => ({
      ...document,
      indicators: (document.indicators ?? [])
        .filter(({ measure }) => measure === "sum")
        .map(({ direction: _, ...indicator }) => ({ ...indicator, cascade })),
      targets: (document.targets ?? []).flatMap(({ origin: _, ...target }) =>
        target.indicator.endsWith("sum") ? [target] : [],
      ),
      ...{ tasks: [], sets: [] },
    });
    const mine = derive(cascadeOf(plain(own.document, { rule: "by-weight", by: "people" })));
    const theirs = derive(cascadeOf(plain(own.document, { rule: "split", by: "people" })));
    expect(observeCascade(mine.cascade)).toEqual(observeCascade(theirs.cascade));
    expect(mine.conflicts).toEqual(theirs.conflicts);
    const amounts = (of: typeof mine) => of.unplaced.map(({ unit, amount }) => [unit, amount]);
    expect(amounts(mine)).toEqual(amounts(theirs));
  },
);

const breaking: Record<string, (question: SplitQuestion, turn: number) => unknown> = {
  "goes by chance": ({ children }, turn) => children.map(() => turn),
  "never comes to rest": ({ children }) => children.map(({ previous }) => (previous ?? 0) + 1),
  "gives half a step": ({ children, step }) => children.map(() => step / 2),
  "gives NaN": ({ children }) => children.map(() => Number.NaN),
  "forgets somebody": ({ children }) => children.slice(1).map(() => 0),
  "changes what it is asked": ({ children }) => (children as unknown[]).fill(0),
  throws: () => {
    throw new Error("no");
  },
};

test.prop([worlds.map(unregistered), fc.constantFrom(...Object.keys(breaking))], runs)(
  "a rule that breaks a law is told so wherever it is asked, and hands on nothing",
  ({ document }, kind) => {
    let turn = 0;
    const split = (question: SplitQuestion) => {
      turn += 1;
      return breaking[kind]?.(question, turn) as number[];
    };
    const functions = Object.fromEntries((document.indicators ?? []).map(({ id }) => [id, split]));
    const { cascade, issues } = derive(cascadeOf(document), { rules: functions });
    for (const { id } of cascade.units()) {
      for (const target of cascade.targets(id)) expect(target.written).toBe(true);
    }
    expect(issues.every(({ code }) => code === "function-failed")).toBe(true);
    expect(issues.length > 0).toBe(turn > 0);
  },
);
