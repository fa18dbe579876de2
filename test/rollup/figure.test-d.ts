import { type Bound, type Breakdown, explainGap, type Figure, type Rollup } from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";

describe("a figure", () => {
  test("says which side speaks, and both where there are two", () => {
    expectTypeOf<Figure["bound"]>().toEqualTypeOf<Bound | null>();
    expectTypeOf<Bound>().toEqualTypeOf<"floor" | "cap">();
    expectTypeOf<Figure["range"]>().toEqualTypeOf<{
      readonly floor: number | null;
      readonly cap: number | null;
    } | null>();
    expectTypeOf<Figure["benchmark"]>().toEqualTypeOf<number | null>();
    expectTypeOf<"no-benchmark">().toExtend<Figure["state"]>();
  });

  test("is explained on the side that is asked for", () => {
    const rollup = {} as Rollup;
    expectTypeOf(explainGap).returns.toEqualTypeOf<Breakdown>();
    expectTypeOf(explainGap).toBeCallableWith(rollup, "city", "x");
    expectTypeOf(explainGap).toBeCallableWith(rollup, "city", "x", { bound: "cap" });
    // @ts-expect-error there are two sides
    explainGap(rollup, "city", "x", { bound: "ceiling" });
    expectTypeOf<Breakdown["bound"]>().toEqualTypeOf<Bound>();
  });
});
