import { derive, parseCascade, plainRuleSet, rate, review, rollUp } from "target-cascade";
import { expect, test } from "vitest";

test("a chain of twenty thousand units is reviewed and rated", () => {
  const size = 20_000;
  const units = Array.from({ length: size }, (_, place) => ({
    ...{ id: `u${place}` },
    ...(place === 0 ? {} : { parent: `u${place - 1}` }),
  }));
  const { cascade } = derive(
    parseCascade({
      units,
      term: { start: "2021-01-01", end: "2024-12-31" },
      indicators: [{ id: "schools", measure: "sum", cascade: { rule: "split", by: "equal" } }],
      programs: [{ id: "plan", unit: "u0", adopted: { on: "2021-01-31" } }],
      targets: [{ unit: "u0", indicator: "schools", value: 8, program: "plan" }],
    }),
  );
  const last = { unit: `u${size - 1}`, indicator: "schools", period: "2021", value: 2 };
  const rollup = rollUp(cascade, [last], { asOf: "2022-12-31" });
  const { counts, levels, targets, adoption } = review(rollup, { every: "year" });
  expect(counts).toMatchObject({ targets: size, reported: size, met: 0 });
  expect(levels).toHaveLength(size);
  // Who stands above hands all of it on: everybody lacks 6 of 8.
  expect(targets[Symbol.iterator]().next().value).toMatchObject({ unit: "u0", impact: 0.75 });
  expect(adoption.levels).toHaveLength(size);
  expect(rate(rollup, plainRuleSet).levels).toHaveLength(size);
});
