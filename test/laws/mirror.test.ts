import { test } from "@fast-check/vitest";
import type { CascadeRule, Derivation, Indicator } from "target-cascade";
import { expect } from "vitest";
import { isCounted } from "./arbitraries/isCounted.ts";
import { withEachRule } from "./arbitraries/withRules.ts";
import { derivationOf, type World, worlds } from "./arbitraries/worlds.ts";
import { handedOn, measureOf, planOf } from "./oracle/handing.ts";
import { runs } from "./runs.ts";

/** The opposite of a number; that of 0 is 0. */
const opposite = (value: number): number => 0 - value;

/** The world without what counts one way only, such as weights, what is kept, and a rate's ceiling. */
function evenHanded({ document, ...world }: World): World {
  const indicators = (document.indicators ?? []).filter((one) => !isCounted(measureOf(one)));
  const left = new Set(indicators.map(({ id }) => id));
  const { targets = [], registrations = [] } = document;
  const kept = {
    indicators,
    targets: targets.filter(({ indicator }) => left.has(indicator)),
    registrations: registrations.filter(({ indicator }) => left.has(indicator)),
    sets: [],
  };
  return withEachRule({ ...world, document: { ...document, ...kept } }, evenRule);
}

function evenRule(rule: CascadeRule): CascadeRule {
  if (rule.rule === "converge" || rule.rule.includes("-")) return { rule: "stop" };
  if (rule.rule === "same") {
    const { max: _, ...even } = rule;
    return even;
  }
  if (rule.rule !== "split") return rule;
  const { reserve: _, min, max, by, ...even } = rule;
  return {
    ...even,
    by: by === "baseline" ? "equal" : typeof by === "object" ? "people" : by,
    ...(min === undefined || typeof min === "string" ? {} : { min }),
    ...(max === undefined || typeof max === "string" ? {} : { max }),
  };
}

/** The world in which every number a plan states is its opposite, and less is better where more was. */
function mirrored(world: World): World {
  const { document } = withEachRule(world, mirroredRule);
  const indicators = (document.indicators ?? []).map((indicator): Indicator => {
    return { ...indicator, direction: indicator.direction === "lower" ? "higher" : "lower" };
  });
  const targets = (document.targets ?? []).map((target) => {
    return target.value === undefined ? target : { ...target, value: opposite(target.value) };
  });
  const registrations = (document.registrations ?? []).map((registration) => {
    return { ...registration, value: opposite(registration.value) };
  });
  return { ...world, document: { ...document, indicators, targets, registrations } };
}

function mirroredRule(rule: CascadeRule): CascadeRule {
  const each = <Value>(numbers: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(numbers).map(([unit, value]) => [unit, opposite(Number(value))]),
    );
  const stretched = (stretch: number) => (20_000 - Math.round(stretch * 10_000)) / 10_000;
  if (rule.rule === "assign") return rule.values ? { ...rule, values: each(rule.values) } : rule;
  if (rule.rule !== "split" && rule.rule !== "same") return rule;
  const stretch = rule.stretch === undefined ? {} : { stretch: stretched(rule.stretch) };
  if (rule.rule === "same") return { ...rule, ...stretch };
  const { min, max, ...rest } = rule;
  const turned = (bound: typeof min) =>
    typeof bound === "number" ? opposite(bound) : typeof bound === "object" ? each(bound) : bound;
  return {
    ...{ ...rest, ...stretch },
    ...(max === undefined ? {} : { min: turned(max) }),
    ...(min === undefined ? {} : { max: turned(min) }),
  };
}

/** Every number that is handed on or found, each as its opposite where that is asked. */
function numbersOf({ cascade, unplaced, conflicts, changes }: Derivation, turn: -1 | 1) {
  // 0 counts as above 0: what others have beside it is too much on one side, too little on the other.
  const atNothing = new Set(
    handedOn(cascade)
      .filter(({ target, indicator }) => target.value === 0 && measureOf(indicator) === "sum")
      .map(({ target }) => planOf(target)),
  );
  const counts = (one: Parameters<typeof planOf>[0]): boolean => !atNothing.has(planOf(one));
  const turned = (value: number | null): number | null =>
    value === null || turn === 1 ? value : opposite(value);
  const targets = [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
  return {
    targets: targets.filter(counts).map(({ id, value, assigned, own }) => {
      return [id, turned(value), turned(assigned), turned(own)];
    }),
    changes: [...changes].filter(counts).map(({ unit, indicator, from, to, applied, why }) => {
      return [unit, indicator, turned(from), turned(to), applied, why];
    }),
    unplaced: unplaced.filter(counts).map(({ unit, indicator, amount }) => {
      return [unit, indicator, turned(amount)];
    }),
    conflicts: conflicts.filter(counts).map(({ code, unit, indicator, amount }) => {
      return [code, unit, indicator, amount];
    }),
  };
}

test.prop([worlds.map(evenHanded)], runs)(
  "the opposite of a plan is handed on as the opposite of what the plan is",
  (world) => {
    expect(numbersOf(derivationOf(mirrored(world)), -1)).toEqual(numbersOf(derivationOf(world), 1));
  },
);
