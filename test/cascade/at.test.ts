import { type CascadeDocument, defineMeasure, min, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

// On 1 July 2025 the ward "old" gives way to "new".
const document: CascadeDocument = {
  units: [
    { id: "city" },
    { id: "old", parent: "city", to: "2025-06-30", weights: { people: 3 } },
    { id: "new", parent: "city", from: "2025-07-01", weights: { people: 5 } },
    { id: "always", parent: "city", weights: { people: 2 } },
  ],
  bodies: [
    { id: "office", unit: "old" },
    {
      id: "department",
      oversees: [
        { unit: "old" },
        { unit: "new" },
        { unit: "always", from: "2024-01-01", to: "2024-12-31" },
      ],
    },
  ],
  indicators: [
    { id: "trees", measure: "sum", cascade: { rule: "assign", values: { old: 3, new: 5 } } },
    {
      id: "parks",
      measure: "sum",
      cascade: { rule: "split", by: "people", reserve: { city: 1, old: 1 } },
    },
  ],
  programs: [
    { id: "city-program", unit: "city", lead: "office", sources: [{ document: "Resolution" }] },
    { id: "old-program", unit: "old", sources: [{ program: "city-program" }] },
    {
      id: "new-program",
      unit: "new",
      sources: [{ program: "city-program" }, { program: "old-program" }],
    },
  ],
  targets: [
    { unit: "city", indicator: "trees", value: 8, cascade: { rule: "assign", shares: { old: 1 } } },
    { unit: "old", indicator: "parks", value: 1 },
  ],
  tasks: [
    { id: "move", program: "city-program", name: "Move", lead: "office", supports: ["office"] },
    { id: "close", program: "old-program", name: "Close" },
  ],
};

const cascade = parseCascade(document);
const ids = (day: string): string[] =>
  cascade
    .at(day)
    .children("city")
    .map(({ id }) => id);

describe("the cascade on a day", () => {
  test("has the units in force, their first and last day included", () => {
    expect(ids("2025-06-30")).toEqual(["always", "old"]);
    expect(ids("2025-07-01")).toEqual(["always", "new"]);
    expect(cascade.children("city")).toHaveLength(3);
  });

  test("has only what belongs to them", () => {
    const { document: later } = cascade.at("2025-07-01");
    expect(later.bodies?.map(({ id }) => id)).toEqual(["department"]);
    expect(later.programs?.map(({ id }) => id)).toEqual(["city-program", "new-program"]);
    expect(later.targets?.map(({ unit }) => unit)).toEqual(["city"]);
    expect(later.tasks?.map(({ id }) => id)).toEqual(["move"]);
  });

  test("no longer refers to what has gone", () => {
    const { document: later } = cascade.at("2025-07-01");
    expect(later.bodies?.[0]?.oversees).toEqual([{ unit: "new" }]);
    expect(later.programs).toEqual([
      { id: "city-program", unit: "city", sources: [{ document: "Resolution" }] },
      { id: "new-program", unit: "new", sources: [{ program: "city-program" }] },
    ]);
    expect(later.tasks).toEqual([
      { id: "move", program: "city-program", name: "Move", supports: [] },
    ]);
    expect(later.indicators?.map((indicator) => indicator.cascade)).toEqual([
      { rule: "assign", values: { new: 5 } },
      { rule: "split", by: "people", reserve: { city: 1 } },
    ]);
    expect(later.targets?.[0]?.cascade).toEqual({ rule: "assign", shares: {} });
  });

  test("is led by those who are left", () => {
    const together = parseCascade({
      ...document,
      programs: [{ id: "city-program", unit: "city", coLeads: ["office", "department"] }],
      tasks: [{ id: "move", program: "city-program", name: "Move", coLeads: ["office"] }],
    });
    const { document: later } = together.at("2025-07-01");
    expect(later.programs?.[0]?.coLeads).toEqual(["department"]);
    expect(later.tasks?.[0]?.coLeads).toEqual([]);
  });

  test("has what a body oversees on that day", () => {
    const overseen = (day: string) =>
      cascade.at(day).document.bodies?.find(({ id }) => id === "department")?.oversees;
    expect(overseen("2024-06-30")).toEqual([
      { unit: "old" },
      { unit: "always", from: "2024-01-01", to: "2024-12-31" },
    ]);
    expect(overseen("2025-01-01")).toEqual([{ unit: "old" }]);
  });

  test("is the same document where nothing has a beginning or an end", () => {
    const lasting = parseCascade({
      ...document,
      units: [
        { id: "city" },
        { id: "old", parent: "city" },
        { id: "new", parent: "city", weights: { people: 1 } },
        { id: "always", parent: "city" },
      ],
      bodies: [{ id: "office" }],
    });
    expect(lasting.at("2025-07-01").document).toEqual(lasting.document);
  });

  test("leaves the cascade it was asked of as it was", () => {
    cascade.at("2025-07-01");
    expect(cascade.document).toEqual(document);
    expect(cascade.size).toBe(4);
  });

  test("knows the measures it was parsed with", () => {
    const weakest = defineMeasure({ ...min, name: "weakest" });
    const indicators = [{ id: "x", measure: "weakest" }];
    const own = parseCascade({ units: [{ id: "city" }], indicators }, { measures: [weakest] });
    expect(own.at("2025-01-01").size).toBe(1);
  });

  test("is none where a unit's parent has gone", () => {
    const units = [
      { id: "city" },
      { id: "district", parent: "city", to: "2025-06-30" },
      { id: "ward", parent: "district" },
    ];
    expect(issuesOf(() => parseCascade({ units }).at("2025-07-01"))).toMatchObject([
      { code: "missing-parent", unit: "ward" },
    ]);
  });

  test.each(["2023-02-30", "2025", "", "1 July 2025"])(
    "is none where there is no such day: %o",
    (day) => {
      expect(issuesOf(() => cascade.at(day))).toEqual([
        {
          code: "invalid-value",
          severity: "error",
          path: ["date"],
          expected: "a date such as 2023-06-30",
          received: JSON.stringify(day),
          message: `${day} is not a date.`,
        },
      ]);
    },
  );
});
