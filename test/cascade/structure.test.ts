import { parseCascade, type UnitRecord } from "target-cascade";
import { describe, expect, test } from "vitest";
import { buildStructure } from "../../src/cascade/buildStructure.ts";
import type { Structure } from "../../src/cascade/structure.ts";

/** `"b<a"` stands for the unit b under a. */
function units(...written: string[]): UnitRecord[] {
  return written.map((text) => {
    const [id, parent] = text.split("<") as [string, string | undefined];
    return { id, ...(parent === undefined ? {} : { parent }) };
  });
}

function structureOf(records: readonly UnitRecord[]): Structure {
  const { structure } = buildStructure(records);
  if (!structure) throw new Error("The units are no tree.");
  return structure;
}

// city ─ d1 ─ w1, w2 ─ c1 (under w2);  city ─ d2;  city ─ d3 ─ w3
const rows = units("w2<d1", "c1<w2", "d1<city", "city", "w3<d3", "d2<city", "w1<d1", "d3<city");

describe("units are numbered", () => {
  const { ids, parent, firstChild, depths, rows: places, indexOf, size } = structureOf(rows);

  test("breadth-first, siblings as their rows come", () => {
    expect(ids).toEqual(["city", "d1", "d2", "d3", "w2", "w1", "w3", "c1"]);
    expect(size).toBe(8);
  });

  test("with their parents by number, -1 for the root", () => {
    expect([...parent]).toEqual([-1, 0, 0, 0, 1, 1, 3, 4]);
  });

  test("so that the children of a unit are one contiguous range", () => {
    expect([...firstChild]).toEqual([1, 4, 6, 6, 7, 8, 8, 8, 8]);
    for (let unit = 0; unit < size; unit++) {
      const [from, to] = [firstChild[unit] as number, firstChild[unit + 1] as number];
      const children = [...parent.keys()].filter((child) => parent[child] === unit);
      expect(children).toEqual(Array.from({ length: to - from }, (_, place) => from + place));
    }
  });

  test("and a depth is one contiguous range, too", () => {
    expect([...depths]).toEqual([0, 1, 4, 7, 8]);
  });

  test("and can be traced to their rows, and found by id", () => {
    expect([...places].map((row) => rows[row]?.id)).toEqual(ids);
    expect(ids.map((id) => indexOf(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(indexOf("w9")).toBe(-1);
    expect(indexOf("constructor")).toBe(-1);
  });

  test("alone, too", () => {
    const one = structureOf(units("city"));
    expect([[...one.firstChild], [...one.depths], [...one.parent]]).toEqual([[1, 1], [0, 1], [-1]]);
  });
});

describe("the order of rows", () => {
  const asked = (records: readonly UnitRecord[]) => {
    const cascade = parseCascade({ units: records });
    return {
      all: [...cascade.units()],
      children: cascade.children("city"),
      descendants: cascade.descendants("d1"),
      leaves: cascade.leaves("city"),
      path: cascade.path("c1", "w3"),
      levels: cascade.levels,
    };
  };

  test("changes nothing that is asked, whichever way eight units are shuffled", () => {
    const first = asked(rows);
    let seed = 7;
    for (let round = 0; round < 50; round++) {
      const shuffled = [...rows];
      for (let last = shuffled.length - 1; last > 0; last--) {
        seed = (seed * 48_271) % 2_147_483_647;
        const other = seed % (last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]] as UnitRecord[] as [
          UnitRecord,
          UnitRecord,
        ];
      }
      expect(asked(shuffled)).toEqual(first);
    }
  });
});
