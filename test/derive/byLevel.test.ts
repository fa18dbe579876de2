import { type CascadeDocument, type CascadeRules, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../helpers/refusalOf.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

/** A city over two districts, one with two wards, and a school right under the city. */
const units: CascadeDocument["units"] = [
  { id: "city", level: "city" },
  { id: "north", level: "district", parent: "city", weights: { people: 6 } },
  { id: "south", level: "district", parent: "city", weights: { people: 3 } },
  { id: "school", level: "ward", parent: "city", weights: { people: 1 } },
  { id: "n1", level: "ward", parent: "north", weights: { people: 1 } },
  { id: "n2", level: "ward", parent: "north", weights: { people: 5 } },
  { id: "cell", level: "cell", parent: "school" },
];
const levels = [{ id: "city" }, { id: "district" }, { id: "ward" }, { id: "cell" }];

function handedOn(cascade: CascadeRules | undefined, targets: CascadeDocument["targets"] = []) {
  const { cascade: derived, issues } = derive(
    parseCascade({
      levels,
      units,
      indicators: [{ id: "jobs", measure: "sum", ...(cascade && { cascade }) }],
      targets: [{ unit: "city", indicator: "jobs", value: 10 }, ...targets],
    }),
  );
  return { values: valuesOf(derived, "jobs"), issues };
}

const byPeople = { rule: "split", by: "people" } as const;
const equally = { rule: "split", by: "equal" } as const;

describe("a rule for each level", () => {
  test("is that of the unit that hands on", () => {
    expect(handedOn({ byLevel: { city: byPeople, district: equally, ward: equally } })).toEqual({
      values: { city: 10, north: 6, south: 3, school: 1, n1: 3, n2: 3, cell: 1 },
      issues: [],
    });
  });

  test("stops at a level it does not name, and that is meant", () => {
    expect(handedOn({ byLevel: { city: byPeople } })).toEqual({
      values: { city: 10, north: 6, south: 3, school: 1 },
      issues: [],
    });
    expect(handedOn({ byLevel: {} })).toEqual({ values: { city: 10 }, issues: [] });
  });

  test("on a target governs everything below it", () => {
    const north = {
      unit: "north",
      indicator: "jobs",
      value: 8,
      cascade: { byLevel: { district: equally } },
    };
    // Two are left of the city's ten: 3 : 1 is 1.5 and 0.5, the tie is the larger weight's.
    expect(handedOn({ byLevel: { city: byPeople } }, [north]).values).toEqual({
      city: 10,
      north: 8,
      south: 2,
      school: 0,
      n1: 4,
      n2: 4,
    });
  });

  test("may end at a level, and leave out who does not fit", () => {
    const city = { ...equally, where: { levels: ["district"] } };
    expect(
      handedOn({ byLevel: { city, district: { rule: "assign", values: { n1: 5 } } } }),
    ).toEqual({ values: { city: 10, north: 5, south: 5, n1: 5 }, issues: [] });
  });
});

describe("a rule for each level that does not fit", () => {
  const at = (...path: string[]) => ["indicators", 0, "cascade", "byLevel", ...path];
  const issuesOf = (cascade: object, measure = "sum") =>
    refusalOf({ levels, units, indicators: [{ id: "jobs", measure, cascade }] });

  test("names a level there is not", () => {
    expect(issuesOf({ byLevel: { village: equally } })).toMatchObject([
      {
        code: "unknown-level",
        path: at("village"),
        expected: "one of city, district, ward, cell",
        message: "The rule names the level village, which the cascade does not have.",
      },
    ]);
  });

  test("is checked like any rule, at its place", () => {
    expect(issuesOf({ byLevel: { city: equally } }, "ratio")).toMatchObject([
      { code: "rule-not-applicable", path: at("city", "rule") },
    ]);
    expect(issuesOf({ byLevel: { ward: { rule: "split", by: "area" } } })).toMatchObject([
      { code: "unknown-weight", path: at("ward", "by") },
    ]);
  });

  test("is told what is wrong with it, not that it might have been one rule", () => {
    expect(issuesOf({ byLevel: { city: { rule: "splt" } } })).toMatchObject([
      { code: "invalid-value", path: at("city", "rule"), received: '"splt"' },
    ]);
    expect(
      issuesOf({ rule: "split", min: true, max: [], step: 0 }).map(({ path }) => path.at(-1)),
    ).toEqual(["by", "min", "max", "step"]);
    expect(issuesOf({ byLevel: { city: equally }, rule: "same" })).toMatchObject([
      { code: "unknown-key", received: "byLevel" },
    ]);
    expect(issuesOf({ byLevel: 3 })).toMatchObject([
      { code: "invalid-type", path: ["indicators", 0, "cascade", "byLevel"] },
    ]);
  });
});

test("as at a day, a rule for each level names only the units of that day", () => {
  const values = { north: 6, south: 4 };
  const cascade = parseCascade({
    units: [
      { id: "city" },
      { id: "north", parent: "city" },
      { id: "south", parent: "city", to: "2022-12-31" },
    ],
    indicators: [
      {
        id: "jobs",
        measure: "sum",
        cascade: { byLevel: { "level-1": { rule: "assign", values } } },
      },
    ],
  });
  expect(cascade.at("2023-01-01").document.indicators).toMatchObject([
    { cascade: { byLevel: { "level-1": { rule: "assign", values: { north: 6 } } } } },
  ]);
});
