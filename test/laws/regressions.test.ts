import {
  adopt,
  type CascadeDocument,
  type CascadeRule,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  parseLedger,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { strongest } from "./strongest.ts";

/** A city with the districts north and south, and one indicator, of which the city has a target. */
function city(
  value: number,
  cascade: CascadeRule,
  { indicator = {}, ...more }: Partial<CascadeDocument> & { indicator?: Partial<Indicator> } = {},
): CascadeDocument {
  return {
    units: [{ id: "city" }, { id: "north", parent: "city" }, { id: "south", parent: "city" }],
    indicators: [{ id: "schools", measure: "sum", cascade, ...indicator }],
    targets: [{ unit: "city", indicator: "schools", value }],
    ...more,
  };
}

function derived(document: CascadeDocument) {
  return derive(parseCascade(document, { measures: [strongest] })).cascade;
}

const equally: CascadeRule = { rule: "split", by: "equal" };
const asOf = "2023-12-31";
const large = Number.MAX_SAFE_INTEGER;

/** What a unit did itself, of the whole or of its own share. */
const did = (unit: string, value: number, more: { own?: boolean; period?: string } = {}) => ({
  ...{ unit, indicator: "schools", period: "2021", value },
  ...more,
});

describe("reports", () => {
  test("a whole figure not known yet does not hide the own share a reporter has told", () => {
    const rows = [did("north", 3, { own: true }), did("north", 4, { period: "2024" })];
    const { actual, coverage } = rollUp(derived(city(10, equally)), rows, { asOf }).figure(
      "north",
      "schools",
    );
    expect({ actual, coverage }).toEqual({ actual: 3, coverage: { reported: 1, expected: 1 } });
  });

  test("an own share nobody gave does not make a rolled-up figure local", () => {
    const rows = [did("north", 3), did("south", 4), did("city", 9, { own: true })];
    const { actual, provenance } = rollUp(derived(city(10, equally)), rows, { asOf }).figure(
      "city",
      "schools",
    );
    expect([actual, provenance.actual]).toEqual([7, "rolled-up"]);
  });

  test("the completion of a unit is the same to the last bit in any order of indicators", () => {
    const values: Record<string, number> = { a: 1, b: 1, c: 0.25 / 6, d: 1 };
    const completionOf = (ids: string[]) => {
      const cascade = derived({
        units: [{ id: "city" }],
        indicators: ids.map((id) => ({ id, measure: "sum", decimals: 2 })),
        targets: ids.map((indicator) => ({ unit: "city", indicator, value: 6 })),
      });
      const rows = ids.map((indicator) => ({
        ...{ unit: "city", indicator, period: "2021", value: (values[indicator] ?? 0) * 6 },
      }));
      return rollUp(cascade, rows, { asOf }).unit("city").completion;
    };
    expect(completionOf(["c", "a", "d", "b"])).toBe(completionOf(["a", "b", "c", "d"]));
  });
});

describe("what is too large is said", () => {
  const each: CascadeRule = { rule: "each" };

  test("targets of reporters that add up past 2^53", () => {
    const rows = [did("north", 1), did("south", 1)];
    const rollup = rollUp(derived(city(2 ** 52 + 2, each)), rows, { asOf });
    expect(() => rollup.figure("city", "schools")).toThrow("add up to more than can be held");
  });

  test("targets of units between that do", () => {
    const cascade = derived({
      units: [
        ...["north", "south", "east"].map((id) => ({ id, parent: "city" })),
        ...["north", "south", "east"].map((id) => ({ id: `${id}-1`, parent: id })),
        { id: "city" },
      ],
      indicators: [{ id: "schools", measure: "sum", cascade: { rule: "each" } }],
      targets: [
        { unit: "city", indicator: "schools", value: large - 8 },
        ...["north-1", "south-1", "east-1"].map((unit) => ({
          ...{ unit, indicator: "schools", value: 1 },
        })),
      ],
    });
    const rollup = rollUp(cascade, [], { asOf });
    expect(() => explainGap(rollup, "city", "schools")).toThrow("add up to more than can be held");
  });

  test("a target, also of a unit that keeps a share, together with what was reported", () => {
    const rule: CascadeRule = { rule: "split", by: "equal", reserve: { city: 0 }, max: 0 };
    const rollup = rollUp(derived(city(large - 1, rule)), [did("north", -3)], { asOf });
    expect(() => rollup.figure("city", "schools")).toThrow("add up to more than can be held");
  });

  test("but not what is written at several levels, which is never added up", () => {
    const cascade = derived(city(large, { rule: "split", by: "equal" }));
    const adopted = adopt(cascade, { programs: ["/north", "/south"], on: "2021-03-01" });
    expect(adopted.targets("north")[0]?.value).toBe((large + 1) / 2);
  });
});

describe("handing down", () => {
  test("what is reserved means nothing where nobody below takes part", () => {
    const rule: CascadeRule = { rule: "split", by: "equal", reserve: { north: 1 } };
    const units = [{ id: "city" }, { id: "north", parent: "city" }, { id: "n1", parent: "north" }];
    const indicator = { cascade: { ...rule, to: "level-2" } };
    const derivation = derive(parseCascade(city(5, rule, { units, indicator })));
    expect(derivation.unplaced).toEqual([]);
    expect(derivation.cascade.targets("north")[0]).toMatchObject({ value: 5, own: null });
    const gap = explainGap(rollUp(derivation.cascade, [], { asOf }), "city", "schools");
    expect(gap).toMatchObject({ gap: 5, unreported: 5, unplaced: 0 });
  });

  test("an adopted target counts as held where its unit no longer takes part", () => {
    const { cascade } = derive(
      parseCascade(
        city(10, { ...equally, where: { kinds: ["rural"] } } as CascadeRule, {
          units: [
            { id: "city" },
            { id: "north", parent: "city", kind: "rural" },
            { id: "south", parent: "city" },
          ],
          targets: [
            { unit: "city", indicator: "schools", value: 10 },
            { unit: "south", indicator: "schools", value: 4, origin: "assigned" },
          ],
        }),
      ),
    );
    expect(cascade.targets("north")[0]?.value).toBe(6);
  });

  test("what is unplaced is what shares lack, whatever the step", () => {
    const rule: CascadeRule = { rule: "split", by: "equal", step: 5, max: 5 };
    expect(derive(parseCascade(city(16, rule))).unplaced).toMatchObject([{ amount: 6 }]);
  });

  test("what the least shares exceed is counted from what there is, whatever the step", () => {
    const rule: CascadeRule = { rule: "split", by: "equal", step: 5, min: 15 };
    expect(derive(parseCascade(city(16, rule))).conflicts).toMatchObject([
      { code: "impossible-bounds", amount: 14 },
    ]);
  });

  test("below zero, what is unplaced is too, by every rule", () => {
    const assigned: CascadeRule = { rule: "assign", values: { north: -3, south: -3 } };
    const capped: CascadeRule = { rule: "split", by: "equal", min: -3 };
    expect(derive(parseCascade(city(-10, assigned))).unplaced).toMatchObject([{ amount: -4 }]);
    expect(derive(parseCascade(city(-10, capped))).unplaced).toMatchObject([{ amount: -4 }]);
  });

  test("shares of more than the whole are exact at any size", () => {
    const rule: CascadeRule = { rule: "assign", shares: { north: 1, south: 0.3 } };
    const value = 4_000_000_000_001_140;
    const { conflicts } = derive(parseCascade(city(value, rule)));
    expect(conflicts).toMatchObject([{ code: "over-assigned", amount: 1_200_000_000_000_342 }]);
  });
});

describe("adopting", () => {
  test("gives nothing to who weighs nothing, whatever the adopted one would be given", () => {
    const weights = (id: string, people: number) => ({ id, parent: "city", weights: { people } });
    const { cascade, unplaced } = derive(
      parseCascade(
        city(
          4,
          { rule: "split", by: "people" },
          {
            units: [{ id: "city" }, weights("north", 1), weights("south", 0)],
            targets: [
              { unit: "city", indicator: "schools", value: 4 },
              { unit: "north", indicator: "schools", value: 1, origin: "assigned" },
            ],
          },
        ),
      ),
    );
    expect(cascade.targets("south")[0]?.value).toBe(0);
    expect(unplaced).toMatchObject([{ unit: "city", amount: 3 }]);
  });

  test("leaves out who has no weight as long as a sibling has one, adopted or not", () => {
    const units = ["north", "south", "east"].map((id) => ({ id, parent: "city" }));
    const [north, ...others] = units;
    const plan = city(
      4,
      { rule: "split", by: "people" },
      {
        units: [{ id: "city" }, { id: "north", parent: "city", weights: { people: 1 } }, ...others],
      },
    );
    const before = derived({
      ...plan,
      targets: [
        ...(plan.targets ?? []),
        { unit: "south", indicator: "schools", value: 3, origin: "assigned" },
      ],
    });
    const after = adopt(before, { programs: [`/${north?.id}`], on: "2021-03-01" });
    expect([before.targets("east"), after.targets("east")]).toEqual([[], []]);
  });
});

describe("breakdowns of units that owe a target themselves as well", () => {
  const each: CascadeRule = { rule: "each", own: true };

  test("an extreme follows the own share where that holds it, and silence holds nothing", () => {
    for (const [measure, held] of [
      ["min", 2],
      ["strongest", 7],
    ] as const) {
      const cascade = derived(city(5, each, { indicator: { measure } }));
      const told = [did("city", held, { own: true }), did("north", 4)];
      const gap = explainGap(rollUp(cascade, told, { asOf }), "city", "schools");
      expect(gap.gap).toBe(5 - held);
      expect(gap.children()).toMatchObject([{ unit: "city", own: true, gap: 5 - held }]);
      const quiet = explainGap(rollUp(cascade, [did("north", 4)], { asOf }), "city", "schools");
      expect(quiet.children()).toMatchObject([{ unit: "north", own: false, gap: 1 }]);
    }
  });

  test("silence of all of them is counted from the baseline", () => {
    const cascade = derived(
      city(5, each, {
        indicator: { measure: "min" },
        targets: [{ unit: "city", indicator: "schools", value: 5, baseline: 3 }],
      }),
    );
    expect(explainGap(rollUp(cascade, [], { asOf }), "city", "schools")).toMatchObject({
      ...{ gap: 2, unreported: 2 },
    });
  });

  test("what a level asks of a unit is not asked of its own share", () => {
    const cascade = derived(
      city(1, each, {
        indicator: { measure: { type: "milestone", require: { "level-1": { count: 3 } } } },
      }),
    );
    const rollup = rollUp(cascade, [did("city", 1, { own: true })], { asOf });
    const own = explainGap(rollup, "city", "schools")
      .children()
      .find((line) => line.own);
    expect(own).toMatchObject({ target: 1, gap: 0, shortfall: 0 });
  });
});

test("warnings of a ledger come by unit, then by indicator, in whatever order these are", () => {
  const ids = ["b", "a"];
  const cascade = derived({
    units: [{ id: "city" }],
    indicators: ids.map((id) => ({ id, measure: "sum" })),
  });
  const rows = ids.map((indicator) => ({ unit: "city", indicator, period: "2021", value: 1 }));
  const { issues } = parseLedger(cascade, rows);
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringContaining("city reports on a"),
    expect.stringContaining("city reports on b"),
  ]);
});

