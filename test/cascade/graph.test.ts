import { derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { plan } from "./plan.ts";

const oversees = [{ unit: "north" }, { unit: "south" }];
const cascade = parseCascade({
  ...plan,
  bodies: [{ id: "education", oversees }, ...(plan.bodies?.slice(1) ?? [])],
});

function edgesOf({ graph }: typeof cascade, kind: string): string[] {
  return graph
    .filterEdges((_, attributes) => attributes.kind === kind)
    .map((edge) => `${graph.source(edge)} > ${graph.target(edge)}`);
}

describe("the graph", () => {
  test("has a node for every unit, body, program and task, keyed by kind and id", () => {
    expect(cascade.graph.nodes().sort()).toEqual([
      ...["body:chair", "body:education", "body:finance"],
      ...["program:north-06", "program:program-06"],
      ...["task:build", "task:report", "task:survey"],
      ...["unit:city", "unit:north", "unit:north-1", "unit:north-2", "unit:south"],
    ]);
    expect(cascade.graph.getNodeAttributes("program:program-06")).toEqual({
      kind: "program",
      id: "program-06",
      name: "Education",
    });
    expect(cascade.graph.getNodeAttributes("unit:city")).toEqual({ kind: "unit", id: "city" });
  });

  test("says what contains what", () => {
    expect(edgesOf(cascade, "contains").sort()).toEqual([
      "unit:city > unit:north",
      "unit:city > unit:south",
      "unit:north > unit:north-1",
      "unit:north > unit:north-2",
    ]);
  });

  test("says which unit has which program, and which program has which task", () => {
    expect(edgesOf(cascade, "has").sort()).toEqual([
      "program:north-06 > task:report",
      "program:program-06 > task:build",
      "program:program-06 > task:survey",
      "unit:city > program:program-06",
      "unit:north > program:north-06",
    ]);
  });

  test("says what derives from what; a source outside is no node", () => {
    expect(edgesOf(cascade, "derives")).toEqual(["program:program-06 > program:north-06"]);
  });

  test("says who leads, supports and oversees", () => {
    expect(edgesOf(cascade, "leads").sort()).toEqual([
      "body:chair > program:north-06",
      "body:education > program:program-06",
      "body:education > task:survey",
      "body:finance > task:build",
    ]);
    expect(edgesOf(cascade, "supports")).toEqual(["body:chair > task:survey"]);
    expect(edgesOf(cascade, "oversees")).toEqual([
      "body:education > unit:north",
      "body:education > unit:south",
    ]);
  });

  test("says that a body leads where it is said to support as well", () => {
    const tasks = [
      { id: "t", program: "program-06", name: "T", lead: "chair", supports: ["chair", "finance"] },
    ];
    const both = parseCascade({ ...plan, tasks });
    expect(edgesOf(both, "leads")).toContain("body:chair > task:t");
    expect(edgesOf(both, "supports")).toEqual(["body:finance > task:t"]);
  });

  test("says that all who lead together lead", () => {
    const tasks = [
      {
        id: "t",
        program: "program-06",
        name: "T",
        lead: "chair",
        coLeads: ["finance"],
        supports: ["finance"],
      },
    ];
    const both = parseCascade({ ...plan, tasks });
    expect(edgesOf(both, "leads")).toContain("body:finance > task:t");
    expect(edgesOf(both, "supports")).toEqual([]);
  });

  test("has the drafts of a derived cascade as well", () => {
    const derived = derive(cascade).cascade;
    expect(edgesOf(derived, "derives").sort()).toEqual([
      "program:north-06 > program:north-06/north-1",
      "program:north-06 > program:north-06/north-2",
      "program:program-06 > program:north-06",
      "program:program-06 > program:program-06/south",
    ]);
  });

  test("is made anew, so that changing it changes nothing", () => {
    cascade.graph.dropNode("unit:north");
    expect(cascade.graph.hasNode("unit:north")).toBe(true);
  });

  test("keeps records of one id and different kinds apart", () => {
    const { graph } = parseCascade({
      units: [{ id: "x" }],
      bodies: [{ id: "x" }],
      programs: [{ id: "x", unit: "x", lead: "x" }],
      tasks: [{ id: "x", program: "x", name: "X", lead: "x" }],
    });
    expect(graph.order).toBe(4);
    expect(graph.size).toBe(4);
  });
});
