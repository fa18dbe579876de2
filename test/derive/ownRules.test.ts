import {
  adopt,
  apportion,
  type CascadeDocument,
  defineSplitRule,
  derive,
  type ParseOptions,
  parseCascade,
  type SplitQuestion,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { cityPlan } from "../helpers/cityPlan.ts";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

/** Everyone gets `each` of what there is; whoever comes first by weight gets the rest. */
const someEach = defineSplitRule({
  name: "some-each",
  options: z.strictObject({ each: z.int().nonnegative(), by: z.string() }),
  checkIndicator: ({ targets }) => (targets === "added" ? null : "targets that add up"),
  split({ toShare, children, options, step }) {
    const rest = toShare - options.each * children.length;
    const weights = children.map(({ weights }) => weights[options.by] ?? 0);
    return apportion(rest, weights, { step }).map((share) => share + options.each);
  },
});

const stated = { rule: "some-each", each: 1, by: "schools" } as const;

function derivedBy(
  split: (question: SplitQuestion) => unknown,
  plan: Parameters<typeof cityPlan>[0] = {},
) {
  const rule = defineSplitRule({
    name: "as-told",
    options: z.looseObject({}),
    split: split as () => number[],
  });
  const indicator = { ...plan.indicator, cascade: { rule: "as-told" } as const };
  const document = cityPlan({ districts, ...plan, indicator });
  const derivation = derive(parseCascade(document, { rules: [rule] }));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

function derived(document: CascadeDocument, options: ParseOptions = { rules: [someEach] }) {
  const derivation = derive(parseCascade(document, options));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

describe("a rule of one's own", () => {
  test("is named by the document, with its options, and shares out what there is", () => {
    // One each leaves 7 for 6 : 3 : 1, quotas 4.2, 2.1 and 0.7.
    const document = cityPlan({ districts, indicator: { cascade: stated } });
    expect(derived(document).values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    expect(parseCascade(document, { rules: [someEach] }).document).toEqual(document);
  });

  test("may stand on a target, or for a level, and is asked at each unit that hands on", () => {
    const units = [
      { id: "a1", parent: "a", weights: { schools: 1 } },
      { id: "a2", parent: "a", weights: { schools: 5 } },
    ];
    const whole = cityPlan({ districts, units, indicator: { cascade: stated } });
    // At a, one each leaves 3 for 1 : 5.
    expect(derived(whole).values).toMatchObject({ a: 5, a1: 1, a2: 4 });
    const byLevel = { byLevel: { "level-1": stated } };
    const top = derived(cityPlan({ districts, units, indicator: { cascade: byLevel } }));
    expect(top.values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    const onTarget = cityPlan({
      districts,
      units,
      targets: [{ unit: "a", indicator: "renovated", value: 6, cascade: stated }],
    });
    expect(derived(onTarget).values).toEqual({ city: 10, a: 6, a1: 2, a2: 4, b: 3, c: 1 });
  });

  test("ends at `to` and asks `where` as any rule does", () => {
    const units = [{ id: "a1", parent: "a", weights: { schools: 6 } }];
    const to = derived(
      cityPlan({ districts, units, indicator: { cascade: { ...stated, to: "level-2" } } }),
    );
    expect(to.values).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    const where = cityPlan({
      districts,
      indicator: { cascade: { ...stated, where: { is: ["small"] } } },
    });
    const small = derived(where, {
      rules: [someEach],
      predicates: { small: ({ weights }) => (weights?.["schools"] ?? 0) < 5 },
    });
    // 8 left for 3 : 1.
    expect(small.values).toEqual({ city: 10, b: 7, c: 3 });
  });

  test("is told who holds what, and what is left", () => {
    const hold = { by: "council" };
    const questions: SplitQuestion[] = [];
    const { values } = derivedBy(
      (question) => {
        questions.push(question);
        return question.children.map((_, place) => (place === 0 ? question.toShare : 0));
      },
      { targets: [{ unit: "b", indicator: "renovated", value: 4, hold }] },
    );
    expect(values).toEqual({ city: 10, a: 6, b: 4, c: 0 });
    const [question] = questions;
    expect(question).toMatchObject({
      unit: { id: "city", weights: { schools: 10 }, parent: null },
      target: 10,
      toShare: 6,
      children: [
        { id: "a", level: "level-2", weights: { schools: 6 }, baseline: null, previous: null },
        { id: "c" },
      ],
      held: [{ id: "b", value: 4, hold }],
      indicator: {
        id: "renovated",
        name: "renovated",
        measure: "sum",
        targets: "added",
        direction: "higher",
        decimals: 0,
        unitOfMeasure: null,
      },
      grade: "mandatory",
      due: "2025-12-31",
      step: 1,
      figures: null,
    });
  });

  test("is asked in the indicator's unit of measure, with baselines and steps", () => {
    let asked: SplitQuestion | undefined;
    derivedBy(
      (question) => {
        asked = question;
        return question.children.map(() => 2.5);
      },
      { indicator: { decimals: 1, baseline: "schools" }, value: 7.5 },
    );
    expect(asked).toMatchObject({ target: 7.5, step: 0.1, children: [{ baseline: 6 }, {}, {}] });
  });

  test("finds the children in the order of their ids, whatever that of the rows", () => {
    const seen: string[][] = [];
    const document = cityPlan({ districts: { c: 1, a: 6, b: 3 } });
    derivedBy(
      ({ children }) => {
        seen.push(children.map(({ id }) => id));
        return children.map(() => 0);
      },
      { units: document.units.slice(1), districts: {} },
    );
    expect(seen[0]).toEqual(["a", "b", "c"]);
  });

  test("leaves out a unit with null", () => {
    const { values, unplaced } = derivedBy(() => [7, null, 3]);
    expect(values).toEqual({ city: 10, a: 7, c: 3 });
    expect(unplaced).toEqual([]);
  });

  test("may leave out everyone: the unit does all of it itself", () => {
    const { values, unplaced, issues } = derivedBy(() => [null, null, null]);
    expect(values).toEqual({ city: 10 });
    expect([unplaced, issues]).toEqual([[], []]);
  });

  test("may hand on what does not add up: a rate is compared with nothing", () => {
    const { values, unplaced, conflicts } = derivedBy(() => [90, 70, 50], {
      indicator: { measure: "ratio" },
      value: 80,
    });
    expect(values).toEqual({ city: 80, a: 90, b: 70, c: 50 });
    expect([unplaced, conflicts]).toEqual([[], []]);
  });

  test("is not asked where nobody is free", () => {
    const targets = ["a", "b", "c"].map((unit) => ({ unit, indicator: "renovated", value: 3 }));
    const { unplaced, issues } = derivedBy(() => "not asked", { targets });
    expect(issues).toEqual([]);
    expect(unplaced).toMatchObject([{ unit: "city", amount: 1 }]);
  });
});

describe("what a rule of one's own hands out", () => {
  test("less than there is leaves the rest unplaced", () => {
    const { unplaced } = derivedBy(() => [4, 3, 1]);
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 2,
        message: "city could not hand on 2 of renovated: the rule as-told left it over.",
        fix: "Hand out all of it, or ask for less.",
      },
    ]);
  });

  test("more than there is is a conflict", () => {
    const { values, conflicts } = derivedBy(() => [8, 3, 1]);
    expect(values).toEqual({ city: 10, a: 8, b: 3, c: 1 });
    expect(conflicts).toMatchObject([
      {
        code: "over-assigned",
        unit: "city",
        amount: 2,
        message: "By the rule as-told 2 of renovated more is handed on than there is to share.",
      },
    ]);
  });

  test("of a target below zero is measured the other way round", () => {
    expect(derivedBy(() => [-4, -3, -1], { value: -10 }).unplaced).toMatchObject([{ amount: -2 }]);
    expect(derivedBy(() => [-8, -3, -1], { value: -10 }).conflicts).toMatchObject([
      { code: "over-assigned", amount: 2 },
    ]);
  });

  test("is nothing where more is held than there is", () => {
    const toShare: number[] = [];
    const { values, conflicts } = derivedBy(
      (question) => {
        toShare.push(question.toShare);
        return question.children.map(() => question.toShare);
      },
      { targets: [{ unit: "a", indicator: "renovated", value: 13 }] },
    );
    expect(toShare).toEqual([0, 0]);
    expect(values).toEqual({ city: 10, a: 13, b: 0, c: 0 });
    expect(conflicts).toMatchObject([{ code: "over-held", unit: "city", amount: 3 }]);
  });
});

describe("a rule that gives what is no answer", () => {
  const failing = (split: (question: SplitQuestion) => unknown, plan = {}) => {
    const { values, issues, unplaced } = derivedBy(split, plan);
    expect(values).toEqual({ city: 10 });
    expect(unplaced).toEqual([]);
    return issues;
  };

  test("is said to have thrown, by name and unit, and the unit hands on nothing", () => {
    const issues = failing(() => {
      throw new Error("no schools");
    });
    expect(issues).toEqual([
      {
        code: "function-failed",
        severity: "warning",
        path: ["indicators", 0, "cascade"],
        unit: "city",
        expected: "one number or null for each of 3 units",
        received: '"no schools"',
        message:
          'The rule as-told threw "no schools" at city, which hands on nothing of renovated.',
        fix: "Mend it.",
      },
    ]);
  });

  test("is told what apportion had to say, where that is what threw", () => {
    expect(
      failing(({ children }) =>
        apportion(
          10,
          children.map(() => 0),
        ),
      ),
    ).toMatchObject([{ received: '"There is something to share, but no weight above 0."' }]);
  });

  test.each<[string, unknown, object]>([
    ["nothing", undefined, { received: "nothing" }],
    ["a promise", Promise.resolve([4, 3, 3]), { received: "an object" }],
    ["too few", [10], { received: "a list of 1", fix: "Give one entry each, in their order." }],
    ["too many", [4, 3, 2, 1], { received: "a list of 4" }],
    ["NaN", [4, Number.NaN, 3], { received: "NaN", expected: "a finite number, or null" }],
    ["no end", [4, Number.POSITIVE_INFINITY, 3], { received: "Infinity" }],
    ["text", [4, "3", 3], { received: '"3"' }],
    ["nothing for one", [4, undefined, 3], { received: "nothing" }],
    ["half a school", [4.5, 3.5, 2], { received: "4.5", expected: "a multiple of 1" }],
    ["too large a number", [1e16, 0, 0], { received: "10000000000000000" }],
    ["numbers too large together", [9e15, 9e15, 0], { received: "9000000000000000" }],
  ])("is said to have given %s", (_, answer, expected) => {
    expect(failing(() => answer)).toMatchObject([
      { code: "function-failed", unit: "city", ...expected },
    ]);
  });

  test("names the child", () => {
    expect(failing(() => [4, Number.NaN, 3])).toMatchObject([
      { message: "The rule as-told gave b NaN at city, which hands on nothing of renovated." },
    ]);
  });

  test("asks of a child what its measure does not allow", () => {
    const { issues } = derivedBy(() => [1, 1, 2], {
      indicator: { measure: "milestone" },
      value: 1,
    });
    expect(issues).toMatchObject([{ code: "function-failed", received: "2" }]);
  });

  test("cannot change what it is asked", () => {
    const issues = failing(({ children }) => (children as unknown[]).reverse().map(() => 0));
    expect(issues).toMatchObject([{ code: "function-failed", unit: "city" }]);
    expect(
      failing(({ children }) => {
        Object.assign(children[0]?.weights ?? {}, { schools: 100 });
        return [4, 3, 3];
      }),
    ).toMatchObject([{ code: "function-failed" }]);
  });

  test("stops nobody else: other units and indicators go on", () => {
    const moody = defineSplitRule({
      name: "not-north",
      options: z.strictObject({}),
      split: ({ unit, children, toShare }) =>
        unit.id === "a"
          ? []
          : apportion(
              toShare,
              children.map(() => 1),
            ),
    });
    const units = ["a1", "b1", "b2"].map((id) => ({ id, parent: id.charAt(0) }));
    const document = cityPlan({
      districts: { a: 1, b: 1 },
      units,
      indicator: { cascade: { rule: "not-north" } },
    });
    const { values, issues } = derived(document, { rules: [moody] });
    expect(values).toEqual({ city: 10, a: 5, b: 5, b1: 3, b2: 2 });
    expect(issues).toMatchObject([{ code: "function-failed", unit: "a" }]);
  });

  test("leaves unplaced what siblings do not hold", () => {
    const { values, unplaced } = derivedBy(() => null, {
      targets: [{ unit: "a", indicator: "renovated", value: 4 }],
    });
    expect(values).toEqual({ city: 10, a: 4 });
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 6,
        message: "city could not hand on 6 of renovated: the rule as-told gave no answer.",
      },
    ]);
  });
});

