import {
  apportion,
  type CascadeRule,
  type CascadeRules,
  type Conflict,
  type CustomRule,
  defineSplitRule,
  derive,
  type Figures,
  type Hold,
  type Holder,
  parseCascade,
  type RuleChild,
  type SplitAnswer,
  type SplitQuestion,
  type SplitRule,
  type Unit,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";
import * as z from "zod";

const byNeed = defineSplitRule({
  name: "by-need",
  options: z.strictObject({ need: z.string(), least: z.number().default(0) }),
  checkIndicator(indicator, options) {
    expectTypeOf(indicator.targets).toEqualTypeOf<"added" | "separate">();
    expectTypeOf(options.least).toBeNumber();
    return null;
  },
  split({ toShare, children, step, options }) {
    expectTypeOf(options).toEqualTypeOf<{ need: string; least: number }>();
    return apportion(
      toShare,
      children.map(({ weights }) => weights[options.need] ?? 0),
      { step },
    );
  },
});

describe("a rule of one's own", () => {
  test("has the options of its schema", () => {
    expectTypeOf(byNeed).toEqualTypeOf<SplitRule<{ need: string; least: number }>>();
    parseCascade({}, { rules: [byNeed] });
  });

  test("has a name with a hyphen, and gives a number or null for each", () => {
    const options = z.strictObject({});
    const split = () => [1, null];
    defineSplitRule({ name: "half-half", options, split });
    // @ts-expect-error names without a hyphen are those of built-in rules
    defineSplitRule({ name: "split", options, split });
    // @ts-expect-error a text is no share
    defineSplitRule({ name: "half-half", options, split: () => ["1"] });
    // @ts-expect-error what is to come is no share either
    defineSplitRule({ name: "half-half", options, split: async () => [1] });
    expectTypeOf<SplitAnswer>().toEqualTypeOf<readonly (number | null)[]>();
  });

  test("is asked what it cannot change", () => {
    type Question = SplitQuestion<{ need: string }>;
    expectTypeOf<Question["children"]>().toEqualTypeOf<readonly RuleChild[]>();
    expectTypeOf<Question["options"]>().toEqualTypeOf<{ need: string }>();
    expectTypeOf<Question["figures"]>().toEqualTypeOf<Figures | null>();
    expectTypeOf<Question["held"][number]["hold"]>().toEqualTypeOf<Hold | null>();
    expectTypeOf<RuleChild["previous"]>().toEqualTypeOf<number | null>();
    // What nobody stated is not there; it is not 0.
    expectTypeOf<RuleChild["weights"][string]>().toEqualTypeOf<number | undefined>();
    const ask = (question: Question) => {
      // @ts-expect-error the target is what it is
      question.target = 3;
      // @ts-expect-error children are in the order of their ids
      question.children.reverse();
    };
    expectTypeOf(ask).returns.toBeVoid();
  });
});

describe("a function for an indicator", () => {
  test("is asked the same without options", () => {
    const cascade = parseCascade({ units: [{ id: "city" }] });
    derive(cascade, {
      rules: {
        jobs: (question) => {
          expectTypeOf(question).toEqualTypeOf<SplitQuestion>();
          return question.children.map(() => 0);
        },
      },
    });
    // @ts-expect-error a rule by name belongs into the document
    derive(cascade, { rules: { jobs: { rule: "by-need" } } });
  });
});

describe("a rule in a document", () => {
  test("of one's own is told from the built-in ones by its name", () => {
    const own: CascadeRules = { rule: "by-need", need: "poor", to: "ward" };
    expectTypeOf(own).toExtend<CascadeRules>();
    // @ts-expect-error neither built in nor with a hyphen
    const typo: CascadeRules = { rule: "splitt", by: "people" };
    expectTypeOf(typo).toExtend<CascadeRules>();
    const tell = (rule: CascadeRule) => {
      if (rule.rule === "split") expectTypeOf(rule).not.toExtend<CustomRule>();
      else if (rule.rule === "same" || rule.rule === "each" || rule.rule === "stop") return;
      else if (rule.rule === "assign" || rule.rule === "converge") return;
      else expectTypeOf(rule).toEqualTypeOf<CustomRule>();
    };
    expectTypeOf(tell).parameter(0).toEqualTypeOf<CascadeRule>();
  });

  test("may ask predicates of a unit", () => {
    parseCascade(
      {},
      {
        predicates: {
          coastal: (unit) => {
            expectTypeOf(unit).toEqualTypeOf<Unit>();
            return unit.tags?.includes("coastal") ?? false;
          },
        },
      },
    );
    // @ts-expect-error true or false
    parseCascade({}, { predicates: { coastal: () => "yes" } });
  });
});

test("a conflict says whose values do not go together, where they are held", () => {
  expectTypeOf<Conflict["holders"]>().toEqualTypeOf<readonly Holder[] | undefined>();
  expectTypeOf<Holder["by"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Conflict["fix"]>().toBeString();
});
