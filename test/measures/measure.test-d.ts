import {
  defineMeasure,
  type Measure,
  type MeasureContext,
  type milestone,
  type Parts,
  parseCascade,
  type Requirement,
  ratio,
  sum,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";
import * as z from "zod";

describe("a measure", () => {
  test("knows its options", () => {
    expectTypeOf(sum).toExtend<Measure<Record<string, never>>>();
    expectTypeOf(ratio.options).toExtend<z.ZodType<{ per?: number | undefined }>>();
    expectTypeOf<Parameters<NonNullable<typeof milestone.lift>>[0]["options"]>().toHaveProperty(
      "require",
    );
    expectTypeOf<Requirement>().toEqualTypeOf<
      "all" | "any" | { share: number } | { count: number }
    >();
  });

  test("of one's own has the options of its schema", () => {
    const powered = defineMeasure({
      name: "powered",
      options: z.strictObject({ power: z.number() }),
      parts: [{ name: "value", reducer: "sum" }],
      balance: "flow",
      figure: "amount",
      targets: "added",
      speaksOf: "reporters",
      rules: ["split"],
      read({ options }, lines, parts) {
        expectTypeOf(options.power).toBeNumber();
        expectTypeOf(lines.value).toEqualTypeOf<Float64Array>();
        expectTypeOf(parts).toEqualTypeOf<Parts>();
      },
      values() {},
      currency: () => ({ unitOfMeasure: "", steps: 1 }),
    });
    expectTypeOf(powered).toEqualTypeOf<Measure<{ power: number }>>();
    parseCascade({}, { measures: [powered, sum] });
  });

  test("is handed on by rules there are", () => {
    // @ts-expect-error double is no rule
    defineMeasure({ ...sum, rules: ["double"] });
    expectTypeOf<MeasureContext["sign"]>().toEqualTypeOf<1 | -1>();
  });
});