describe("a rule that breaks a law", () => {
  test("by chance is told so", () => {
    let asked = 0;
    const { issues, values } = derivedBy(() => {
      asked += 1;
      return asked % 2 === 1 ? [4, 3, 3] : [3, 4, 3];
    });
    expect(values).toEqual({ city: 10 });
    expect(issues).toMatchObject([
      {
        code: "function-failed",
        unit: "city",
        expected: "4 for a again",
        received: "3",
        message:
          "The rule as-told gave a 4, and 3 when asked again with that as previous, at city, which hands on nothing of renovated.",
      },
    ]);
  });

  test("by never coming to rest on its own answer is told so", () => {
    const { issues } = derivedBy(({ children }) =>
      children.map(({ previous }) => (previous ?? 0) + 1),
    );
    expect(issues).toMatchObject([{ code: "function-failed", expected: "1 for a again" }]);
  });

  test("may stay close to what was given before, as long as it comes to rest", () => {
    // Whoever had something keeps it; what is left goes to the last.
    const { values, cascade, issues } = derivedBy(({ toShare, children }) => {
      const kept = children.map(({ previous }) => previous ?? 2);
      const left = toShare - kept.reduce((sum, one) => sum + one, 0);
      return kept.map((one, place) => (place === kept.length - 1 ? one + left : one));
    });
    expect(issues).toEqual([]);
    expect(values).toEqual({ city: 10, a: 2, b: 2, c: 6 });
    const again = derive(cascade, { previous: cascade });
    expect([...again.changes]).toEqual([]);
  });
});

