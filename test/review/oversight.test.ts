import { describe, expect, test } from "vitest";
import { reviewedIn, type YearlyPlan } from "./yearly.ts";

const plan: YearlyPlan = {
  indicator: { tags: ["education"] },
  indicators: [{ id: "roads", measure: "sum", cascade: { rule: "split", by: "equal" } }],
  targets: [{ unit: "city", indicator: "roads", value: 6 }],
  bodies: [
    { id: "education", name: "Education", unit: "city", oversees: [{ field: "education" }] },
    {
      ...{ id: "vice-chair", kind: "post", name: "Vice chair", unit: "city" },
      holders: [
        { person: "mai", to: "2021-12-31" },
        { person: "lan", from: "2022-01-01" },
      ],
      oversees: [{ unit: "north" }, { unit: "south", to: "2021-12-31" }],
    },
    { id: "mai", kind: "person" },
    { id: "lan", kind: "person" },
    { id: "clerk", unit: "city" },
    { id: "field-of-none", unit: "city", oversees: [{ field: "art" }] },
  ],
};
const reports = { north: [4, 2], south: [4, 4], west: [4, 4] };

describe("oversight", () => {
  test("says who oversees what on the day, and what of theirs is behind", () => {
    const { oversight } = reviewedIn(2022, plan, reports, { signals: ["behind", "silent"] });
    const found = oversight.map(({ counts, targets, ...rest }) => ({
      ...rest,
      counted: [counts.targets, counts.listed, counts.signals.behind],
      listed: Array.from(targets, ({ unit, indicator }) => `${unit} ${indicator}`),
    }));
    expect(found).toEqual([
      {
        ...{ body: "vice-chair", name: "Vice chair", holders: ["lan"] },
        ...{ units: ["north"], indicators: [] },
        counted: [2, 2, 1],
        listed: ["north roads", "north schools"],
      },
      {
        ...{ body: "education", name: "Education", holders: [] },
        ...{ units: [], indicators: ["schools"] },
        counted: [4, 1, 1],
        listed: ["north schools"],
      },
    ]);
  });

  test("leaves out who oversees nothing under review", () => {
    const { oversight } = reviewedIn(2022, plan, reports, { unit: "south" });
    expect(oversight.map(({ body }) => body)).toEqual(["education"]);
    const { oversight: roads } = reviewedIn(2022, plan, reports, { indicator: "roads" });
    expect(roads.map(({ body }) => body)).toEqual(["vice-chair"]);
  });
});
