import {
  adopt,
  type CascadeDocument,
  defineSplitRule,
  derive,
  type Indicator,
  parseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const base: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "hanoi", name: "Hà Nội" },
    { id: "ba-dinh", name: "Ba Đình", parent: "hanoi" },
    { id: "phuc-xa", parent: "ba-dinh" },
    { id: "tay-ho", name: "Tây Hồ", parent: "hanoi" },
  ],
  benchmarks: [
    { id: "country", name: "Cả nước", decimals: 2, values: [{ on: "2021-12-31", value: 2.58 }] },
  ],
  programs: [{ id: "p", unit: "hanoi" }],
};

function given(
  targets: readonly object[],
  indicator: Partial<Indicator> = {},
): ReturnType<typeof derive> {
  return derive(
    parseCascade({
      ...base,
      indicators: [
        { id: "growth", unitOfMeasure: "%", measure: "mean", decimals: 2, ...indicator },
      ],
      targets: targets.map((words) => ({ indicator: "growth", ...words }) as TargetRecord),
    }),
  );
}

/** How much above what each unit is to be. */
const seen = ({ cascade }: ReturnType<typeof given>) =>
  [...cascade.units()].flatMap(({ id }) =>
    cascade.targets(id).map(({ unit, value, benchmark }) => [unit, value, benchmark]),
  );

const city = { unit: "hanoi", plus: 0.5, benchmark: "country", program: "p" };

describe("a target counted from a benchmark", () => {
  test("hands on how much above it", () => {
    expect(seen(given([city]))).toEqual([
      ["hanoi", 0.5, "country"],
      ["ba-dinh", 0.5, "country"],
      ["phuc-xa", 0.5, "country"],
      ["tay-ho", 0.5, "country"],
    ]);
    expect(seen(given([{ ...city, cascade: { rule: "each", to: "level-2" } }]))).toHaveLength(3);
    expect(seen(given([{ ...city, cascade: { rule: "stop" } }]))).toHaveLength(1);
  });

  test("assigns how much above it, unit by unit", () => {
    const cascade = { rule: "assign", values: { "ba-dinh": 1.25, "tay-ho": -0.5 } };
    expect(seen(given([{ ...city, cascade }]))).toEqual([
      ["hanoi", 0.5, "country"],
      ["ba-dinh", 1.25, "country"],
      ["tay-ho", -0.5, "country"],
    ]);
  });

  test("stands beside targets that are figures by themselves, each handed on by itself", () => {
    const own = { unit: "hanoi", floor: 7.5, cap: 8, cascade: { rule: "same", to: "level-2" } };
    const { cascade } = given([city, own]);
    expect(
      cascade.targets("tay-ho").map(({ value, bound, benchmark }) => [value, bound, benchmark]),
    ).toEqual([
      [7.5, "floor", null],
      [0.5, "floor", "country"],
      [8, "cap", null],
    ]);
    expect(cascade.targets("phuc-xa").map(({ benchmark }) => benchmark)).toEqual(["country"]);
  });

  test("of a unit's own figure is not handed to that unit, nor through it", () => {
    const above = { unit: "hanoi", plus: 1, benchmark: { unit: "ba-dinh" } };
    const benchmark = { unit: "ba-dinh", indicator: "growth" };
    expect(seen(given([above]))).toEqual([
      ["hanoi", 1, benchmark],
      ["tay-ho", 1, benchmark],
    ]);
  });

  test("held looser than the parent's is said, with what it is counted from", () => {
    const looser = { unit: "tay-ho", plus: 0.25, benchmark: "country" };
    expect(given([city, looser]).conflicts).toMatchObject([
      {
        code: "looser-than-parent",
        unit: "tay-ho",
        amount: 0.25,
        message: "Tây Hồ sets itself 0.25 % for growth above Cả nước, where Hà Nội asks for 0.5 %.",
      },
    ]);
    const other = { unit: "hanoi", plus: 0.5, benchmark: { unit: "phuc-xa" } };
    const { conflicts } = given([other, { ...other, unit: "tay-ho", plus: 0 }]);
    expect(conflicts[0]?.message).toContain("for growth above phuc-xa,");
  });

  test("is handed on by a rule of one's own that knows what it is counted from", () => {
    const cautious = defineSplitRule({
      name: "half-of-it",
      options: z.strictObject({}),
      split: ({ target, benchmark, children }) =>
        children.map(() => (benchmark === "country" ? target / 2 : target)),
    });
    const document = {
      ...base,
      indicators: [{ id: "growth", measure: "mean", decimals: 2, cascade: { rule: "half-of-it" } }],
      targets: [
        { ...city, indicator: "growth" },
        { unit: "hanoi", indicator: "growth", value: 8 },
      ],
    };
    const { cascade } = derive(parseCascade(document, { rules: [cautious] }));
    expect(cascade.targets("tay-ho").map(({ value, benchmark }) => [value, benchmark])).toEqual([
      [8, null],
      [0.25, "country"],
    ]);
  });

  test("is adopted as it was handed on", () => {
    const { cascade } = given([city]);
    const adopted = adopt(cascade, { programs: ["p/ba-dinh"], on: "2021-03-01" });
    expect(adopted.document.targets?.at(-1)).toEqual({
      unit: "ba-dinh",
      indicator: "growth",
      program: "p/ba-dinh",
      plus: 0.5,
      benchmark: "country",
      grade: "mandatory",
      start: "2021-01-01",
      due: "2025-12-31",
      origin: "assigned",
    });
    expect([...derive(parseCascade(adopted.document), { previous: adopted }).changes]).toEqual([]);
  });

  test("exactly as much above it is one record again", () => {
    const { cascade } = given([city], { direction: "within" });
    const adopted = adopt(cascade, { programs: ["p/tay-ho"], on: "2021-03-01" });
    expect(adopted.document.targets?.slice(1)).toMatchObject([
      { unit: "tay-ho", plus: 0.5, benchmark: "country" },
    ]);
    expect(adopted.targets("tay-ho").map(({ bound, value }) => [bound, value])).toEqual([
      ["floor", 0.5],
      ["cap", 0.5],
    ]);
  });

  test("tells its changes apart from those of other targets", () => {
    const before = given([city, { unit: "hanoi", value: 7, cascade: { rule: "stop" } }]).cascade;
    const after = derive(
      parseCascade({
        ...before.document,
        targets: before.document.targets?.map((record) =>
          record.plus === undefined ? { ...record, value: 8 } : { ...record, plus: 0.75 },
        ),
      }),
      { previous: before },
    );
    expect(
      [...after.changes].map(({ unit, benchmark, from, to }) => [unit, benchmark, from, to]),
    ).toEqual([
      ["hanoi", null, 7, 8],
      ["hanoi", "country", 0.5, 0.75],
      ["ba-dinh", "country", 0.5, 0.75],
      ["phuc-xa", "country", 0.5, 0.75],
      ["tay-ho", "country", 0.5, 0.75],
    ]);
  });
});
