import {
  type Cascade,
  type CascadeComparison,
  compare,
  type Rollup,
  type RollupComparison,
  type TargetRecord,
  type UnitRecord,
} from "target-cascade";
import { expectTypeOf, test } from "vitest";

declare const cascade: Cascade;
declare const rollup: Rollup;

test("two cascades, or two rollups, and never one of each", () => {
  expectTypeOf(compare(cascade, cascade)).toEqualTypeOf<CascadeComparison>();
  expectTypeOf(compare(rollup, rollup)).toEqualTypeOf<RollupComparison>();
  // @ts-expect-error A rollup is no cascade.
  compare(cascade, rollup);
});

test("a record is of the list it is in", () => {
  for (const record of compare(cascade, cascade).records) {
    if (record.list === "units") expectTypeOf(record.to).toEqualTypeOf<UnitRecord | null>();
    if (record.list === "targets") expectTypeOf(record.from).toExtend<TargetRecord | null>();
  }
});