describe("adopted targets under a rule of one's own", () => {
  const plan = cityPlan({
    districts,
    indicator: { cascade: stated },
    programs: [{ id: "p", unit: "city" }],
    targets: [],
  });
  const withProgram = {
    ...plan,
    targets: [{ unit: "city", indicator: "renovated", value: 10, program: "p" }],
  };

  test("stand where the rule gives them again", () => {
    const { cascade } = derived(withProgram);
    const adopted = adopt(cascade, { programs: ["p/a"], on: "2021-03-01" });
    expect(valuesOf(adopted, "renovated")).toEqual({ city: 10, a: 5, b: 3, c: 2 });
    const reread = parseCascade(adopted.document, { rules: [someEach] });
    expect([...derive(reread, { previous: adopted }).changes]).toEqual([]);
  });

  test("stand where it would not, and what they would be is told", () => {
    const { cascade } = derived(withProgram);
    const adopted = adopt(cascade, { programs: ["p/a"], on: "2021-03-01" });
    const raised = {
      ...adopted.document,
      targets: adopted.document.targets?.map((target) =>
        target.unit === "city" ? { ...target, value: 20 } : target,
      ),
    };
    const { values, changes } = derived(raised as CascadeDocument);
    // All of it would be 17 for 6 : 3 : 1 and one each: 11, 6, 3. With a at 5, 13 are left for 3 : 1.
    expect(values).toEqual({ city: 20, a: 5, b: 11, c: 4 });
    expect([...changes]).toMatchObject([
      { unit: "a", from: 5, to: 11, applied: false },
      { unit: "b", to: 11, applied: true },
      { unit: "c", to: 4, applied: true },
    ]);
  });
});

