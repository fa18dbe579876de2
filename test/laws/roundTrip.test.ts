import { test } from "@fast-check/vitest";
import type { CascadeDocument, CascadeRule, CascadeRules, Derivation } from "target-cascade";
import { expect } from "vitest";
import { derivationOf, worlds } from "./arbitraries/worlds.ts";
import { wholeOf } from "./oracle/exact.ts";
import { type Handed, handedOn, measureOf } from "./oracle/handing.ts";
import { saidOf } from "./oracle/saidOf.ts";
import { stretchOf } from "./oracle/stretched.ts";
import { runs } from "./runs.ts";

/** A document in which splits have nothing to heed but weights, and only the top says a number. */
function plain(document: CascadeDocument): CascadeDocument {
  const root = document.units[0]?.id;
  const weighing = (rule: CascadeRule): CascadeRule => {
    if (rule.rule !== "split") return { rule: "stop" };
    const { by, method } = rule;
    return { rule: "split", by, ...(method ? { method } : {}) };
  };
  const only = (rules: CascadeRules): CascadeRules => {
    if (rules.rule !== undefined) return weighing(rules);
    const levels = Object.entries(rules.byLevel).map(([level, rule]) => [level, weighing(rule)]);
    return { byLevel: Object.fromEntries(levels) };
  };
  return {
    ...document,
    registrations: [],
    indicators: (document.indicators ?? []).map((indicator) => {
      const { cascade, ...rest } = indicator;
      return cascade && measureOf(indicator) === "sum" ? { ...rest, cascade: only(cascade) } : rest;
    }),
    targets: (document.targets ?? []).flatMap(({ cascade, ...target }) =>
      target.unit === root && target.indicator.endsWith("/sum")
        ? [{ ...target, ...(cascade ? { cascade: only(cascade) } : {}) }]
        : [],
    ),
  };
}

test.prop([worlds], runs)("with nothing in the way, shares come to the target", (world) => {
  const derivation = derivationOf({ ...world, document: plain(world.document) });
  for (const handed of handedOn(derivation.cascade)) {
    expect([handed, leftOf(handed)]).toEqual([handed, 0n]);
  }
  expect(derivation.unplaced).toEqual([]);
  expect(derivation.conflicts).toEqual([]);
});

/** The target less what is handed on and kept, in steps; also before registrations were looked at. */
function leftOf({ target, children }: Handed, before = false): bigint {
  const steps = (value: number): bigint => wholeOf(value, target.decimals);
  const shares = children.map(({ value, assigned }) => (before ? (assigned ?? value) : value));
  return [...shares, target.own ?? 0].reduce(
    (left, share) => left - steps(share),
    steps(target.value),
  );
}

/** The targets that add up and were handed on exactly. */
function addedUp(derivation: Derivation, on: string | undefined): Handed[] {
  return handedOn(derivation.cascade, on).filter(
    (handed) =>
      handed.indicator.measure === "sum" &&
      // Each by itself, or shares of more than the whole, may be more than can be held exactly.
      Number.isSafeInteger(
        Number(wholeOf(handed.target.value, handed.target.decimals) - leftOf(handed)),
      ),
  );
}

test.prop([worlds], runs)(
  "shares + unplaced − stretch = target, and whole steps come to rest on the safe side",
  (world) => {
    const derivation = derivationOf(world);
    for (const handed of addedUp(derivation, world.inputs.on)) {
      const { target, rule } = handed;
      if (rule.rule !== "split") continue;
      const { open, amounts } = saidOf(derivation, handed);
      const registered = amounts("over-registered");
      const [left, before] = [leftOf(handed), leftOf(handed, true)];
      const extra = stretchOf(handed);
      const step = rule.step ? wholeOf(rule.step, target.decimals) : 1n;
      const [least] = amounts("impossible-bounds");
      const [held] = amounts("over-held");
      const toward = target.value < 0 ? -1n : 1n;
      if (amounts("held-conflict").length > 0 || failed(derivation, handed)) continue;
      if (least !== undefined || held !== undefined) {
        // Beyond what there is, stretch included.
        expect([target, toward * (-before - extra)]).toEqual([target, least ?? held]);
        continue;
      }
      if (open.length > 0) {
        expect([target, open]).toEqual([target, [left]]);
        continue;
      }
      if (registered.length > 0) {
        const besides = toward * -left - (registered[0] ?? 0n);
        const most = step + (extra < 0n ? -extra : extra);
        expect([target, besides >= 0n && besides < most]).toEqual([target, true]);
        continue;
      }
      // Nobody needs to take what is only stretch.
      const sign = target.direction === "lower" ? -1n : 1n;
      const over = sign * -left;
      expect([target, over >= 0n && over - sign * extra < step]).toEqual([target, true]);
      const limited = ["min", "max", "reserve"].some((option) => option in rule);
      if (limited || left !== before || !hasShare(handed)) continue;
      expect([target, over - sign * extra >= 0n]).toEqual([target, true]);
    }
  },
);

/** Whether somebody was given more than nothing, so that there were weights to go by. */
function hasShare({ children }: Handed): boolean {
  return children.some(({ written, value }) => !written && value !== 0);
}

test.prop([worlds], runs)(
  "what is assigned, by whatever rule, and what is left over or given too much come to the target",
  (world) => {
    const derivation = derivationOf(world);
    for (const handed of addedUp(derivation, world.inputs.on)) {
      const { target, rule } = handed;
      if (rule.rule !== "assign" && !rule.rule.includes("-")) continue;
      const { open, amounts } = saidOf(derivation, handed);
      if (amounts("held-conflict").length > 0 || failed(derivation, handed)) continue;
      const toward = target.value < 0 ? -1n : 1n;
      const over = sum(amounts("over-assigned", "over-held"));
      const more = sum(amounts("over-registered"));
      const left = toward * leftOf(handed);
      const before = toward * leftOf(handed, true);
      const lacking = toward * sum(open);
      if (left === before) expect([handed, lacking - over, more]).toEqual([handed, left, 0n]);
      // What is given too much is told as it was before anybody registered less, or more.
      else if (left > 0n) expect([handed, lacking]).toEqual([handed, left]);
      else expect([handed, more]).toEqual([handed, beyond(beyond(-left) - beyond(-before))]);
    }
  },
);

/** An amount above nothing, else nothing. */
const beyond = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

/** Whether nothing was handed on: a rule of one's own gave no answer, or it could not be added up. */
function failed({ issues }: Derivation, { target }: Handed): boolean {
  const codes = ["function-failed", "too-large"];
  return issues.some(({ code, unit }) => codes.includes(code) && unit === target.unit);
}

test.prop([worlds], runs)("what is unplaced is a number above or below 0", (world) => {
  const { unplaced, conflicts } = derivationOf(world);
  for (const { amount } of [...unplaced, ...conflicts]) {
    expect(Number.isFinite(amount) && amount !== 0).toBe(true);
  }
  for (const { amount } of conflicts) expect(amount).toBeGreaterThan(0);
});
