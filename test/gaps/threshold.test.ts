import {
  type Actual,
  type Breakdown,
  type CascadeDocument,
  defineMeasure,
  derive,
  explainGap,
  milestone,
  parseCascade,
  type Requirement,
  rollUp,
  type Threshold,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { criterionRows } from "../helpers/criterionRows.ts";
import { amountsOf, expectToAddUp } from "../helpers/gapIdentity.ts";

/** Districts of communes: `1` has done it, `0` has not, `?` is silent. */
function explained(
  districts: Record<string, string>,
  require: Record<string, Requirement>,
  targets: CascadeDocument["targets"] = [{ unit: "province", indicator: "rural", value: 1 }],
): Breakdown {
  const { cascade } = derive(
    parseCascade({
      levels: [{ id: "province" }, { id: "district" }, { id: "commune" }],
      units: [
        { id: "province" },
        ...Object.entries(districts).flatMap(([id, communes]) => [
          { id, parent: "province" },
          ...[...communes].map((_, place) => ({ id: `${id}-${place}`, parent: id })),
        ]),
      ],
      indicators: [
        {
          id: "rural",
          measure: {
            type: "milestone",
            require,
            counts: { province: "huyện", district: "xã", commune: "xã" },
          },
          ...(targets.length > 1 ? { cascade: { rule: "stop" } } : {}),
        },
      ],
      targets,
    }),
  );
  const rows: Actual[] = Object.entries(districts).flatMap(([id, said]) =>
    [...said].flatMap((value, place) => {
      const unit = `${id}-${place}`;
      return value === "?"
        ? []
        : [{ unit, indicator: "rural", period: "2022", value: Number(value) }];
    }),
  );
  return explainGap(rollUp(cascade, rows, { asOf: "2022-12-31" }), "province", "rural");
}

function thresholdOf(line: Breakdown | undefined): Threshold {
  const threshold = line?.threshold();
  if (!threshold) throw new Error("There is no threshold.");
  return threshold;
}

const unitsOf = (threshold: Threshold, count?: number) =>
  threshold.nearest(count).map(({ unit }) => unit);

describe("between a province and four of its five districts", () => {
  const gap = explained(
    { d1: "1111", d2: "1110", d3: "1100", d4: "1000", d5: "110?" },
    { district: { share: 0.75 }, province: { share: 0.8 } },
  );
  const threshold = thresholdOf(gap);

  test("stand two: three communes of four make a district, and d1 and d2 have them", () => {
    expect(threshold).toMatchObject({
      ...{ required: 4, done: 2, expected: 5, missing: 2, suffice: 2 },
    });
  });

  test("the nearest are those that lack least: d3 and d5 one commune each, d4 two", () => {
    expect(threshold.nearest().map(({ breakdown, ...unit }) => unit)).toEqual([
      {
        ...{ unit: "d3", own: false, brings: 1, lacks: 1, required: 3, done: 2, currency: "xã" },
        ...{ open: false, reachable: true },
      },
      {
        ...{ unit: "d5", own: false, brings: 1, lacks: 1, required: 3, done: 2, currency: "xã" },
        ...{ open: true, reachable: true },
      },
    ]);
    expect(unitsOf(threshold, 9)).toEqual(["d3", "d5", "d4"]);
    expect(unitsOf(threshold, 1)).toEqual(["d3"]);
  });

  test("each of them opens into the communes that would make it", () => {
    const [d3, d5] = threshold.nearest().map(({ breakdown }) => breakdown());
    expect(thresholdOf(d3)).toMatchObject({ required: 3, done: 2, missing: 1, suffice: 1 });
    // Either will do; ids say which is named first.
    expect(unitsOf(thresholdOf(d3), 9)).toEqual(["d3-2", "d3-3"]);
    expect(thresholdOf(d5).nearest(9)).toMatchObject([
      { unit: "d5-2", open: false, brings: 1, lacks: 1 },
      { unit: "d5-3", open: true, brings: 1, lacks: 1 },
    ]);
  });

  test("is asked of any line alike", () => {
    const line = gap.children().find(({ unit }) => unit === "d4");
    expect(thresholdOf(line)).toMatchObject({ required: 3, done: 1, missing: 2, suffice: 2 });
    expect(thresholdOf(line?.nested ?? undefined)).toMatchObject({ required: 3, done: 1 });
  });
});

test("nothing stands in the way of what is reached", () => {
  const threshold = thresholdOf(explained({ d1: "111", d2: "110" }, { district: "any" }));
  expect(threshold).toMatchObject({ required: 2, done: 2, missing: 0, suffice: 0 });
  expect(threshold.nearest()).toEqual([]);
});

test("a district that never can come last, and does not count as enough", () => {
  // Three communes make a district; d1 has two altogether.
  const threshold = thresholdOf(explained({ d1: "11", d2: "100" }, { district: { count: 3 } }));
  expect(threshold).toMatchObject({ required: 2, done: 0, missing: 2, suffice: null });
  expect(threshold.nearest().map(({ unit, lacks, reachable }) => [unit, lacks, reachable])).toEqual(
    [
      ["d2", 2, true],
      ["d1", 1, false],
    ],
  );
});

test("a district nobody set a target needs what its level asks all the same", () => {
  // Two of its communes are to do it, d1 counts as done with both: one is short.
  const gap = explained({ d1: "10" }, { district: "all" }, [
    { unit: "province", indicator: "rural", value: 1 },
    { unit: "d1-0", indicator: "rural", value: 1 },
    { unit: "d1-1", indicator: "rural", value: 1 },
  ]);
  expect(thresholdOf(gap).nearest()).toMatchObject([{ unit: "d1", required: 2, done: 1 }]);
  const few = explained({ d1: "10" }, { district: { count: 3 } }, [
    { unit: "province", indicator: "rural", value: 1 },
    { unit: "d1-0", indicator: "rural", value: 1 },
    { unit: "d1-1", indicator: "rural", value: 1 },
  ]);
  expect(thresholdOf(few).nearest()).toMatchObject([{ unit: "d1", required: 3, reachable: false }]);
  const [nested] = few.children().map((line) => line.nested);
  // Three are needed and two are asked: one unplaced, one not done.
  expect(amountsOf(nested ?? null)).toEqual([2, 1, 0, 0, 1, 0]);
  expectToAddUp(few);
});

describe("a checklist of five criteria", () => {
  const judged = (states: string, pass: Requirement = "all", whole?: number): Threshold => {
    const { cascade } = derive(
      parseCascade({
        units: [{ id: "commune" }],
        indicators: [
          {
            id: "rural",
            measure: {
              type: "checklist",
              criteria: ["1", "2", "3", "4", "5"].map((id) => ({ id })),
              pass,
            },
          },
        ],
        targets: [{ unit: "commune", indicator: "rural", value: 1 }],
      }),
    );
    const rows = criterionRows("commune", "rural", states, "2021");
    if (whole !== undefined) {
      rows.push({ unit: "commune", indicator: "rural", period: "2021", value: whole });
    }
    const rollup = rollUp(cascade, rows, { asOf: "2022-12-31" });
    return thresholdOf(explainGap(rollup, "commune", "rural"));
  };
  const namesOf = (threshold: Threshold) =>
    threshold.criteria().map(({ criterion, open }) => [criterion, open]);

  test("names those that are not met, and which of them nobody has assessed", () => {
    const threshold = judged("+-?+?");
    expect(threshold).toMatchObject({ required: 5, done: 2, expected: 5, missing: 3, suffice: 3 });
    expect(namesOf(threshold)).toEqual([
      ["2", false],
      ["3", true],
      ["5", true],
    ]);
    expect(threshold.nearest()).toEqual([]);
  });

  test("needs as many of them as pass: four of five, and there are three", () => {
    const threshold = judged("+++--", { count: 4 });
    expect(threshold).toMatchObject({ required: 4, done: 3, missing: 1, suffice: 1 });
    expect(namesOf(threshold)).toEqual([
      ["4", false],
      ["5", false],
    ]);
  });

  test("said to have passed as a whole, leaves open which they are", () => {
    const threshold = judged("", { count: 4 }, 1);
    expect(threshold).toMatchObject({ required: 4, done: 4, missing: 0, suffice: 0 });
    expect(namesOf(threshold).map(([, open]) => open)).toEqual([true, true, true, true, true]);
  });

  test("said not to have passed, leaves nothing open that nobody has spoken of", () => {
    const threshold = judged("+????", "all", 0);
    expect(namesOf(threshold)).toEqual(["2", "3", "4", "5"].map((id) => [id, false]));
  });
});

test("what a measure of one's own counts, with decimals, is told in its own unit", () => {
  const road = defineMeasure({
    ...milestone,
    name: "road",
    checkIndicator: () => null,
    checkReport: () => null,
    currency: () => ({ unitOfMeasure: "km", steps: 10 }),
  });
  const { cascade } = derive(
    parseCascade(
      {
        units: [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }],
        indicators: [{ id: "paved", measure: "road", decimals: 1 }],
        targets: [{ unit: "city", indicator: "paved", value: 1 }],
      },
      { measures: [road] },
    ),
  );
  const rows = [
    { unit: "a", indicator: "paved", period: "2022", value: 0.5, of: 2.5 },
    { unit: "b", indicator: "paved", period: "2022", value: 1.1, of: 1.1 },
  ];
  const gap = explainGap(rollUp(cascade, rows, { asOf: "2022-12-31" }), "city", "paved");
  const threshold = thresholdOf(gap);
  // 0.5 of 2.5 km and 1.1 of 1.1.
  expect(threshold).toMatchObject({ required: 3.6, done: 1.6, expected: 3.6, missing: 2 });
  expect(threshold.nearest()).toMatchObject([
    { unit: "a", brings: 2, lacks: 2, required: 2.5, done: 0.5, currency: "km" },
  ]);
});

test("what is not counted in verdicts has no threshold", () => {
  const { cascade } = derive(
    parseCascade({
      units: [{ id: "city" }],
      indicators: [{ id: "built", measure: "sum" }],
      targets: [{ unit: "city", indicator: "built", value: 2 }],
    }),
  );
  const rollup = rollUp(cascade, [], { asOf: "2022-12-31" });
  expect(explainGap(rollup, "city", "built").threshold()).toBe(null);
});
