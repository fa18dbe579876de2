import { derive, parseCascade } from "target-cascade";
import { expect, test } from "vitest";
import { valuesOf } from "../helpers/valuesOf.ts";

const units = [
  { id: "city" },
  { id: "north", parent: "city", tags: ["urban"] },
  { id: "n1", parent: "north", tags: ["urban"] },
  { id: "n2", parent: "north" },
  { id: "n3", parent: "north" },
  { id: "south", parent: "city", tags: ["urban"] },
  { id: "s1", parent: "south" },
];

function given(rule: object, value = 12) {
  const { cascade, issues } = derive(
    parseCascade({
      levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
      units,
      indicators: [
        { id: "jobs", measure: "sum", cascade: { rule: "split", by: "leaves", ...rule } },
      ],
      targets: [{ unit: "city", indicator: "jobs", value }],
    }),
  );
  expect(issues).toEqual([]);
  return valuesOf(cascade, "jobs");
}

test("split by leaves, every unit at the end of the line is given the same", () => {
  expect(given({})).toEqual({ city: 12, north: 9, n1: 3, n2: 3, n3: 3, south: 3, s1: 3 });
});

test("the line ends where the rule does", () => {
  expect(given({ to: "district" })).toEqual({ city: 12, north: 6, south: 6 });
});

test("leaves that take no part do not count, and who has none below that does is one itself", () => {
  expect(given({ where: { tags: ["urban"] } })).toEqual({ city: 12, north: 6, n1: 6, south: 6 });
});
