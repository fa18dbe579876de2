import { derive, parseCascade, plainRuleSet, rate, review, rollUp } from "target-cascade";
import { expect, test } from "vitest";
import { rowsByYear, yearlyPlan } from "./yearly.ts";

const everything = { every: "year", signals: ["unmet", "silent", "will-miss"] } as const;

test("a review goes by the reporting calendar: its year ends on 14 December", () => {
  const plan = { ...yearlyPlan(), calendar: "administrative-15" as const };
  const { cascade } = derive(parseCascade(plan));
  const rollup = rollUp(cascade, rowsByYear({ north: [4, 2] }), { asOf: "2022-12-14" });
  const north = [...review(rollup, everything).targets].find(({ unit }) => unit === "north");
  expect(north?.through).toBe("2022-12-14");
  expect(north?.forecast.points.map(({ on, share }) => [on, share])).toEqual([
    ["2020-12-14", 0],
    ["2021-12-14", 0.25],
    ["2022-12-14", 0.5],
  ]);
  expect(north?.forecast.runRate?.value).toBe(12);
  expect(north?.required).toMatchObject({ periods: 2, change: 5 });
});

test("reports that are not firm enough speak of no day", () => {
  const { cascade } = derive(parseCascade(yearlyPlan()));
  const [first, second] = rowsByYear({ north: [4, 2] });
  const rows = [
    { ...first, status: "official" },
    { ...second, status: "estimated" },
  ] as never;
  const rollup = rollUp(cascade, rows, { asOf: "2022-12-31", minimumStatus: "official" });
  const north = [...review(rollup, everything).targets].find(({ unit }) => unit === "north");
  expect(north?.through).toBe("2021-12-31");
});

test("a figure that is withheld is nobody's fault but of those who are silent", () => {
  const { cascade } = derive(parseCascade(yearlyPlan({ indicator: { missing: "require-all" } })));
  const rollup = rollUp(cascade, rowsByYear({ north: [4], south: [4] }), { asOf: "2021-12-31" });
  expect(rollup.figure("city", "schools").state).toBe("incomplete");
  const { targets } = review(rollup, everything);
  expect(Array.from(targets, ({ unit, signals }) => [unit, signals])).toContainEqual([
    "west",
    ["silent"],
  ]);
  expect(Array.from(targets, ({ unit }) => unit)).not.toContain("city");
  expect(rate(rollup, plainRuleSet).unit("city")).toMatchObject({ score: null, rating: null });
});
