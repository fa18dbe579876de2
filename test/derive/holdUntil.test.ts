import { adopt, type CascadeRule, derive, parseCascade, type TargetRecord } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };
const held: TargetRecord = {
  unit: "a",
  indicator: "renovated",
  value: 4,
  hold: { by: "council", until: "2023-06-30" },
};

function derivedOn(on: string | undefined, target = held, cascade?: CascadeRule, value = 10) {
  const indicator = cascade ? { cascade } : {};
  const document = cityPlan({ districts, value, indicator, targets: [target] });
  const { cascade: derived, changes } = derive(parseCascade(document), on ? { on } : {});
  const told = [...changes].filter(({ applied }) => !applied);
  return { values: valuesOf(derived, "renovated"), told };
}

// 6 of 10 are left for b and c: 4.5 and 1.5, the tie goes to the larger weight.
const values = { city: 10, a: 4, b: 5, c: 1 };

describe("a hold with an end", () => {
  test("holds up to its last day, and always where no day is said", () => {
    for (const on of [undefined, "2022-01-01", "2023-06-30"]) {
      expect(derivedOn(on)).toEqual({ values, told: [] });
    }
  });

  test("leaves an adopted value behind: it stands, and what it would be is told", () => {
    const { values: after, told } = derivedOn("2023-07-01");
    expect(after).toEqual(values);
    expect(told).toMatchObject([{ unit: "a", from: 4, to: 6, applied: false }]);
  });

  test("does so under the other rules as well", () => {
    const same = derivedOn("2023-07-01", held, { rule: "same" });
    expect(same.told).toMatchObject([{ unit: "a", from: 4, to: 10 }]);
    const assign = derivedOn("2023-07-01", held, { rule: "assign", values: { a: 7, b: 3 } });
    expect(assign.told).toMatchObject([{ unit: "a", from: 4, to: 7 }]);
    expect(derivedOn("2023-06-30", held, { rule: "same" }).told).toEqual([]);
  });

  test("without one never ends", () => {
    expect(derivedOn("2099-12-31", { ...held, hold: { by: "council" } }).told).toEqual([]);
  });
});

test("what is adopted later is derived for the same day", () => {
  const document = cityPlan({
    districts,
    targets: [{ ...held, value: 6 }],
    programs: [{ id: "p", unit: "city" }],
    indicator: { cascade: { rule: "split", by: "schools", method: "adams" } },
  });
  const { cascade } = derive(parseCascade(document), { on: "2024-01-01" });
  const [draft] = cascade.programs("b");
  const adopted = adopt(cascade, { programs: draft ? [draft.id] : [], on: "2024-01-01" });
  expect(valuesOf(adopted, "renovated")).toEqual(valuesOf(cascade, "renovated"));
});

test("a day that is none is refused", () => {
  const cascade = parseCascade(cityPlan({ districts }));
  expect(issuesOf(() => derive(cascade, { on: "2023-02-30" }))).toMatchObject([
    { code: "invalid-value", path: ["on"], message: "2023-02-30 is not a date to derive for." },
  ]);
});