test("issues cannot be written to", () => {
  const { cascade, issues } = derive(
    parseCascade(
      city(
        3,
        { rule: "split", by: "people" },
        {
          weights: [{ id: "people" }],
        },
      ),
    ),
  );
  const { issues: warnings } = parseLedger(derived(city(3, { rule: "stop" })), [did("north", 1)]);
  expect(cascade.size).toBe(3);
  expect([...issues, ...warnings].map((issue) => Object.isFrozen(issue))).toEqual([true, true]);
});

test("where nobody left has a weight, nobody is given what was worked out before, in any order", () => {
  const units = [
    { id: "city" },
    { id: "north", parent: "city", weights: { people: 1 } },
    { id: "south", parent: "city", weights: { people: 0 } },
  ];
  for (const ordered of [units, [...units].reverse()]) {
    const { cascade, unplaced } = derive(
      parseCascade({
        ...city(1, { rule: "split", by: "people" }, { units: ordered }),
        targets: [
          { unit: "city", indicator: "schools", value: 1 },
          { unit: "north", indicator: "schools", value: 0, origin: "assigned" },
        ],
      }),
    );
    expect(cascade.targets("south")[0]?.value).toBe(0);
    expect(unplaced).toMatchObject([{ unit: "city", amount: 1 }]);
  }
});