describe("a document that names a rule", () => {
  const document = (cascade: object, measure = "sum") => ({
    units: [{ id: "city" }],
    indicators: [{ id: "x", measure, cascade }],
  });

  test("nobody passed is refused with those that are known", () => {
    expect(refusalOf(document({ rule: "by-need" }), { rules: [someEach] })).toEqual([
      {
        code: "unknown-rule",
        severity: "error",
        path: ["indicators", 0, "cascade", "rule"],
        expected: "one of split, same, converge, each, assign, stop, some-each",
        received: '"by-need"',
        message: "x is handed on by by-need, which is not a known rule.",
        fix: "Use a built-in rule, or pass your own: parseCascade(input, { rules: [yours] }).",
      },
    ]);
  });

  test("with options its schema does not take is told where", () => {
    const rules = [someEach];
    expect(
      refusalOf(document({ byLevel: { "level-1": { ...stated, each: -1, tehn: 1 } } }), { rules }),
    ).toMatchObject([
      {
        code: "invalid-value",
        path: ["indicators", 0, "cascade", "byLevel", "level-1", "each"],
        message: "x: cascade.byLevel.level-1.each should be a number of 0 or more, but is -1.",
      },
      { code: "unknown-key", received: "tehn" },
    ]);
  });

  test("for an indicator that does not suit it is told what it needs", () => {
    expect(refusalOf(document(stated, "ratio"), { rules: [someEach] })).toMatchObject([
      {
        code: "rule-not-applicable",
        path: ["indicators", 0, "cascade", "rule"],
        expected: "targets that add up",
        message: "x cannot be handed on by the rule some-each, which needs targets that add up.",
      },
    ]);
  });

  test("is checked for levels and predicates as with any rule", () => {
    const rule = { ...stated, to: "ward", where: { levels: ["cell"], is: ["rural"] } };
    expect(refusalOf(document(rule), { rules: [someEach] }).map(({ code }) => code)).toEqual([
      "unknown-level",
      "unknown-level",
      "unknown-predicate",
    ]);
  });
});

