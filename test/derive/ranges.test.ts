import {
  adopt,
  apportion,
  type Cascade,
  type CascadeDocument,
  defineSplitRule,
  derive,
  parseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { cityPlan } from "../helpers/cityPlan.ts";

/** What each district is to have at least and at most; null where nobody says. */
function ranges(cascade: Cascade, units = cascade.children("city").map(({ id }) => id)) {
  return Object.fromEntries(
    units.map((unit) => {
      const of = (bound: string) =>
        cascade.targets(unit).find((target) => target.bound === bound)?.value ?? null;
      return [unit, [of("floor"), of("cap")]];
    }),
  );
}

type Words = Omit<TargetRecord, "unit" | "indicator">;

/** A city that is to have at least and at most so much, over districts with so many schools. */
function city(
  words: object,
  { value: _, ...plan }: Parameters<typeof cityPlan>[0] & object = {},
  program?: string,
): CascadeDocument {
  const { targets = [], ...document } = cityPlan({ districts: { a: 6, b: 6, c: 2 }, ...plan });
  const [, ...others] = targets;
  const own = {
    unit: "city",
    indicator: "renovated",
    ...(program ? { program } : {}),
    ...(words as Words),
  };
  return { ...document, targets: [own as TargetRecord, ...others] };
}
const held = (unit: string, words: object): TargetRecord =>
  ({ unit, indicator: "renovated", ...words }) as TargetRecord;

describe("a floor and a cap under split", () => {
  test("are each shared out, and add up each by itself", () => {
    const { cascade, conflicts, unplaced, issues } = derive(
      parseCascade(city({ floor: 14, cap: 28 })),
    );
    expect(ranges(cascade)).toEqual({ a: [6, 12], b: [6, 12], c: [2, 4] });
    expect([conflicts, unplaced, issues]).toEqual([[], [], []]);
  });

  test("no cap is below its floor, though largest remainder would have it so", () => {
    // Of 10, c has 1.43, rounded up to 2; of 11 it would have 1.57, rounded down to 1.
    const alone = (value: number) => ranges(derive(parseCascade(city({ value }))).cascade);
    expect(alone(10)["c"]).toEqual([2, null]);
    expect(alone(11)["c"]).toEqual([1, null]);
    const { cascade, conflicts } = derive(parseCascade(city({ floor: 10, cap: 11 })));
    expect(ranges(cascade)).toEqual({ a: [4, 5], b: [4, 4], c: [2, 2] });
    expect(conflicts).toEqual([]);
  });

  test("the same where lower is better, and where within", () => {
    for (const direction of ["lower", "within"] as const) {
      const plan = city({ floor: 10, cap: 11 }, { indicator: { direction } });
      expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({
        a: [4, 5],
        b: [4, 4],
        c: [2, 2],
      });
    }
  });

  test("below zero it is the larger loss that bounds the smaller", () => {
    // −11 are −5, −5, −1. Of −10 c would have −2, which is below its floor; a and b share the other 9.
    const { cascade, conflicts } = derive(parseCascade(city({ floor: -11, cap: -10 })));
    expect(ranges(cascade)).toEqual({ a: [-5, -5], b: [-5, -4], c: [-1, -1] });
    expect(conflicts).toEqual([]);
  });

  test("exactly so much is the same share on both sides", () => {
    const plan = city({ value: 10 }, { indicator: { direction: "within" } });
    expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({ a: [4, 4], b: [4, 4], c: [2, 2] });
  });

  test("whole steps rest on the safe side of each: above the floor, below the cap", () => {
    const plan = city(
      { floor: 12, cap: 24 },
      { indicator: { cascade: { rule: "split", by: "schools", step: 5 } } },
    );
    // Three fives, one for each, are 15. Four are 20: c keeps its one, a is first of those that tie.
    expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({
      a: [5, 10],
      b: [5, 5],
      c: [5, 5],
    });
  });

  test("steps too coarse for what lies between are a conflict", () => {
    const plan = city(
      { floor: 12, cap: 13 },
      { indicator: { cascade: { rule: "split", by: "schools", step: 5 } } },
    );
    const { cascade, conflicts } = derive(parseCascade(plan));
    expect(ranges(cascade)).toEqual({ a: [5, 5], b: [5, 5], c: [5, 5] });
    expect(conflicts).toMatchObject([
      {
        code: "impossible-bounds",
        unit: "city",
        bound: "cap",
        amount: 2,
        message:
          "The least of the units under city adds up to 2 of the cap of renovated more than there is to share.",
      },
    ]);
  });

  test("the rule's own bounds hold on both sides", () => {
    const plan = city(
      { floor: 10, cap: 14 },
      { indicator: { cascade: { rule: "split", by: "schools", min: 3, max: 5 } } },
    );
    expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({
      a: [4, 5],
      b: [3, 5],
      c: [3, 4],
    });
  });

  test("what is kept is kept of both", () => {
    const plan = city(
      { floor: 9, cap: 16 },
      { indicator: { cascade: { rule: "split", by: "schools", reserve: { city: 2 } } } },
    );
    const { cascade } = derive(parseCascade(plan));
    expect(cascade.targets("city").map(({ bound, own }) => [bound, own])).toEqual([
      ["floor", 2],
      ["cap", 2],
    ]);
    expect(ranges(cascade)).toEqual({ a: [3, 6], b: [3, 6], c: [1, 2] });
  });

  test("what had to be decided without enough to go by is said once", () => {
    const plan = city({ floor: 10, cap: 12 }, { districts: { a: 6, b: null } });
    expect(derive(parseCascade(plan)).issues.map(({ code, unit }) => [code, unit])).toEqual([
      ["missing-weight", "b"],
    ]);
    const ruleless = city({ floor: 10, cap: 12 });
    const bare = { ...ruleless, indicators: [{ id: "renovated", measure: "sum" }] };
    expect(derive(parseCascade(bare)).issues.map(({ code }) => code)).toEqual(["no-rule"]);
  });

  test("what only one of them met with is said of that one", () => {
    const tied = city(
      { floor: 6, cap: 8 },
      {
        districts: { a: 1, b: 1, c: 1 },
        indicator: { cascade: { rule: "split", by: "schools", ties: "error" } },
      },
    );
    expect(derive(parseCascade(tied)).issues).toMatchObject([
      { code: "tie", message: expect.stringContaining("the cap of renovated") },
    ]);
  });
});

describe("a held value", () => {
  test("of one side leaves the other to be derived around it", () => {
    const plan = city({ floor: 14, cap: 28 }, { targets: [held("a", { floor: 10 })] });
    // 4 left for 6 : 2 are 3 and 1; caps by 6 : 6 : 2 of 28.
    expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({
      a: [10, 12],
      b: [3, 12],
      c: [1, 4],
    });
  });

  test("that is a floor raises the cap that would be below it", () => {
    const plan = city({ floor: 14, cap: 28 }, { targets: [held("a", { floor: 14 })] });
    // a is held at 14; 14 left for 6 : 2 are 10.5 and 3.5.
    const { cascade, conflicts } = derive(parseCascade(plan));
    expect(ranges(cascade)).toEqual({ a: [14, 14], b: [0, 11], c: [0, 3] });
    expect(conflicts).toEqual([]);
  });

  test("that is a cap keeps the floor from coming out above it", () => {
    const plan = city({ floor: 14, cap: 28 }, { targets: [held("a", { cap: 4 })] });
    // a takes 4 of 14; 10 left for 6 : 2 are 7.5 and 2.5. Caps: 24 left are 18 and 6.
    const { cascade, conflicts, unplaced } = derive(parseCascade(plan));
    expect(ranges(cascade)).toEqual({ a: [4, 4], b: [8, 18], c: [2, 6] });
    expect([conflicts, unplaced]).toEqual([[], []]);
  });

  test("what held caps leave no room for is unplaced", () => {
    const caps = ["a", "b", "c"].map((unit) => held(unit, { cap: 4 }));
    const { cascade, unplaced, conflicts } = derive(
      parseCascade(city({ floor: 14, cap: 28 }, { targets: caps })),
    );
    expect(ranges(cascade)).toEqual({ a: [4, 4], b: [4, 4], c: [4, 4] });
    expect(unplaced.map(({ bound, amount }) => [bound, amount])).toEqual([
      ["floor", 2],
      ["cap", 16],
    ]);
    expect(conflicts).toEqual([]);
  });

  test("that no rule can help is a conflict, where it begins", () => {
    const plan = city(
      { floor: 50, cap: 60 },
      {
        indicator: { measure: "ratio", cascade: { rule: "same" } },
        units: [{ id: "a1", parent: "a" }],
        targets: [
          held("a", { floor: 70 }),
          held("b", { cap: 40 }),
          held("c", { floor: 45, cap: 55 }),
        ],
      },
    );
    const { cascade, conflicts } = derive(parseCascade(plan));
    expect(ranges(cascade, ["a", "a1", "b", "c"])).toEqual({
      a: [70, 60],
      a1: [70, 60],
      b: [50, 40],
      c: [45, 55],
    });
    expect(conflicts).toEqual([
      expect.objectContaining({
        code: "looser-than-parent",
        unit: "c",
        bound: "floor",
        amount: 5,
        message: "c sets itself 45 for renovated, where city asks for 50.",
      }),
      {
        code: "floor-above-cap",
        unit: "a",
        indicator: "renovated",
        grade: "mandatory",
        due: "2025-12-31",
        bound: "floor",
        amount: 10,
        message: "a is to have at least 70 and at most 60 of renovated, which nothing is.",
        fix: "Lower the floor, or raise the cap.",
      },
      expect.objectContaining({ code: "floor-above-cap", unit: "b", amount: 10 }),
    ]);
  });

  test("a cap that asks for less than its parent's is looser, like any other", () => {
    const plan = city(
      { floor: 50, cap: 60 },
      {
        indicator: { measure: "ratio", cascade: { rule: "same" } },
        targets: [held("a", { cap: 65 })],
      },
    );
    expect(derive(parseCascade(plan)).conflicts).toMatchObject([
      {
        code: "looser-than-parent",
        unit: "a",
        bound: "cap",
        amount: 5,
        message: "a sets itself 65 for the cap of renovated, where city asks for 60.",
      },
    ]);
  });

  test("that is more than there is is over-held, side by side", () => {
    const plan = city({ floor: 10, cap: 12 }, { targets: [held("a", { floor: 11, cap: 15 })] });
    expect(derive(parseCascade(plan)).conflicts).toMatchObject([
      { code: "over-held", bound: "floor", amount: 1 },
      { code: "over-held", bound: "cap", amount: 3 },
    ]);
  });
});

describe("other rules", () => {
  test("same hands on both", () => {
    const plan = city(
      { floor: 75, cap: 80 },
      { indicator: { measure: "ratio", cascade: { rule: "same" } } },
    );
    expect(ranges(derive(parseCascade(plan)).cascade)).toEqual({
      a: [75, 80],
      b: [75, 80],
      c: [75, 80],
    });
  });

  test("a stretch stretches the indicator's own side", () => {
    const stretched = (direction: "higher" | "lower", stretch: number) =>
      ranges(
        derive(
          parseCascade(
            city(
              { floor: 50, cap: 60 },
              { indicator: { measure: "ratio", direction, cascade: { rule: "same", stretch } } },
            ),
          ),
        ).cascade,
      )["a"];
    expect(stretched("higher", 1.1)).toEqual([55, 60]);
    expect(stretched("lower", 0.9)).toEqual([50, 54]);
  });

  test("a number is assigned on the indicator's own side, an object on the sides it names", () => {
    const cascade = {
      rule: "assign",
      values: { a: { floor: 4, cap: 6 }, b: 3, c: { cap: 2 } },
    } as const;
    const given = (direction: "higher" | "lower" | "within") =>
      ranges(
        derive(parseCascade(city({ floor: 7, cap: 8 }, { indicator: { direction, cascade } })))
          .cascade,
      );
    expect(given("higher")).toEqual({ a: [4, 6], b: [3, null], c: [null, 2] });
    expect(given("lower")).toEqual({ a: [4, 6], b: [null, 3], c: [null, 2] });
    expect(given("within")).toEqual({ a: [4, 6], b: [3, 3], c: [null, 2] });
  });

  test("what is assigned on each side is compared with what there is", () => {
    const cascade = {
      rule: "assign",
      values: { a: { floor: 4, cap: 6 }, b: { floor: 4, cap: 5 } },
    } as const;
    const { conflicts, unplaced } = derive(
      parseCascade(city({ floor: 7, cap: 12 }, { indicator: { cascade } })),
    );
    expect(conflicts).toMatchObject([{ code: "over-assigned", bound: "floor", amount: 1 }]);
    expect(unplaced).toMatchObject([{ bound: "cap", amount: 1 }]);
  });

  test("shares assigned of a cap are not below those of the floor", () => {
    const cascade = { rule: "assign", shares: { a: 0.43, b: 0.43, c: 0.14 } } as const;
    const given = (words: object) =>
      ranges(derive(parseCascade(city(words, { indicator: { cascade } }))).cascade);
    // Of 10: 4.3, 4.3, 1.4, so c has the last one; of 11: 4.73, 4.73, 1.54.
    expect(given({ value: 11 })).toEqual({ a: [5, null], b: [5, null], c: [1, null] });
    expect(given({ floor: 10, cap: 11 })).toEqual({ a: [4, 5], b: [4, 4], c: [2, 2] });
  });

  test("a cap may stop where the floor goes on", () => {
    const plan = city(
      { floor: 14 },
      { targets: [held("city", { cap: 20, cascade: { rule: "stop" } })] },
    );
    const { cascade, issues } = derive(parseCascade(plan));
    expect(ranges(cascade, ["city", "a", "b", "c"])).toEqual({
      city: [14, 20],
      a: [6, null],
      b: [6, null],
      c: [2, null],
    });
    expect(issues).toEqual([]);
  });
});

describe("a rule of one's own", () => {
  const asked: (readonly [string, number, readonly (number | null)[]])[] = [];
  /** Equal shares, and nobody's cap below their floor. */
  const equally = defineSplitRule({
    name: "equally-shared",
    options: z.strictObject({}),
    split({ bound, toShare, children }) {
      const others = children.map(({ otherSide }) => otherSide);
      asked.push([bound, toShare, others]);
      return apportion(
        toShare,
        children.map(() => 1),
        bound === "cap" ? { min: others.map((floor) => floor ?? 0) } : {},
      );
    },
  });
  const plan = city({ floor: 9, cap: 12 }, { targets: [held("a", { floor: 6 })] });
  const indicators = [
    { id: "renovated", measure: "sum", cascade: { rule: "equally-shared" } },
  ] as const;

  test("is asked about each side, and told the other one of every unit", () => {
    const { cascade, conflicts } = derive(
      parseCascade({ ...plan, indicators }, { rules: [equally] }),
    );
    expect(ranges(cascade)).toEqual({ a: [6, 6], b: [2, 3], c: [1, 3] });
    expect(conflicts).toEqual([]);
    expect(asked[0]).toEqual(["floor", 3, [null, null]]);
    expect(asked.at(-1)).toEqual(["cap", 12, [6, 2, 1]]);
  });

  test("that does not heed it leaves a conflict", () => {
    const heedless = defineSplitRule({
      ...equally,
      split: ({ toShare, children }) =>
        apportion(
          toShare,
          children.map(() => 1),
        ),
    });
    const { cascade, conflicts } = derive(
      parseCascade({ ...plan, indicators }, { rules: [heedless] }),
    );
    expect(ranges(cascade)["a"]).toEqual([6, 4]);
    expect(conflicts).toMatchObject([{ code: "floor-above-cap", unit: "a", amount: 2 }]);
  });
});

describe("converge with a cap", () => {
  const converging = (
    words: object,
    extra: object = {},
    direction: "higher" | "lower" = "higher",
  ) =>
    derive(
      parseCascade({
        units: [
          { id: "city" },
          { id: "north", parent: "city", weights: { schools: 40, start: 50 } },
          { id: "east", parent: "city", weights: { schools: 20, start: 80 } },
          { id: "south", parent: "city", weights: { schools: 40, start: 90 } },
        ],
        indicators: [
          {
            id: "standard",
            direction,
            measure: { type: "ratio", of: "schools", counts: "schools" },
            decimals: { figure: 1, value: 0 },
            baseline: "start",
            cascade: { rule: "converge", toward: direction === "higher" ? 100 : 0, ...extra },
          },
        ],
        targets: [{ unit: "city", indicator: "standard", ...words } as TargetRecord],
      }),
    );

  test("both sides move the same way, each as far as it goes", () => {
    // 72 of 100 now. At least 80: 8 of the 28 lacking, 5.7, 1.1 and 1.1. At most 86: half of them.
    const { cascade, conflicts, unplaced } = converging({ floor: 80, cap: 86 });
    expect(ranges(cascade)).toEqual({ north: [65, 75], east: [85, 90], south: [92.5, 95] });
    expect([conflicts, unplaced]).toEqual([[], []]);
  });

  test("the lowest first on both", () => {
    expect(ranges(converging({ floor: 80, cap: 86 }, { lowest: "first" }).cascade)).toEqual({
      north: [70, 82.5],
      east: [80, 85],
      south: [90, 90],
    });
  });

  test("down where lower is better: the floor is further on the way than the cap", () => {
    // From 72 of 100 down to at most 54 is a quarter of the way to none: 5, 4 and 9. To 36 is half.
    const { cascade } = converging({ floor: 36, cap: 54 }, {}, "lower");
    expect(ranges(cascade)).toEqual({ north: [25, 37.5], east: [40, 60], south: [45, 67.5] });
  });

  test("a cap beyond all the way is not unplaced: to stop short of it asks more", () => {
    // Up to 90 %: 16 and 2 schools more at most, which is 90, not 96. Of 8, 7.1 and 0.9.
    const { cascade, unplaced } = converging({ floor: 80, cap: 96 }, { toward: 90 });
    expect(ranges(cascade)).toEqual({ north: [67.5, 90], east: [85, 90], south: [90, 90] });
    expect(unplaced).toEqual([]);
  });
});

describe("adopting a range", () => {
  const plan = {
    ...city({ floor: 10, cap: 11 }, {}, "p"),
    programs: [{ id: "p", unit: "city" }],
  };
  const { cascade } = derive(parseCascade(plan));
  const adopted = adopt(cascade, { programs: ["p/a", "p/c"], on: "2021-03-01" });

  test("writes the floor and the cap into one record", () => {
    expect(adopted.document.targets?.slice(1)).toEqual([
      {
        unit: "a",
        indicator: "renovated",
        program: "p/a",
        floor: 4,
        cap: 5,
        grade: "mandatory",
        start: "2021-01-01",
        due: "2025-12-31",
        origin: "assigned",
      },
      expect.objectContaining({ unit: "c", floor: 2, cap: 2 }),
    ]);
  });

  test("changes no target and no id", () => {
    for (const { id } of cascade.units()) {
      const now = cascade
        .targets(id)
        .map(({ id, value, program, source }) => ({ id, value, program, source }));
      expect(adopted.targets(id)).toMatchObject(now);
    }
    const again = derive(parseCascade(adopted.document), { previous: adopted });
    expect([...again.changes]).toEqual([]);
    expect(adopt(adopted, { programs: ["p/b"], on: "2021-04-01" }).targets("b")).toMatchObject([
      { value: 4 },
      { value: 4 },
    ]);
  });

  test("from then on, both sides stand, and what they would be is told", () => {
    const raised = {
      ...adopted.document,
      targets: adopted.document.targets?.map((record) =>
        record.unit === "city" ? { ...record, floor: 14, cap: 28 } : record,
      ),
    };
    const { cascade: next, changes } = derive(parseCascade(raised), { previous: adopted });
    // b takes what is left: 14 − 4 − 2 and 28 − 5 − 2.
    expect(ranges(next)).toEqual({ a: [4, 5], b: [8, 21], c: [2, 2] });
    const told = [...changes].filter(({ applied }) => !applied);
    expect(told.map(({ unit, bound, from, to }) => [unit, bound, from, to])).toEqual([
      ["a", "floor", 4, 6],
      ["a", "cap", 5, 12],
      ["c", "cap", 2, 4],
    ]);
  });

  test("of one side alone writes that side, and exactly so much as one value", () => {
    const drafted = (words: object, indicator: object, others: TargetRecord[] = []) => {
      const document = {
        ...city(words, { indicator, targets: others }, "p"),
        programs: [{ id: "p", unit: "city" }],
      };
      const made = adopt(derive(parseCascade(document)).cascade, {
        programs: ["p/a"],
        on: "2021-03-01",
      });
      const { value, floor, cap } = made.document.targets?.at(-1) ?? {};
      return { value, floor, cap };
    };
    expect(drafted({ cap: 14 }, {})).toEqual({ cap: 6 });
    expect(drafted({ floor: 14 }, {})).toEqual({ value: 6 });
    expect(drafted({ floor: 14 }, { direction: "lower" })).toEqual({ floor: 6 });
    expect(drafted({ value: 14 }, { direction: "lower" })).toEqual({ value: 6 });
    expect(drafted({ value: 14 }, { direction: "within" })).toEqual({ value: 6 });
    expect(drafted({ floor: 14 }, { direction: "within" })).toEqual({ floor: 6 });
    expect(drafted({ floor: 14, cap: 28 }, {}, [held("a", { floor: 5 })])).toEqual({ cap: 12 });
  });
});

test("a change names the side it is on", () => {
  const before = derive(parseCascade(city({ floor: 14, cap: 28 }))).cascade;
  const after = derive(parseCascade(city({ floor: 14, cap: 30 })), { previous: before });
  expect([...after.changes].map(({ unit, bound, from, to }) => [unit, bound, from, to])).toEqual([
    ["city", "cap", 28, 30],
    ["a", "cap", 12, 13],
    ["b", "cap", 12, 13],
  ]);
});
