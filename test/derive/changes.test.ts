import { type CascadeDocument, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

function derived(document: CascadeDocument, previous?: CascadeDocument) {
  const plan = parseCascade(document);
  if (!previous) return derive(plan);
  return derive(plan, { previous: derive(parseCascade(previous)).cascade });
}

const before = cityPlan({ districts: { a: 6, b: 3, c: 1 } });

describe("changes", () => {
  test("without a previous derivation are everything that was derived", () => {
    expect([...derived(before).changes]).toEqual([
      {
        kind: "added",
        unit: "a",
        indicator: "renovated",
        grade: "mandatory",
        due: "2025-12-31",
        bound: "floor",
        benchmark: null,
        from: null,
        to: 6,
        dueFrom: null,
        dueTo: "2025-12-31",
        applied: true,
        why: ["plan"],
        message: "a is given 6 of renovated.",
      },
      expect.objectContaining({ kind: "added", unit: "b", to: 3 }),
      expect.objectContaining({ kind: "added", unit: "c", to: 1 }),
    ]);
  });

  test("can be iterated again and again", () => {
    const { changes } = derived(before);
    expect([...changes]).toEqual([...changes]);
  });

  test("are none where nothing changed", () => {
    expect([...derived(before, before).changes]).toEqual([]);
  });

  test("are told in the indicator's unit", () => {
    const decimals = { indicator: { decimals: 1 }, districts: { a: 1 } };
    const { changes } = derived(
      cityPlan({ ...decimals, value: 2.5 }),
      cityPlan({ ...decimals, value: 1.5 }),
    );
    expect([...changes]).toMatchObject([
      { unit: "city", from: 1.5, to: 2.5 },
      { unit: "a", from: 1.5, to: 2.5 },
    ]);
  });

  test("name what came, what went and what is different", () => {
    const after = cityPlan({ districts: { a: 6, b: 2, d: 2 } });
    const told = [...derived(after, before).changes].map(({ kind, unit, from, to }) => [
      kind,
      unit,
      from,
      to,
    ]);
    expect(told).toEqual([
      ["changed", "b", 3, 2],
      ["added", "d", null, 2],
      ["removed", "c", 1, null],
    ]);
  });

  test("name a whole plan that is gone", () => {
    const { targets: _, ...untargeted } = before;
    const told = [...derived(untargeted, before).changes].map(({ kind, unit }) => [kind, unit]);
    expect(told).toEqual([
      ["removed", "city"],
      ["removed", "a"],
      ["removed", "b"],
      ["removed", "c"],
    ]);
  });
});

describe("a former share", () => {
  const weighted = (a: number, b: number, c: number): CascadeDocument =>
    cityPlan({ districts: { a, b, c } });

  test("stays while it is its new quota rounded down or up", () => {
    // 4 : 4 : 5 gave 3, 3 and 4. By itself 5 : 5 : 5 gives the first the fourth.
    const fresh = derived(weighted(5, 5, 5)).cascade;
    const kept = derived(weighted(5, 5, 5), weighted(4, 4, 5)).cascade;
    expect(valuesOf(fresh, "renovated")).toEqual({ city: 10, a: 4, b: 3, c: 3 });
    expect(valuesOf(kept, "renovated")).toEqual({ city: 10, a: 3, b: 3, c: 4 });
  });

  test("goes where its quota has moved away from it", () => {
    const moved = derived(weighted(8, 1, 1), weighted(4, 4, 5)).cascade;
    expect(valuesOf(moved, "renovated")).toEqual({ city: 10, a: 8, b: 1, c: 1 });
  });

  test("is the same number where the indicator has other decimals by now", () => {
    const cascade = { rule: "split", by: "schools", step: 1 } as const;
    const finer = cityPlan({
      districts: { a: 5, b: 5, c: 5 },
      indicator: { decimals: 1, cascade },
    });
    const { cascade: kept, changes } = derived(finer, weighted(4, 4, 5));
    expect(valuesOf(kept, "renovated")).toEqual({ city: 10, a: 3, b: 3, c: 4 });
    expect([...changes]).toEqual([]);
  });

  test("is found by its unit, wherever the unit stands in the document", () => {
    const former = weighted(4, 4, 5);
    const shuffled = { ...weighted(5, 5, 5), units: [...weighted(5, 5, 5).units].reverse() };
    expect(valuesOf(derived(shuffled, former).cascade, "renovated")).toEqual({
      city: 10,
      a: 3,
      b: 3,
      c: 4,
    });
  });
});

test("what derivation gives is frozen", () => {
  const { unplaced, conflicts, issues, changes } = derived(
    cityPlan({
      districts: { a: 1, b: null },
      indicator: { cascade: { rule: "split", by: "schools", max: 3 } },
    }),
  );
  const [change] = changes;
  for (const given of [unplaced, conflicts, issues, unplaced[0], change]) {
    expect(Object.isFrozen(given)).toBe(true);
  }
});
