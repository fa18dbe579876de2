import {
  type Frequency,
  type PhasedPeriod,
  type PhaseOptions,
  type Phasing,
  type PhasingByShares,
  phase,
  type Target,
  type TargetRecord,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";

describe("phase", () => {
  test("takes a target and the kind of period, and gives periods or null", () => {
    expectTypeOf(phase).parameters.toEqualTypeOf<[Target, PhaseOptions]>();
    expectTypeOf(phase).returns.toEqualTypeOf<readonly PhasedPeriod[] | null>();
    expectTypeOf<PhaseOptions>().toEqualTypeOf<{ readonly every: Frequency }>();
  });

  test("knows kinds of periods", () => {
    const target = {} as Target;
    // @ts-expect-error weeks are not months
    const ask = () => phase(target, { every: "week" });
    expectTypeOf(ask).returns.toEqualTypeOf<readonly PhasedPeriod[] | null>();
  });
});

describe("a phasing", () => {
  test("may have one inside, as deep as periods go", () => {
    const deep = {
      every: "year",
      shares: [1, 2] as const,
      within: { every: "quarter", shares: [1, 1, 1, 1], within: "step" },
    } as const;
    expectTypeOf(deep).toExtend<Phasing>();
    expectTypeOf(deep).toExtend<PhasingByShares>();
    expectTypeOf<NonNullable<TargetRecord["phasing"]>>().toExtend<Phasing>();
    expectTypeOf<Phasing>().toExtend<NonNullable<TargetRecord["phasing"]>>();
  });
});
