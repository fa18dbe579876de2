import {
  type Cascade,
  derive,
  type Indicator,
  parseCascade,
  rollUp,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { valuesOf } from "../helpers/valuesOf.ts";

/** Hà Nội: Mê Linh has two communes and a town, Ba Đình only a ward, Sơn Tây a ward and a commune. */
const units = [
  { id: "hanoi" },
  { id: "me-linh", parent: "hanoi", weights: { homes: 60 } },
  { id: "trang-viet", parent: "me-linh", kind: "xã", weights: { homes: 20 } },
  { id: "tien-phong", parent: "me-linh", kind: "xã", weights: { homes: 10 } },
  { id: "quang-minh", parent: "me-linh", kind: "thị trấn", weights: { homes: 30 } },
  { id: "ba-dinh", parent: "hanoi", weights: { homes: 100 } },
  { id: "phuc-xa", parent: "ba-dinh", kind: "phường", weights: { homes: 100 } },
  { id: "son-tay", parent: "hanoi", weights: { homes: 30 } },
  { id: "xuan-son", parent: "son-tay", kind: "xã", weights: { homes: 10 } },
  { id: "le-loi", parent: "son-tay", kind: "phường", weights: { homes: 20 } },
];

function given(
  indicator: Partial<Indicator>,
  words: object = { value: 9 },
): ReturnType<typeof derive> {
  return derive(
    parseCascade({
      units,
      indicators: [{ id: "x", measure: "sum", appliesTo: { kinds: ["xã"] }, ...indicator }],
      targets: [{ unit: "hanoi", indicator: "x", ...words } as TargetRecord],
    }),
  );
}

const values = ({ cascade }: { cascade: Cascade }) => valuesOf(cascade, "x");

describe("what an indicator applies to", () => {
  test("is where its targets go: to communes, by way of the districts that have some", () => {
    expect(values(given({ measure: "ratio" }, { value: 80 }))).toEqual({
      hanoi: 80,
      "me-linh": 80,
      "trang-viet": 80,
      "tien-phong": 80,
      "son-tay": 80,
      "xuan-son": 80,
    });
  });

  test("is who shares an amount", () => {
    // 9 by 60 : 30 are 6 and 3; Mê Linh's 6 by 20 : 10 are 4 and 2.
    const derived = given({ cascade: { rule: "split", by: "homes" } });
    expect(values(derived)).toEqual({
      hanoi: 9,
      "me-linh": 6,
      "trang-viet": 4,
      "tien-phong": 2,
      "son-tay": 3,
      "xuan-son": 3,
    });
    expect([derived.unplaced, derived.conflicts, derived.issues]).toEqual([[], [], []]);
  });

  test("narrows what a rule reaches, and is narrowed by it", () => {
    const cascade = { rule: "split", by: "homes", where: { kinds: ["xã", "phường"] } } as const;
    expect(values(given({ cascade: { ...cascade, to: "level-2" } }))).toEqual({ hanoi: 9 });
    expect(values(given({ cascade: { rule: "split", by: "homes", to: "level-2" } }))).toEqual({
      hanoi: 9,
      "me-linh": 6,
      "son-tay": 3,
    });
  });

  test("leaves unplaced what those it applies to cannot take", () => {
    const { unplaced, ...derived } = given({ cascade: { rule: "split", by: "homes", max: 4 } });
    expect(values(derived)).toMatchObject({ "me-linh": 4, "son-tay": 4 });
    expect(unplaced).toMatchObject([{ unit: "hanoi", amount: 1 }]);
  });

  test("is who counts where a share goes by how many there are", () => {
    // Two communes in Mê Linh and one in Sơn Tây: 6 and 3.
    expect(values(given({ cascade: { rule: "split", by: "leaves" } }))).toMatchObject({
      "me-linh": 6,
      "son-tay": 3,
    });
  });

  test("is whom a function is asked about", () => {
    const plan = given({ cascade: { rule: "split", by: "homes" } }).cascade;
    const asked: string[] = [];
    derive(plan, {
      rules: {
        x: ({ children }) => {
          asked.push(...children.map(({ id }) => id));
          return children.map(() => 3);
        },
      },
    });
    expect(new Set(asked)).toEqual(
      new Set(["me-linh", "son-tay", "trang-viet", "tien-phong", "xuan-son"]),
    );
  });

  test("holds for a floor and a cap alike", () => {
    const { cascade } = given({ cascade: { rule: "split", by: "homes" } }, { floor: 9, cap: 12 });
    expect(cascade.targets("me-linh").map(({ value }) => value)).toEqual([6, 8]);
    expect(cascade.targets("ba-dinh")).toEqual([]);
  });

  test("leaves a target where it is, if nobody below is meant", () => {
    const derived = given({
      appliesTo: { levels: ["level-1"] },
      cascade: { rule: "split", by: "homes" },
    });
    expect(values(derived)).toEqual({ hanoi: 9 });
    expect(derived.unplaced).toEqual([]);
  });

  test("and no figure is asked of whom it does not concern", () => {
    const { cascade } = given({ measure: { type: "ratio", of: "homes" } }, { value: 80 });
    const rollup = rollUp(cascade, [], { asOf: "2024-12-31" });
    expect(rollup.figure("hanoi", "x").coverage).toEqual({ reported: 0, expected: 3 });
    expect(rollup.figure("phuc-xa", "x").state).toBe("not-assigned");
  });
});
