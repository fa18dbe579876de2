import { type CascadeDocument, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

const districts = { a: 6, b: 3, c: 1 };

function derived(document: CascadeDocument) {
  const derivation = derive(parseCascade(document));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

function written(unit: string, value: number) {
  return { unit, indicator: "renovated", value };
}

describe("a value of a child's own", () => {
  test("stands, and its siblings share the rest", () => {
    // 6 over 3 : 1 is 4.5 and 1.5; the tie goes to the larger weight.
    const { values, conflicts } = derived(cityPlan({ districts, targets: [written("a", 4)] }));
    expect(values).toEqual({ city: 10, a: 4, b: 5, c: 1 });
    expect(conflicts).toEqual([]);
  });

  test("stands as a hold with who holds it, why and until when", () => {
    const hold = { by: "People's Committee", why: "schools are closing", until: "2023-12-31" };
    const { cascade, values } = derived(
      cityPlan({ districts, targets: [{ ...written("a", 4), hold, origin: "assigned" }] }),
    );
    expect(values).toEqual({ city: 10, a: 4, b: 5, c: 1 });
    expect(cascade.targets("a")).toMatchObject([{ written: true, hold, origin: "assigned" }]);
  });

  test("may be all there is: the others get 0", () => {
    const { values, conflicts } = derived(cityPlan({ districts, targets: [written("a", 10)] }));
    expect(values).toEqual({ city: 10, a: 10, b: 0, c: 0 });
    expect(conflicts).toEqual([]);
  });

  test("beyond what there is leaves the others 0 and is over-held by the amount", () => {
    const { values, conflicts, unplaced } = derived(
      cityPlan({ districts, targets: [written("a", 8), written("b", 4)] }),
    );
    expect(values).toEqual({ city: 10, a: 8, b: 4, c: 0 });
    expect(conflicts).toEqual([
      {
        code: "over-held",
        unit: "city",
        indicator: "renovated",
        grade: "mandatory",
        due: "2025-12-31",
        bound: "floor",
        amount: 2,
        message:
          "The units under city hold 2 of renovated more than city has to give; the others get 0.",
        fix: "Lower what they hold, or raise city by 2.",
        holders: [
          { unit: "a", by: null, value: 8 },
          { unit: "b", by: null, value: 4 },
        ],
      },
    ]);
    expect(unplaced).toEqual([]);
  });

  test("of more than nothing leaves the others 0, also where lower is better", () => {
    for (const direction of ["higher", "lower"] as const) {
      const { values, conflicts } = derived(
        cityPlan({ districts, value: 0, indicator: { direction }, targets: [written("a", 1)] }),
      );
      expect(values).toEqual({ city: 0, a: 1, b: 0, c: 0 });
      expect(conflicts).toMatchObject([{ code: "over-held", unit: "city", amount: 1 }]);
    }
  });

  test("of everyone, short of the target, leaves the rest unplaced", () => {
    const { unplaced } = derived(
      cityPlan({
        districts: { a: 1, b: 1 },
        targets: [written("a", 4), written("b", 3)],
      }),
    );
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 3,
        message:
          "city could not hand on 3 of renovated: every unit below holds a value of its own.",
      },
    ]);
  });

  test("is handed on to the units below it", () => {
    const { values } = derived(
      cityPlan({
        districts,
        units: [
          { id: "a1", parent: "a", weights: { schools: 3 } },
          { id: "a2", parent: "a", weights: { schools: 3 } },
        ],
        targets: [written("a", 4)],
      }),
    );
    expect(values).toMatchObject({ a: 4, a1: 2, a2: 2 });
  });

  test("is held against the target it was set under: another grade is another plan", () => {
    const { cascade } = derived(
      cityPlan({ districts, targets: [{ ...written("a", 9), grade: "stretch" }] }),
    );
    expect(cascade.targets("a").map(({ grade, value }) => [grade, value])).toEqual([
      ["mandatory", 6],
      ["stretch", 9],
    ]);
    expect(cascade.targets("b")).toMatchObject([{ grade: "mandatory", value: 3 }]);
  });
});

describe("what a unit keeps for itself", () => {
  const reserving = (reserve: Record<string, number>, rest: Partial<CascadeDocument> = {}) =>
    derived(
      cityPlan({
        districts,
        indicator: { cascade: { rule: "split", by: "schools", reserve } },
        ...rest,
      }),
    );

  test("is taken off before the rest is split", () => {
    // 8 over 6 : 3 : 1 is 4.8, 2.4 and 0.8.
    const { cascade, values } = reserving({ city: 2 });
    expect(values).toEqual({ city: 10, a: 5, b: 2, c: 1 });
    expect(cascade.targets("city")).toMatchObject([{ value: 10, own: 2 }]);
    expect(cascade.targets("a")).toMatchObject([{ own: null }]);
  });

  test("is at most what there is; more is over-reserved by the amount", () => {
    const { cascade, values, conflicts } = reserving({ city: 12 });
    expect(values).toEqual({ city: 10, a: 0, b: 0, c: 0 });
    expect(cascade.targets("city")).toMatchObject([{ own: 10 }]);
    expect(conflicts).toMatchObject([
      {
        code: "over-reserved",
        unit: "city",
        amount: 2,
        message: "city is to keep 12 of renovated, but has 10.",
      },
    ]);
  });

  test("leaves less for those who hold: 2 kept and 9 held of 10 is 1 too much", () => {
    const { conflicts, values } = reserving({ city: 2 }, { targets: [written("a", 9)] });
    expect(values).toEqual({ city: 10, a: 9, b: 0, c: 0 });
    expect(conflicts).toMatchObject([{ code: "over-held", unit: "city", amount: 1 }]);
  });

  test("means nothing at a unit with nobody below it", () => {
    const { cascade, values } = reserving({ a: 2 });
    expect(values).toEqual({ city: 10, a: 6, b: 3, c: 1 });
    expect(cascade.targets("a")).toMatchObject([{ own: null }]);
  });
});