describe("the name of a rule of one's own", () => {
  const options = z.strictObject({});
  const split = () => [];

  test.each(["split", "byNeed", "", "by need-first", "-need", "need-"])(
    "has a hyphen within: %o",
    (name) => {
      expect(() => defineSplitRule({ name: name as "by-need", options, split })).toThrow(TypeError);
      expect(
        refusalOf(
          { units: [{ id: "city" }] },
          { rules: [{ name: name as "a-b", options, split }] },
        ),
      ).toMatchObject([{ code: "invalid-value", path: ["rules", 0, "name"], fix: "Rename it." }]);
    },
  );

  test("is that of one rule alone", () => {
    const rule = defineSplitRule({ name: "by-need", options, split });
    expect(refusalOf({ units: [{ id: "city" }] }, { rules: [rule, { ...rule }] })).toMatchObject([
      { code: "duplicate-id", path: ["rules", 1, "name"] },
    ]);
  });

  test("goes with a rule that cannot be changed", () => {
    expect(Object.isFrozen(someEach)).toBe(true);
  });
});

test("as at a day, the rules are still known", () => {
  const document = cityPlan({
    districts: {},
    units: [
      { id: "a", parent: "city", weights: { schools: 6 } },
      { id: "b", parent: "city", weights: { schools: 3 }, to: "2022-12-31" },
    ],
    indicator: { cascade: stated },
  });
  const cascade = parseCascade(document, { rules: [someEach] });
  expect(valuesOf(derive(cascade.at("2023-01-01")).cascade, "renovated")).toEqual({
    city: 10,
    a: 10,
  });
});
