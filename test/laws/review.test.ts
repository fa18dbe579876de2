import { test } from "@fast-check/vitest";
import { plainRuleSet, rate, review } from "target-cascade";
import { expect } from "vitest";
import { derivedFrom, ledgerOf, orPassOver, rolledUp, worlds } from "./arbitraries/worlds.ts";
import { runs } from "./runs.ts";

const everything = [
  ...(["overdue", "worse-than-baseline", "lapsed", "behind", "will-miss", "stalled"] as const),
  ...(["quiet", "silent", "spend-ahead", "unmet", "early", "exceeded"] as const),
];

test.prop([worlds], runs)("a review says of every target what its figure says", (world) => {
  const { rows, options } = world;
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
  const found = orPassOver(() => {
    const { targets, counts } = review(rollup, { signals: everything });
    return { targets: [...targets], counts };
  });
  const { targets, counts } = found;
  expect(targets).toHaveLength(counts.listed);
  for (const { unit, indicator, figure, signals, impact } of targets) {
    expect(figure).toEqual(rollup.figure(unit, indicator));
    const met = figure.state === "met" || figure.state === "exceeded";
    expect(signals.includes("unmet") && met).toBe(false);
    expect(signals.includes("exceeded")).toBe(figure.state === "exceeded");
    expect(impact === null || (impact >= 0 && impact <= 1)).toBe(true);
  }
});

test.prop([worlds], runs)("a rating counts what the figures of a unit say", (world) => {
  const { rows, options } = world;
  const cascade = derivedFrom(world);
  const rollup = rolledUp(cascade, ledgerOf(cascade, rows), options);
  const ratings = orPassOver(() => [...rate(rollup, plainRuleSet).units]);
  for (const { unit, score, rating, next } of ratings) {
    const { completion } = rollup.unit(unit);
    if (completion === null) expect([score, rating]).toEqual([null, null]);
    else expect(score).toBeCloseTo(100 * completion, 6);
    if (rating !== "excellent") expect(next?.missing).not.toEqual([]);
  }
});
