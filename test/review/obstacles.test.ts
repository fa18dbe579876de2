import { type Obstacle, type ReviewOptions, review } from "target-cascade";
import { describe, expect, test } from "vitest";
import { rolledUpIn, rowsByYear, type YearlyPlan } from "./yearly.ts";

const plan: YearlyPlan = {
  districts: ["north", "south"],
  units: [{ id: "n1", parent: "north" }],
  bodies: [{ id: "land-office", unit: "north" }, { id: "ministry" }, { id: "works", unit: "city" }],
};
const raised = (id: string, unit: string, more: Partial<Obstacle> = {}): Obstacle => ({
  ...{ id, unit, raised: "2022-12-01", ...more },
});

function listed(obstacles: readonly Obstacle[], options: ReviewOptions = {}) {
  const actuals = rowsByYear({ n1: [4, 4], south: [12, 12] });
  return review(rolledUpIn(2022, plan, { actuals, obstacles }), options).obstacles;
}

describe("obstacles", () => {
  test("come before what moves the unit under review most, then by how long they have stood", () => {
    const found = listed([
      raised("talk", "n1"),
      raised("old", "n1", { raised: "2022-01-01" }),
      raised("solved", "n1", { item: "schools", solved: "2022-12-11" }),
      raised("land", "n1", { item: "schools", owner: "land-office" }),
      raised("met", "south", { item: "schools" }),
    ]);
    expect(found.map(({ id, impact, days }) => [id, impact, days])).toEqual([
      // 16 of 48 schools are missing in the ward, none in the south.
      ["land", 16 / 48, 30],
      ["met", 0, 30],
      ["old", null, 364],
      ["talk", null, 30],
      ["solved", 16 / 48, 10],
    ]);
  });

  test("say how far up they were carried", () => {
    const to = (escalatedTo?: string) =>
      listed([raised("o", "n1", escalatedTo === undefined ? {} : { escalatedTo })])[0]?.escalation;
    expect([to("north"), to("land-office"), to("city"), to("works")]).toEqual([
      ...["parent", "parent", "above", "above"],
    ]);
    expect([to("ministry"), to("south"), to()]).toEqual(["elsewhere", "elsewhere", null]);
  });

  test("are those under review: by unit, by what they stand before, by who is to solve them", () => {
    const all = [
      raised("n", "n1", { item: "schools" }),
      raised("s", "south", { owner: "works" }),
      raised("c", "city", { escalatedTo: "works" }),
    ];
    const ids = (options: ReviewOptions) => listed(all, options).map(({ id }) => id);
    expect(ids({ unit: "north" })).toEqual(["n"]);
    expect(ids({ level: "district" })).toEqual(["s"]);
    expect(ids({ indicator: "schools" })).toEqual(["n"]);
    expect(ids({ body: "works" })).toEqual(["c", "s"]);
  });
});
