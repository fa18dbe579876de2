import { adopt, apportion, derive, parseCascade, type SplitQuestion } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { issuesOf } from "../helpers/issues.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

const equally = ({ toShare, children, step }: SplitQuestion) =>
  apportion(
    toShare,
    children.map(() => 1),
    { step },
  );

describe("a function for an indicator", () => {
  test("takes the place of the rule in the document", () => {
    const plan = parseCascade(cityPlan({ districts }));
    expect(valuesOf(derive(plan).cascade, "renovated")).toEqual({ city: 10, a: 6, b: 3, c: 1 });
    const { cascade } = derive(plan, { rules: { renovated: equally } });
    expect(valuesOf(cascade, "renovated")).toEqual({ city: 10, a: 4, b: 3, c: 3 });
  });

  test("needs no rule in the document, and is asked at every level", () => {
    const units = [
      { id: "a1", parent: "a" },
      { id: "a2", parent: "a" },
    ];
    const plan = cityPlan({ districts, units, value: 12 });
    const document = { ...plan, indicators: [{ id: "renovated", measure: "sum" }] };
    const { cascade, issues } = derive(parseCascade(document), { rules: { renovated: equally } });
    expect(valuesOf(cascade, "renovated")).toEqual({ city: 12, a: 4, a1: 2, a2: 2, b: 4, c: 4 });
    expect(issues).toEqual([]);
  });

  test("stands above a rule on a target, and one that stops", () => {
    const targets = [
      { unit: "city", indicator: "renovated", value: 9, cascade: { rule: "stop" } as const },
    ];
    const plan = parseCascade({ ...cityPlan({ districts }), targets });
    const { cascade } = derive(plan, { rules: { renovated: equally } });
    expect(valuesOf(cascade, "renovated")).toEqual({ city: 9, a: 3, b: 3, c: 3 });
  });

  test("leaves other indicators to their rules", () => {
    const plan = cityPlan({ districts });
    const document = {
      ...plan,
      indicators: [...(plan.indicators ?? []), { id: "other", measure: "min" }],
      targets: [...(plan.targets ?? []), { unit: "city", indicator: "other", value: 7 }],
    };
    const { cascade } = derive(parseCascade(document), { rules: { renovated: equally } });
    expect(valuesOf(cascade, "other")).toEqual({ city: 7, a: 7, b: 7, c: 7 });
  });

  test("may go by what was reached", () => {
    const gaps: Record<string, number> = { a: 1, b: 4, c: 5 };
    const figures = { figure: (unit: string) => ({ actual: null, gap: gaps[unit] ?? null }) };
    const byGap = ({ toShare, children, figures: reached, indicator }: SplitQuestion) =>
      apportion(
        toShare,
        children.map(({ id }) => reached?.figure(id, indicator.id).gap ?? 0),
      );
    const plan = parseCascade(cityPlan({ districts }));
    const { cascade } = derive(plan, { figures, rules: { renovated: byGap } });
    expect(valuesOf(cascade, "renovated")).toEqual({ city: 10, a: 1, b: 4, c: 5 });
  });

  test("is checked as a rule is, and named", () => {
    const plan = parseCascade(cityPlan({ districts, indicator: { name: "Schools renovated" } }));
    const { issues, cascade } = derive(plan, { rules: { renovated: () => [1] } });
    expect(valuesOf(cascade, "renovated")).toEqual({ city: 10 });
    expect(issues).toMatchObject([
      {
        code: "function-failed",
        path: ["rules", "renovated"],
        unit: "city",
        message:
          "The function for Schools renovated gave a list of 1, not one number or null for each of 3 units, at city, which hands on nothing of Schools renovated.",
      },
    ]);
  });

  test("is kept by what is adopted later", () => {
    const plan = cityPlan({
      districts,
      programs: [{ id: "p", unit: "city" }],
      targets: [],
    });
    const document = {
      ...plan,
      targets: [{ unit: "city", indicator: "renovated", value: 10, program: "p" }],
    };
    const { cascade } = derive(parseCascade(document), { rules: { renovated: equally } });
    const adopted = adopt(cascade, { programs: ["p/b"], on: "2021-03-01" });
    expect(valuesOf(adopted, "renovated")).toEqual({ city: 10, a: 4, b: 3, c: 3 });
  });

  test("is for an indicator the cascade has", () => {
    const plan = parseCascade(cityPlan({ districts }));
    const rules = { renovatd: equally, constructor: equally };
    expect(issuesOf(() => derive(plan, { rules, on: "soon" }))).toMatchObject([
      { code: "invalid-value", path: ["on"] },
      {
        code: "unknown-indicator",
        path: ["rules", "renovatd"],
        message: "A function is to hand on renovatd, which is not an indicator of the cascade.",
      },
      { code: "unknown-indicator", path: ["rules", "constructor"] },
    ]);
  });

  test("of an indicator called like what every object has is looked up as its own", () => {
    const document = {
      units: [{ id: "city" }, { id: "a", parent: "city" }],
      indicators: [{ id: "constructor", measure: "min" }],
      targets: [{ unit: "city", indicator: "constructor", value: 3 }],
    };
    const { cascade, issues } = derive(parseCascade(document), { rules: {} });
    expect(valuesOf(cascade, "constructor")).toEqual({ city: 3, a: 3 });
    expect(issues).toEqual([]);
  });
});
