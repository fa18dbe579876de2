import { type Carried, checklist, lineState, type Requirement } from "target-cascade";
import { describe, expect, test } from "vitest";
import {
  contextOf,
  figuresOf,
  type LineOf,
  linesOf,
  listed,
  partsOf,
  readLines,
} from "../helpers/kernel.ts";

const fiveOf = (pass?: Requirement) => ({
  criteria: ["a", "b", "c", "d", "e"].map((id) => ({ id })),
  ...(pass === undefined ? {} : { pass }),
});

/** Criteria met, known and open at a line. */
function counted(line: LineOf, pass: Requirement = "all"): number[] {
  const context = contextOf(fiveOf(pass));
  const lines = linesOf([line]);
  const [read, open] = [partsOf(checklist, 1, 0), partsOf(checklist, 1, 0)];
  readLines(checklist, context, lines, read, 0, 1);
  checklist.standIn?.(context, lines, open, new Uint8Array(1), 0, 1);
  return [...read, open[1]].map((column) => column?.[0] as number);
}

describe("a checklist's reports", () => {
  test("count what is met, what is known, and what is open", () => {
    expect(counted({ criteria: "+++-?" })).toEqual([3, 4, 1]);
    expect(counted({ criteria: "+++++" })).toEqual([5, 5, 0]);
    expect(counted({ criteria: "?????" })).toEqual([0, 0, 5]);
  });

  test("that the whole does not pass leave nothing open", () => {
    expect(counted({ criteria: "+++-?", value: 0 })).toEqual([3, 5, 0]);
    expect(counted({ criteria: "?????", value: 0 })).toEqual([0, 5, 0]);
  });

  test("that the whole passes are worth as many as that takes, less those not met since", () => {
    expect(counted({ criteria: "?????", value: 1 }, { count: 4 })).toEqual([4, 4, 1]);
    expect(counted({ criteria: "+???-", value: 1 }, { count: 4 })).toEqual([3, 4, 1]);
    expect(counted({ criteria: "++++-", value: 1 }, { count: 3 })).toEqual([4, 5, 0]);
  });

  test("of an own share are one verdict: met, not met or open", () => {
    expect(counted({ criteria: "++++-", own: true }, { count: 4 })).toEqual([1, 1, 0]);
    expect(counted({ criteria: "+++--", own: true }, { count: 4 })).toEqual([0, 1, 0]);
    expect(counted({ criteria: "+++-?", own: true }, { count: 4 })).toEqual([0, 0, 1]);
    expect(counted({ criteria: "?????", own: true })).toEqual([0, 0, 1]);
  });

  test("say 1 or 0, out of nothing", () => {
    const check = (value: number, of: number | null = null) =>
      checklist.checkReport?.(contextOf(fiveOf()), value, of);
    expect([check(0), check(1)]).toEqual([null, null]);
    expect(check(2)).toBe("1 or 0: met or not");
    expect(check(1, 5)).toMatch(/^1 or 0, and not out of anything/);
  });
});

describe("a reporter of a checklist", () => {
  /** What a unit passes on that counts so many met, known and open. */
  function passed(line: LineOf | null, [done, known, open]: number[], level = 2): number[] {
    const options = { ...fiveOf({ count: 4 }), require: { district: "any" as const } };
    const columns = (...numbers: (number | undefined)[]) =>
      numbers.map((number) => Float64Array.of(number ?? 0));
    const [reported, silent] = [columns(-9, -9), columns(-9, -9)];
    const worth = Float64Array.of(Number.NaN);
    const carried: Carried = { reported: columns(done, known), silent: columns(0, open) };
    const context = contextOf(options, { level: [level] });
    checklist.lift?.(context, linesOf([line]), carried, { reported, silent }, worth, 0, 1);
    return [...reported, silent[1], worth].map((column) => column?.[0] as number);
  }

  test("passes on a verdict by how many it must meet, whatever its level", () => {
    const line = { criteria: "+++++" };
    expect(passed(line, [4, 5, 0])).toEqual([1, 1, 0, 1]);
    expect(passed(line, [3, 5, 0])).toEqual([0, 1, 0, 1]);
    expect(passed(line, [3, 3, 2], 1)).toEqual([0, 0, 1, 1]);
    expect(passed(line, [3, 5, 0], 1)).toEqual([0, 1, 0, 1]);
  });

  test("leaves units above it to their level, and those that keep an own share", () => {
    expect(passed(null, [1, 3, 2], 1)).toEqual([1, 1, 0, 1]);
    expect(passed({ criteria: "+", own: true }, [1, 3, 2], 1)).toEqual([1, 1, 0, 1]);
    expect(passed(null, [1, 3, 2])).toEqual([1, 3, 2, Number.NaN]);
  });

  test("is held against how many it must meet; by itself against all", () => {
    const options = fiveOf({ share: 0.7 });
    const lines = linesOf([{ criteria: "+++++" }, null]);
    const level = [1, 0];
    const parts = [
      [5, 1],
      [5, 3],
    ];
    const context = contextOf(options, { level });
    expect(figuresOf(checklist, context, parts, [1, 1], lines)).toMatchObject({
      numerator: [5, 1],
      target: [4, 3],
    });
    const alone = contextOf(options, { level: [-1, -1] });
    expect(figuresOf(checklist, alone, parts, [1, 1], lines).target).toEqual([5, 3]);
  });

  test("counts criteria, and units above it what they are told", () => {
    const context = contextOf({ counts: { district: "xã" } }, { unitOfMeasure: "tiêu chí" });
    expect(checklist.currency(context, 1, true)).toEqual({ unitOfMeasure: "tiêu chí", steps: 1 });
    expect(checklist.currency(context, 1, false)).toEqual({ unitOfMeasure: "xã", steps: 1 });
    expect(checklist.currency(context, 0, false).unitOfMeasure).toBe("tiêu chí");
  });
});

