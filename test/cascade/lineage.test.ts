import { derive, type Lineage, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";
import { plan } from "./plan.ts";

const { cascade } = derive(parseCascade(plan));

const units = (targets: readonly { readonly unit: string }[]): string[] =>
  targets.map(({ unit }) => unit);

/** The lineage as nested lists of units. */
function tree({ target, derived }: Lineage): unknown[] {
  return [target.unit, ...derived().map(tree)];
}

describe("the lineage of a target", () => {
  test("goes up to its first source, the nearest one first", () => {
    const { target, sources } = cascade.lineage("north-1/renovated/mandatory/2025-12-31");
    expect(target.value).toBe(12);
    expect(sources.map(({ id, value }) => [id, value])).toEqual([
      ["north/renovated/mandatory/2025-12-31", 16],
      ["t1", 24],
    ]);
  });

  test("goes down level by level, by id", () => {
    const lineage = cascade.lineage("t1");
    expect(lineage.sources).toEqual([]);
    expect(tree(lineage)).toEqual(["city", ["north", ["north-1"], ["north-2"]], ["south"]]);
  });

  test("ends in leaves that add up to what was to be given: 12 + 4 + 8 = 24", () => {
    const leaves = cascade.lineage("t1").leaves();
    expect(units(leaves)).toEqual(["north-1", "north-2", "south"]);
    expect(leaves.map(({ value }) => value)).toEqual([12, 4, 8]);
  });

  test("of a leaf is the leaf", () => {
    const lineage = cascade.lineage("south/renovated/mandatory/2025-12-31");
    expect(lineage.derived()).toEqual([]);
    expect(units(lineage.leaves())).toEqual(["south"]);
  });

  test("stays within its plan: a grade or a date beside it is another lineage", () => {
    expect(cascade.lineage("city/renovated/stretch/2025-12-31").leaves()).toHaveLength(3);
    const standard = cascade.lineage("city/standard/mandatory/2024-12-31");
    expect(standard.leaves().map(({ value }) => value)).toEqual([80, 80, 85]);
  });

  test("before derivation ends where it is written", () => {
    const lineage = parseCascade(plan).lineage("t1");
    expect(lineage.derived()).toEqual([]);
    expect(units(lineage.leaves())).toEqual(["city"]);
  });

  test("passes over units that have no target of their own", () => {
    const written = parseCascade({
      ...plan,
      targets: [
        { id: "top", unit: "city", indicator: "renovated", value: 5 },
        { id: "far", unit: "north-1", indicator: "renovated", value: 3 },
      ],
      tasks: [],
    });
    expect(tree(written.lineage("top"))).toEqual(["city", ["north-1"]]);
    expect(units(written.lineage("far").sources)).toEqual(["city"]);
    expect(written.targets("north-1")[0]?.source).toBe("top");
  });

  test("is found by the id every target has, whatever its unit is called", () => {
    const odd = derive(
      parseCascade({
        units: [{ id: "a/b" }, { id: "100%/c", parent: "a/b" }],
        indicators: [{ id: "x/y", measure: "sum", cascade: { rule: "split", by: "equal" } }],
        targets: [{ unit: "a/b", indicator: "x/y", value: 1 }],
      }),
    ).cascade;
    const [target] = odd.targets("100%/c");
    expect(target?.id).toBe("100%25%2Fc/x%2Fy/mandatory/");
    expect(odd.lineage(target?.id ?? "").target).toEqual(target);
    expect(units(odd.lineage(target?.id ?? "").sources)).toEqual(["a/b"]);
  });

  test.each([
    "t2",
    "",
    "north",
    "north/renovated/mandatory",
    "north/renovated/mandatory/2025-12-30",
    "north/renovated/mandatory/2025-12-31/",
    "north/renovated/optional/2025-12-31",
    "nowhere/renovated/mandatory/2025-12-31",
  ])("of a target nobody has, %o, is an unknown target", (id) => {
    expect(issuesOf(() => cascade.lineage(id))).toEqual([
      {
        code: "unknown-target",
        severity: "error",
        path: [],
        expected: "the id of a target",
        received: JSON.stringify(id),
        message: `There is no target ${id}.`,
      },
    ]);
  });
});
