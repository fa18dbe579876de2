import {
  type AssignedValue,
  type Benchmark,
  type BenchmarkReference,
  type CascadeDocument,
  CascadeError,
  cascadeJsonSchema,
  cascadeSchema,
  type Indicator,
  type Issue,
  type IssueCode,
  type IssuePath,
  summariseIssues,
  type TargetRecord,
  type UnitRecord,
  type Where,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";

describe("a document", () => {
  test("needs units and nothing else", () => {
    expectTypeOf({ units: [{ id: "city" }] }).toExtend<CascadeDocument>();
    expectTypeOf({ units: [{ name: "city" }] }).not.toExtend<CascadeDocument>();
    expectTypeOf({}).not.toExtend<CascadeDocument>();
  });

  test("may be frozen", () => {
    const units = [{ id: "city", tags: ["capital"] as const }] as const;
    expectTypeOf({ units }).toExtend<CascadeDocument>();
  });

  test("is checked as it is written", () => {
    const unit: UnitRecord = {
      id: "city",
      // @ts-expect-error a weight is a number
      weights: { schools: "1.134,5" },
    };
    // @ts-expect-error there is no such field
    const misspelt: UnitRecord = { id: "city", nmae: "Hà Nội" };
    const target: TargetRecord = {
      unit: "city",
      indicator: "x",
      value: 1,
      // @ts-expect-error there are three grades
      grade: "optional",
    };
    const indicator: Indicator = {
      id: "x",
      measure: { type: "ratio", per: 10_000 },
      // @ts-expect-error a split says by what
      cascade: { rule: "split" },
    };
    expectTypeOf([unit, misspelt, target, indicator]).toBeArray();
  });

  test("says in one way what is to be reached", () => {
    const of = { unit: "city", indicator: "x" };
    expectTypeOf({ ...of, value: 1 }).toExtend<TargetRecord>();
    expectTypeOf({ ...of, floor: 1 }).toExtend<TargetRecord>();
    expectTypeOf({ ...of, cap: 2 }).toExtend<TargetRecord>();
    expectTypeOf({ ...of, floor: 1, cap: 2 }).toExtend<TargetRecord>();
    expectTypeOf({ ...of, plus: 1, benchmark: "country" }).toExtend<TargetRecord>();
    expectTypeOf({ ...of, plus: 1, benchmark: { unit: "north" } }).toExtend<TargetRecord>();
    expectTypeOf(of).not.toExtend<TargetRecord>();
    expectTypeOf({ ...of, value: 1, cap: 2 }).not.toExtend<TargetRecord>();
    expectTypeOf({ ...of, plus: 1 }).not.toExtend<TargetRecord>();
    expectTypeOf({ ...of, value: 1, benchmark: "country" }).not.toExtend<TargetRecord>();
    expectTypeOf<TargetRecord["value"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<TargetRecord["floor"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<TargetRecord["benchmark"]>().toEqualTypeOf<BenchmarkReference | undefined>();
    const target = {} as TargetRecord;
    if (target.plus !== undefined)
      expectTypeOf(target.benchmark).toEqualTypeOf<BenchmarkReference>();
  });

  test("names a direction, and whom an indicator applies to", () => {
    expectTypeOf<Indicator["direction"]>().toEqualTypeOf<
      "higher" | "lower" | "within" | undefined
    >();
    expectTypeOf<Indicator["appliesTo"]>().toEqualTypeOf<Where | undefined>();
    expectTypeOf<CascadeDocument["benchmarks"]>().toEqualTypeOf<readonly Benchmark[] | undefined>();
    expectTypeOf<AssignedValue>().toEqualTypeOf<
      | number
      | { readonly floor: number; readonly cap?: number | undefined }
      | { readonly cap: number }
    >();
  });

  test("is what the schema gives", () => {
    expectTypeOf(cascadeSchema.parse({})).toExtend<CascadeDocument>();
    expectTypeOf(cascadeJsonSchema()).toEqualTypeOf<Record<string, unknown>>();
  });
});

describe("an issue", () => {
  test("has a code, a severity, a path and words, and a unit and a fix where there are any", () => {
    expectTypeOf<Issue>().toEqualTypeOf<{
      readonly code: IssueCode;
      readonly severity: "error" | "warning";
      readonly path: IssuePath;
      readonly unit?: string;
      readonly expected: string;
      readonly received: string;
      readonly message: string;
      readonly fix?: string;
    }>();
    expectTypeOf<"cycle">().toExtend<IssueCode>();
    expectTypeOf<"typing-error">().not.toExtend<IssueCode>();
  });

  test("travels in an error, and is summed up as text", () => {
    expectTypeOf<CascadeError>().toExtend<Error>();
    expectTypeOf<CascadeError["issues"]>().toEqualTypeOf<readonly Issue[]>();
    expectTypeOf(new CascadeError([])).toEqualTypeOf<CascadeError>();
    expectTypeOf(summariseIssues).returns.toBeString();
  });
});
