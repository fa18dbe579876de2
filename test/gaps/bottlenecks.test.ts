import {
  type Actual,
  derive,
  explainGap,
  type Indicator,
  parseCascade,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";

/** Two districts of two wards; 8 is asked of all, and b2 asks 9 of itself. */
function explained(scores: Record<string, number>, measure: Partial<Indicator> = {}) {
  const { cascade } = derive(
    parseCascade({
      units: [
        { id: "city" },
        { id: "a", parent: "city" },
        { id: "b", parent: "city" },
        { id: "a1", parent: "a" },
        { id: "a2", parent: "a" },
        { id: "b1", parent: "b" },
        { id: "b2", parent: "b" },
      ],
      indicators: [{ id: "score", measure: "min", ...measure }],
      targets: [
        { unit: "city", indicator: "score", value: 8 },
        { unit: "b2", indicator: "score", value: 9 },
      ],
    }),
  );
  const rows = Object.entries(scores).map(
    ([unit, value]): Actual => ({ unit, indicator: "score", period: "2022", value }),
  );
  return explainGap(rollUp(cascade, rows, { asOf: "2022-12-31" }), "city", "score");
}

const wards = { a1: 7, a2: 5, b1: 6, b2: 9 };

describe("the bottlenecks of a minimum", () => {
  test("are the weakest and the next one behind it, each with the way down to it", () => {
    expect(explained(wards).bottlenecks()).toEqual([
      { unit: "a2", own: false, actual: 5, target: 8, gap: 3, path: ["a", "a2"] },
      { unit: "b1", own: false, actual: 6, target: 8, gap: 2, path: ["b", "b1"] },
    ]);
  });

  test("go on as far as one asks, against what each is asked itself", () => {
    const all = explained(wards).bottlenecks(10);
    expect(all.map(({ unit, actual, gap }) => [unit, actual, gap])).toEqual([
      ["a2", 5, 3],
      ["b1", 6, 2],
      ["a1", 7, 1],
      ["b2", 9, 0],
    ]);
  });

  test("are those below the line they are asked of", () => {
    const [a] = explained(wards).children();
    expect(a?.bottlenecks().map(({ unit, path }) => [unit, path])).toEqual([
      ["a2", ["a2"]],
      ["a1", ["a1"]],
    ]);
  });

  test("say who comes next once the first is mended: a district may hold both", () => {
    const units = (scores: Record<string, number>) =>
      explained(scores)
        .bottlenecks()
        .map(({ unit }) => unit);
    expect(units({ ...wards, a1: 5 })).toEqual(["a1", "a2"]);
    expect(units({ ...wards, a1: 5, a2: 9 })).toEqual(["a1", "b1"]);
  });

  test("end with the id, unit by unit on the way down, where they are equal", () => {
    const equal = explained({ b1: 5, b2: 5, a2: 5, a1: 5 }).bottlenecks(4);
    expect(equal.map(({ unit }) => unit)).toEqual(["a1", "a2", "b1", "b2"]);
  });

  test("are among those who reported", () => {
    expect(
      explained({ b2: 9 })
        .bottlenecks()
        .map(({ unit }) => unit),
    ).toEqual(["b2"]);
    expect(explained({}).bottlenecks()).toEqual([]);
  });
});

test("under a cap the highest of a maximum holds a unit back", () => {
  const found = explained(wards, { measure: "max", direction: "lower" }).bottlenecks();
  expect(found).toMatchObject([
    { unit: "b2", actual: 9, target: 9, gap: 0 },
    { unit: "a1", actual: 7, target: 8, gap: -1 },
  ]);
});

test("what adds up has no bottleneck", () => {
  const added = explained(wards, { measure: "sum", cascade: { rule: "split", by: "equal" } });
  expect(added.bottlenecks()).toEqual([]);
});

test("the weakest of a chain 100,000 deep is found", () => {
  const size = 100_000;
  const { cascade } = derive(
    parseCascade({
      units: Array.from({ length: size }, (_, place) =>
        place === 0 ? { id: "0" } : { id: `${place}`, parent: `${place - 1}` },
      ),
      indicators: [{ id: "score", measure: "min" }],
      targets: [{ unit: "0", indicator: "score", value: 8 }],
    }),
  );
  const last = `${size - 1}`;
  const rollup = rollUp(cascade, [{ unit: last, indicator: "score", period: "2022", value: 3 }], {
    asOf: "2022-12-31",
  });
  const [found] = explainGap(rollup, "0", "score").bottlenecks();
  expect(found).toMatchObject({ unit: last, gap: 5 });
  expect(found?.path.length).toBe(size - 1);
});