describe("a checklist's indicator", () => {
  // biome-ignore lint/suspicious/noExplicitAny: options of every shape, also those that do not fit.
  const trouble = (options: any, more = {}) =>
    checklist.checkIndicator?.(contextOf(options, more)) ?? null;
  const versions = [
    { id: "2009", from: "2009-04-16", criteria: [{ id: "a" }, { id: "b" }] },
    { id: "2016", from: "2016-10-17", criteria: [{ id: "b" }, { id: "c" }, { id: "d" }] },
  ];

  test("has criteria, or versions of them", () => {
    expect(trouble(fiveOf())).toBeNull();
    expect(trouble({ versions })).toBeNull();
    expect(trouble({})).toBe("criteria, or versions of them, one of the two");
    expect(trouble({ ...fiveOf(), versions })).toBe(
      "criteria, or versions of them, one of the two",
    );
  });

  test("names each criterion and each version once", () => {
    expect(trouble({ criteria: [{ id: "a" }, { id: "b" }, { id: "a" }] })).toBe(
      "criteria with an id of their own, and a stands twice",
    );
    const twice = [versions[0], { ...versions[0], from: "2010-01-01" }];
    expect(trouble({ versions: twice })).toMatch(/and 2009 stands twice$/);
    const sameDay = [versions[0], { ...versions[1], from: "2009-04-16" }];
    expect(trouble({ versions: sameDay })).toMatch(/and 2009-04-16 stands twice$/);
    const double = [{ ...versions[0], criteria: [{ id: "a" }, { id: "a" }] }];
    expect(trouble({ versions: double })).toMatch(/and a stands twice in version 2009$/);
  });

  test("asks for no more criteria than there are", () => {
    expect(trouble(fiveOf({ count: 5 }))).toBeNull();
    expect(trouble(fiveOf({ count: 6 }))).toBe(
      "a pass of at most 5, as many as there are criteria",
    );
    expect(trouble({ versions, pass: { count: 3 } })).toBe(
      "a pass of at most 2, as many as there are criteria in version 2009",
    );
  });

  test("is better when higher, has no decimals, the balance last and levels that exist", () => {
    expect(trouble(fiveOf(), { sign: -1 })).toMatch(/direction higher: a checklist/);
    expect(trouble(fiveOf(), { balance: "flow" })).toMatch(/balance "last"/);
    expect(trouble(fiveOf(), { decimals: { figure: 1, value: 0, of: 0 } })).toMatch(/no decimals/);
    expect(trouble({ ...fiveOf(), require: { province: "all" } })).toMatch(/not province/);
    expect(checklist.checkTarget?.(contextOf(fiveOf()), 1)).toBeNull();
    expect(checklist.checkTarget?.(contextOf(fiveOf()), 5)).toMatch(/^1: /);
  });

  test("knows its versions from the earliest on, in whatever order they are written", () => {
    const told = checklist.criteria?.({ versions: [...versions].reverse(), pass: { count: 2 } });
    expect(told?.map(({ since, criteria, all }) => [since < 15_000, criteria.length, all])).toEqual(
      [
        [true, 2, true],
        [false, 3, false],
      ],
    );
  });

  test("leaves lines that are none alone", () => {
    const [parts, lines] = [partsOf(checklist, 1), linesOf([null])];
    readLines(checklist, contextOf(fiveOf()), lines, parts, 0, 1);
    checklist.standIn?.(contextOf(fiveOf()), lines, parts, new Uint8Array(1), 0, 1);
    expect([lines.state[0], ...listed(parts)]).toEqual([lineState.none, [-9], [-9]]);
  });
});
