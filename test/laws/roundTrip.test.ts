import { test } from "@fast-check/vitest";
import {
  type Cascade,
  type CascadeDocument,
  type CascadeRule,
  derive,
  type Indicator,
  type Target,
  type TargetRecord,
} from "target-cascade";
import { expect } from "vitest";
import { cascadeOf, worlds } from "./arbitraries/worlds.ts";
import { wholeOf } from "./oracle/exact.ts";
import { runs } from "./runs.ts";

type SharingRule = Extract<CascadeRule, { rule: "split" | "assign" }>;

/** The indicators whose targets add up, with the rule they are shared out by. */
function sharedOf({ indicators = [] }: CascadeDocument): Map<string, [Indicator, SharingRule]> {
  return new Map(
    indicators.flatMap((indicator): [string, [Indicator, SharingRule]][] => {
      const { id, measure, cascade: rule } = indicator;
      const shared = rule?.rule === "split" || (rule?.rule === "assign" && measure === "sum");
      return shared ? [[id, [indicator, rule]]] : [];
    }),
  );
}

/** A document whose targets are all handed on by the rule of their indicator. */
function byIndicator(document: CascadeDocument): CascadeDocument {
  const targets = (document.targets ?? []).map(({ cascade: _, ...target }): TargetRecord => target);
  return { ...document, targets };
}

/** A document in which splits have nothing to heed but weights, and only the top says a number. */
function plain(document: CascadeDocument): CascadeDocument {
  const shared = sharedOf(document);
  const root = document.units[0]?.id;
  return {
    ...document,
    registrations: [],
    indicators: (document.indicators ?? []).map((indicator) => {
      const [, rule] = shared.get(indicator.id) ?? [];
      if (rule?.rule !== "split") return indicator;
      const { by, method } = rule;
      return { ...indicator, cascade: { rule: "split", by, ...(method ? { method } : {}) } };
    }),
    targets: (byIndicator(document).targets ?? []).filter(
      ({ unit, indicator }) => unit === root && shared.get(indicator)?.[1].rule === "split",
    ),
  };
}

interface Handed {
  readonly target: Target;
  /** The target less what is handed on and kept, in steps. */
  readonly left: bigint;
  /** The same before registrations were looked at. */
  readonly leftBefore: bigint;
  readonly indicator: Indicator;
  readonly rule: SharingRule;
}

/** Every target that was shared out among children. */
function* handedOn(cascade: Cascade): Generator<Handed> {
  const shared = sharedOf(cascade.document);
  for (const { id } of cascade.units()) {
    for (const target of cascade.targets(id)) {
      const [indicator, rule] = shared.get(target.indicator) ?? [];
      if (!indicator || !rule) continue;
      const shares = cascade
        .children(id)
        .flatMap((child) => cascade.targets(child.id))
        .filter((share) => keyOf(share) === keyOf(target));
      if (shares.length === 0) continue;
      const steps = (value: number): bigint => wholeOf(value, (indicator.decimals ?? 0) as number);
      const leftOf = (values: readonly number[]): bigint =>
        [...values, target.own ?? 0].reduce(
          (left, value) => left - steps(value),
          steps(target.value),
        );
      const left = leftOf(shares.map(({ value }) => value));
      const leftBefore = leftOf(shares.map(({ value, assigned }) => assigned ?? value));
      yield { target, left, leftBefore, indicator, rule };
    }
  }
}

/** The plan of a target, or of what is found of one. */
function keyOf(of: Pick<Target, "indicator" | "grade" | "due"> & Partial<Target>): string {
  return JSON.stringify([of.indicator, of.grade, of.planDue === undefined ? of.due : of.planDue]);
}

test.prop([worlds], runs)("with nothing in the way, shares come to the target", ({ document }) => {
  const derivation = derive(cascadeOf(plain(document)));
  for (const { target, left } of handedOn(derivation.cascade)) {
    expect([target, left]).toEqual([target, 0n]);
  }
  expect(derivation.unplaced).toEqual([]);
  expect(derivation.conflicts).toEqual([]);
});

test.prop([worlds], runs)(
  "what shares lack is unplaced, and whole steps come to rest on the safe side",
  ({ document }) => {
    const { cascade, unplaced, conflicts } = derive(cascadeOf(byIndicator(document)));
    for (const { target, left, leftBefore, indicator, rule } of handedOn(cascade)) {
      const decimals = (indicator.decimals ?? 0) as number;
      const here = (one: { unit: string; indicator: string; grade: string; due: string | null }) =>
        one.unit === target.unit && keyOf(one as Target) === keyOf(target);
      // Shares of more than the whole may hand out more than can be held exactly.
      if (!Number.isSafeInteger(Number(wholeOf(target.value, decimals) - left))) continue;
      const [conflict, another] = conflicts.filter(here);
      const step = rule.rule === "split" && rule.step ? wholeOf(rule.step, decimals) : 1n;
      if (conflict?.code === "over-registered" && !another) {
        const excess = target.value < 0 ? left : -left;
        const besides = excess - wholeOf(conflict.amount, decimals);
        expect([conflict, besides >= 0n && besides < step]).toEqual([conflict, true]);
      }
      if (conflict?.code === "impossible-bounds" || conflict?.code === "over-assigned") {
        const excess = target.value < 0 ? leftBefore : -leftBefore;
        expect([conflict, wholeOf(conflict.amount, decimals)]).toEqual([conflict, excess]);
      }
      if (conflict) continue;
      const found = unplaced.filter(here).map(({ amount }) => amount);
      if (found.length > 0) {
        expect([target, [wholeOf(found[0] ?? 0, decimals)]]).toEqual([target, [left]]);
        continue;
      }
      if (rule.rule === "assign") continue;
      const over = target.direction === "lower" ? left : -left;
      expect([target, over >= 0n && over < step]).toEqual([target, true]);
    }
  },
);

test.prop([worlds], runs)("what is unplaced is a number above or below 0", ({ document }) => {
  const { unplaced, conflicts } = derive(cascadeOf(document));
  for (const { amount } of [...unplaced, ...conflicts]) {
    expect(Number.isFinite(amount) && amount !== 0).toBe(true);
  }
  for (const { amount } of conflicts) expect(amount).toBeGreaterThan(0);
});
