import { derive, extractUnit, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../../helpers/issues.ts";
import { plan } from "../plan.ts";

const cascade = derive(
  parseCascade({
    ...plan,
    tasks: [
      { id: "survey", program: "program-06", name: "Survey", cascade: {} },
      { id: "report", program: "north-06", name: "Report" },
    ],
  }),
).cascade;

describe("a ward's whole program", () => {
  const ward = extractUnit(cascade, "north-1");

  test("stands under the units above, from the top down", () => {
    expect(ward.unit).toEqual(cascade.unit("north-1"));
    expect(ward.above.map(({ id }) => id)).toEqual(["city", "north"]);
  });

  test("rests on the programs above and on the resolution they name", () => {
    expect(ward.programs).toMatchObject([
      {
        program: { id: "north-06/north-1", state: "draft" },
        sources: [{ id: "north-06" }, { id: "program-06" }],
        documents: [{ document: "Resolution XIII", namedBy: ["program-06"] }],
      },
    ]);
  });

  test("has every target with where it comes from, up to the first", () => {
    const [program] = ward.programs;
    const told = program?.targets.map(({ target, sources }) => [
      target.value,
      ...sources.map(({ unit, value }) => `${unit} ${value}`),
    ]);
    expect(told).toEqual([
      [12, "north 16", "city 24"],
      [15, "north 20", "city 30"],
      [80, "north 80", "city 80"],
    ]);
  });

  test("has every task likewise", () => {
    const [program] = ward.programs;
    expect(
      program?.tasks.map(({ task, sources }) => [task.name, sources.map(({ unit }) => unit)]),
    ).toEqual([["Survey", ["north", "city"]]]);
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(ward))).toEqual(ward);
  });
});

test("a target in no program stands beside", () => {
  const { programs, otherTargets } = extractUnit(cascade, "south");
  expect(otherTargets).toMatchObject([
    { target: { indicator: "standard", value: 85 }, sources: [{ unit: "city", value: 80 }] },
  ]);
  expect(programs[0]?.targets.map(({ target }) => target.value)).toEqual([8, 10]);
});

test("every target and task of a unit is in its extract once", () => {
  for (const { id } of cascade.units()) {
    const { programs, otherTargets } = extractUnit(cascade, id);
    const targets = [...programs.flatMap((one) => one.targets), ...otherTargets];
    const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id).sort();
    expect(ids(targets.map(({ target }) => target))).toEqual(ids(cascade.targets(id)));
    const tasks = programs.flatMap((one) => one.tasks.map(({ task }) => task));
    expect(ids(tasks)).toEqual(ids(cascade.tasks(id)));
  }
});

test("of a unit nobody has is an error", () => {
  expect(issuesOf(() => extractUnit(cascade, "west"))).toMatchObject([{ code: "unknown-unit" }]);
});
