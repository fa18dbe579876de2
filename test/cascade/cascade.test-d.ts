import type { DirectedGraph } from "graphology";
import {
  type BenchmarkReference,
  type Body,
  type Bound,
  type Cascade,
  type CascadeDocument,
  type EdgeAttributes,
  type Issue,
  type Lineage,
  type NodeAttributes,
  type PlanBenchmark,
  type Program,
  type ProgramLineage,
  parseCascade,
  type Registration,
  safeParseCascade,
  type Target,
  type Task,
  type TaskLineage,
  type Unit,
} from "target-cascade";
import { describe, expectTypeOf, test } from "vitest";

const cascade = parseCascade({ units: [{ id: "city" }] });

describe("parsing", () => {
  test("takes anything and gives a cascade", () => {
    expectTypeOf(parseCascade).parameter(0).toBeUnknown();
    expectTypeOf(cascade).toEqualTypeOf<Cascade>();
  });

  test("without throwing gives a cascade or issues, never both", () => {
    const result = safeParseCascade({});
    if (result.success) {
      expectTypeOf(result.cascade).toEqualTypeOf<Cascade>();
      expectTypeOf(result).not.toHaveProperty("issues");
    } else {
      expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>();
      expectTypeOf(result).not.toHaveProperty("cascade");
    }
  });
});

describe("questions", () => {
  test("about units", () => {
    expectTypeOf(cascade.unit("city")).toEqualTypeOf<Unit>();
    expectTypeOf(cascade.parent("city")).toEqualTypeOf<Unit | null>();
    expectTypeOf(cascade.children("city")).toEqualTypeOf<readonly Unit[]>();
    expectTypeOf(cascade.path("city", "city")).toEqualTypeOf<readonly Unit[]>();
    expectTypeOf(cascade.units()).toExtend<Iterable<Unit>>();
    expectTypeOf(cascade.at("2025-07-01")).toEqualTypeOf<Cascade>();
  });

  test("about plans", () => {
    expectTypeOf(cascade.programs("city")).toEqualTypeOf<readonly Program[]>();
    expectTypeOf(cascade.targets("city")).toEqualTypeOf<readonly Target[]>();
    expectTypeOf(cascade.registrations("city", "jobs", { grade: "stretch" })).toEqualTypeOf<
      readonly Registration[]
    >();
    expectTypeOf<Registration["state"]>().toEqualTypeOf<
      "assigned" | "registered" | "both" | "neither"
    >();
    expectTypeOf<Target["assigned"]>().toEqualTypeOf<number | null>();
    expectTypeOf(cascade.tasks("city")).toEqualTypeOf<readonly Task[]>();
    expectTypeOf(cascade.lineage("t")).toEqualTypeOf<Lineage>();
    expectTypeOf(cascade.programLineage("p")).toEqualTypeOf<ProgramLineage>();
    expectTypeOf(cascade.taskLineage("t")).toEqualTypeOf<TaskLineage>();
    expectTypeOf(cascade.body("b", { on: "2022-01-01" })).toEqualTypeOf<Body>();
    expectTypeOf<Lineage["derived"]>().returns.toEqualTypeOf<readonly Lineage[]>();
  });

  test("about the whole", () => {
    expectTypeOf(cascade.document).toExtend<CascadeDocument>();
    expectTypeOf(cascade.graph).toEqualTypeOf<DirectedGraph<NodeAttributes, EdgeAttributes>>();
  });

  test("cannot be answered by writing", () => {
    // @ts-expect-error a cascade only answers
    cascade.size = 3;
    // @ts-expect-error units are read-only
    cascade.unit("city").name = "other";
    // @ts-expect-error lists are read-only
    cascade.children("city").push(cascade.root);
    // @ts-expect-error the document is read-only
    cascade.document.units.push({ id: "x" });
    // @ts-expect-error and so is what is in it
    cascade.document.units[0].id = "x";
  });
});

describe("what is answered", () => {
  test("has level and parent always, the rest of the record where it is stated", () => {
    expectTypeOf<Unit["level"]>().toBeString();
    expectTypeOf<Unit["parent"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Unit["depth"]>().toBeNumber();
    expectTypeOf<Unit["name"]>().toEqualTypeOf<string | undefined>();
  });

  test("says null where nothing is known, never undefined", () => {
    expectTypeOf<Target["program"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Target["due"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Target["baseline"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Target["value"]>().toBeNumber();
    expectTypeOf<Target["direction"]>().toEqualTypeOf<"higher" | "lower" | "within">();
    expectTypeOf<Target["bound"]>().toEqualTypeOf<Bound>();
    expectTypeOf<Target["benchmark"]>().toEqualTypeOf<PlanBenchmark | null>();
    expectTypeOf<PlanBenchmark>().toExtend<BenchmarkReference>();
    expectTypeOf<Target["source"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Target["grade"]>().toEqualTypeOf<"mandatory" | "stretch" | "indicative">();
    expectTypeOf<Program["state"]>().toEqualTypeOf<
      "draft" | "written" | "submitted" | "adopted" | "ended"
    >();
    expectTypeOf<Task["unit"]>().toBeString();
    expectTypeOf<Task["name"]>().toBeString();
    expectTypeOf<Task["state"]>().toEqualTypeOf<"draft" | "written">();
    expectTypeOf<Body["kind"]>().toEqualTypeOf<"body" | "post" | "person">();
  });
});
