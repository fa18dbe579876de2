import {
  adopt,
  type CascadeDocument,
  type Change,
  type DeriveOptions,
  derive,
  parseCascade,
  type SplitQuestion,
  type TargetRecord,
  type UnitRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";

type Inputs = Omit<DeriveOptions, "previous">;

function changes(
  before: CascadeDocument,
  after: CascadeDocument,
  [then, now]: readonly [Inputs, Inputs] = [{}, {}],
): Change[] {
  const { cascade: previous } = derive(parseCascade(before), then);
  return [...derive(parseCascade(after), { ...now, previous }).changes];
}

/** Unit, from, to and why; what was adopted and is not changed is marked. */
function told(...of: Parameters<typeof changes>): unknown[] {
  return changes(...of).map(({ unit, from, to, applied, why }) =>
    applied ? [unit, from, to, ...why] : [unit, from, to, "not applied", ...why],
  );
}

function messages(...of: Parameters<typeof changes>): string[] {
  return changes(...of).map(({ message }) => message);
}

const schools = (id: string, parent: string, number: number): UnitRecord => ({
  ...{ id, parent, weights: { schools: number } },
});

/** Ten over 6 : 3 : 1, the first over two wards 4 : 2. */
function plan(more: Parameters<typeof cityPlan>[0] = {}): CascadeDocument {
  const wards = [schools("a1", "a", 4), schools("a2", "a", 2)];
  return cityPlan({
    districts: { a: null, b: 3, c: 1 },
    ...more,
    units: [...wards, ...(more.units ?? [])],
  });
}

describe("a change says why", () => {
  test("what the unit above has to hand on is different, at every level", () => {
    expect(told(plan(), plan({ value: 20 }))).toEqual([
      ["city", 10, 20, "written"],
      ["a", 6, 12, "parent"],
      ["a1", 4, 8, "parent"],
      ["a2", 2, 4, "parent"],
      ["b", 3, 6, "parent"],
      ["c", 1, 2, "parent"],
    ]);
  });

  test("the weights beside it are different", () => {
    const after = plan({ districts: { a: null, b: 3, c: 3 } });
    // 6 : 3 : 3 of 10 is 5, 2.5, 2.5; the tie goes to b.
    expect(told(plan(), after)).toEqual([
      ["a", 6, 5, "weights"],
      ["a1", 4, 3, "parent"],
      ["c", 1, 2, "weights"],
    ]);
  });

  test("a bound that is a weight is different", () => {
    const bounded = (most: number) =>
      plan({
        districts: {},
        indicator: { cascade: { rule: "split", by: "equal", max: "most", to: "level-2" } },
        units: [
          { id: "a", parent: "city" },
          { id: "b", parent: "city", weights: { most } },
        ],
      });
    expect(told(bounded(4), bounded(3))).toEqual([
      ["a", 6, 7, "weights"],
      ["b", 4, 3, "weights"],
    ]);
  });

  test("the rule is different, also where only a number in it is", () => {
    const rule = (more: object) =>
      plan({ indicator: { cascade: { rule: "split", by: "schools", to: "level-2", ...more } } });
    expect(told(rule({}), rule({ by: "equal" }))).toEqual([
      ["a", 6, 4, "rule"],
      ["c", 1, 3, "rule"],
    ]);
    expect(told(rule({}), rule({ reserve: { city: 5 } }))).toEqual([
      ["a", 6, 3, "rule"],
      ["b", 3, 1, "rule"],
    ]);
    expect(told(rule({}), rule({ reserve: { a: 5 } }))).toEqual([]);
  });

  test("the value a rule assigns it is different, and nobody else's is", () => {
    const assigned = (values: Record<string, number>) =>
      plan({ indicator: { cascade: { rule: "assign", values } } });
    expect(told(assigned({ a: 6, b: 4 }), assigned({ b: 5, a: 6, a1: 2 }))).toEqual([
      ["a1", null, 2, "rule"],
      ["b", 4, 5, "rule"],
    ]);
  });

  test("others take part, or it does itself", () => {
    const tagged = (...tags: string[]) => {
      const { units, ...rest } = plan({
        indicator: { cascade: { rule: "split", by: "schools", where: { tags: ["poor"] } } },
      });
      const marked = units.map((unit) =>
        tags.includes(unit.id) ? { ...unit, tags: ["poor"] } : unit,
      );
      return { ...rest, units: marked };
    };
    expect(told(tagged("b", "c"), tagged("a", "b", "c"))).toEqual([
      ["a", null, 6, "group"],
      ["b", 8, 3, "group"],
      ["c", 2, 1, "group"],
    ]);
  });

  test("of a rate nobody else's tags are a reason", () => {
    const rates = (tagged: string) => {
      const { units, ...rest } = plan({
        value: 80,
        indicator: { measure: "ratio", cascade: { rule: "same", where: { tags: ["poor"] } } },
      });
      return {
        ...rest,
        units: units.map((unit) => (unit.id === tagged ? { ...unit, tags: ["poor"] } : unit)),
      };
    };
    expect(told(rates("b"), rates("c"))).toEqual([
      ["b", 80, null, "group"],
      ["c", null, 80, "group"],
    ]);
  });

  test("a unit is new or gone, and the others share with it no more", () => {
    expect(told(plan(), plan({ districts: { a: null, b: 3, d: 1 } }))).toEqual([
      ["d", null, 1, "unit"],
      ["c", 1, null, "unit"],
    ]);
    expect(told(plan(), plan({ districts: { a: null, b: 3 } }))).toEqual([
      ["a", 6, 7, "group"],
      ["a1", 4, 5, "parent"],
      ["c", 1, null, "unit"],
    ]);
  });

  test("a unit stands under another", () => {
    const moved = {
      ...plan(),
      units: plan().units.map((unit) => (unit.id === "a2" ? { ...unit, parent: "b" } : unit)),
    };
    expect(told(plan(), moved)).toContainEqual(["a2", 2, 4, "unit"]);
  });

  test("a value beside it was written down, altered, or is gone", () => {
    const held = (value: number): TargetRecord => ({ unit: "b", indicator: "renovated", value });
    const others = (targets: TargetRecord[]) => plan({ targets });
    expect(told(plan(), others([held(5)]))).toEqual([
      ["a", 6, 4, "holds"],
      // Of 4 the second ward keeps its 2, which are 1.33 rounded up.
      ["a1", 4, 2, "parent"],
      ["b", 3, 5, "written"],
    ]);
    expect(told(others([held(5)]), others([held(3)]))).toContainEqual(["a", 4, 6, "holds"]);
    expect(told(others([held(5)]), plan())).toContainEqual(["b", 5, 3, "written"]);
  });

  test("it registered something else, or what it registered counts now", () => {
    const registering = (value: number | null, wins: "assigned" | "registered") =>
      plan({
        indicator: { registration: { wins } },
        registrations: value === null ? [] : [{ unit: "b", indicator: "renovated", value }],
      });
    const [nothing, four] = [registering(null, "registered"), registering(4, "registered")];
    expect(told(nothing, four)).toEqual([["b", 3, 4, "registered"]]);
    expect(told(registering(4, "assigned"), four)).toEqual([["b", 3, 4, "registered"]]);
    expect(told(four, registering(5, "registered"))).toEqual([["b", 4, 5, "registered"]]);
    expect(messages(four, registering(5, "registered"))).toEqual([
      "b goes from 4 to 5 of renovated: it has registered 5 instead of 4.",
    ]);
    expect(messages(four, nothing)).toEqual([
      "b goes from 4 to 3 of renovated: what it registered does not count any more.",
    ]);
  });

  test("what was reached is different, where that is shared by", () => {
    const byGap = plan({ indicator: { cascade: { rule: "split", by: "gap", to: "level-2" } } });
    const lacking = (gaps: Record<string, number>) => ({
      figures: { figure: (unit: string) => ({ actual: null, gap: gaps[unit] ?? null }) },
    });
    const [one, other] = [lacking({ a: 5, b: 5, c: 0 }), lacking({ a: 2, b: 8, c: 0 })];
    expect(told(byGap, byGap, [one, other])).toEqual([
      ["a", 5, 2, "figures"],
      ["b", 5, 8, "figures"],
    ]);
    expect(told(byGap, byGap, [one, lacking({ a: 5, b: 5, c: 0 })])).toEqual([]);
  });

  test("sizes or baselines are different, and below that the count behind a rounded rate", () => {
    const converging = (start: number): CascadeDocument => {
      const unit = (id: string, parent: string, size: number, from = 0) => ({
        ...{ id, parent, weights: { size, start: from } },
      });
      return {
        units: [
          { id: "city" },
          ...[unit("a", "city", 300), unit("a1", "a", 10), unit("a2", "a", 290)],
          unit("b", "city", 300, start),
        ],
        indicators: [
          {
            ...{ id: "done", measure: { type: "ratio", of: "size" }, baseline: "start" },
            cascade: { rule: "converge", toward: 100 },
          },
        ],
        targets: [{ unit: "city", indicator: "done", value: 34 }],
      };
    };
    // 204 of 600: 102 each, or 101 once b has 3 of them already. Both are 34 %, rounded up. The
    // second ward is to have 99 of them, which are 34.1 %, or 98, which are 33.8 %.
    const after = changes(converging(0), converging(1));
    expect(after.map(({ unit, from, to, why }) => [unit, from, to, ...why])).toEqual([
      ["a2", 35, 34, "parent"],
      ["b", 34, 35, "weights"],
    ]);
    expect(after[0]?.message).toBe("a2 goes from 35 to 34 of done: what a hands on is different.");
  });

  test("it is measured differently", () => {
    const halves = (decimals: number) =>
      plan({ districts: { a: null, b: 6 }, value: 9, indicator: { decimals } });
    // 9 over 6 : 6 is 5 and 4, or 4.5 each.
    expect(told(halves(0), halves(1))).toEqual([
      ["a", 5, 4.5, "indicator"],
      ["a2", 2, 1.5, "indicator", "parent"],
      ["b", 4, 4.5, "indicator"],
    ]);
  });

  test("nothing was planned before, or nothing is any more", () => {
    const { targets: _, ...unplanned } = plan();
    expect(told(unplanned, plan()).map((one) => (one as string[]).at(-1))).toEqual(
      ["a", "a1", "a2", "b", "c"].map(() => "plan"),
    );
    expect(told(plan(), { ...unplanned, indicators: [] })).toEqual([
      ["city", 10, null, "plan"],
      ["a", 6, null, "plan"],
      ["a1", 4, null, "plan"],
      ["a2", 2, null, "plan"],
      ["b", 3, null, "plan"],
      ["c", 1, null, "plan"],
    ]);
  });

  test("it had not been handed on before", () => {
    const previous = parseCascade(plan());
    const [first] = derive(previous, { previous }).changes;
    expect(first).toMatchObject({ unit: "a", from: null, to: 6, why: ["derived"] });
  });

  test("several things are different at once, each once", () => {
    const after = plan({ value: 20, districts: { a: null, b: 4, c: 1 } });
    const [, a] = changes(plan(), after);
    expect(a?.why).toEqual(["parent", "weights"]);
    expect(a?.message).toBe(
      "a goes from 6 to 11 of renovated: city has 20 instead of 10 to hand on, and the weights under city are different.",
    );
  });
});

describe("an adopted target that would be another says why", () => {
  const { cascade } = derive(parseCascade(plan()));
  const adopted = adopt(cascade, { programs: ["/a", "/b"], on: "2021-03-01" });
  const altered = (value: number): CascadeDocument => ({
    ...adopted.document,
    targets: (adopted.document.targets ?? []).map((target) =>
      target.unit === "city" ? { unit: "city", indicator: "renovated", value } : target,
    ),
  });
  const since = (previous: typeof adopted, value: number) =>
    [...derive(parseCascade(altered(value)), { previous }).changes].map(
      ({ unit, from, to, applied, why }) => [unit, from, to, applied, ...why],
    );

  test("by what is different since, its own adoption aside", () => {
    expect(since(adopted, 20)).toEqual([
      ["city", 10, 20, true, "written"],
      ["a", 6, 12, false, "parent"],
      ["b", 3, 6, false, "parent"],
      ["c", 1, 11, true, "parent"],
    ]);
    // Beside a, b was adopted as well, and the other way round.
    expect(since(cascade, 20)).toEqual([
      ["city", 10, 20, true, "written"],
      ["a", 6, 12, false, "parent", "holds"],
      ["b", 3, 6, false, "parent", "holds"],
      ["c", 1, 11, true, "parent", "holds"],
    ]);
  });

  test("or, where nothing is, that it was adopted as it is", () => {
    const twenty = derive(parseCascade(altered(20)), { previous: adopted }).cascade;
    expect(since(twenty, 20)).toEqual([
      ["a", 6, 12, false, "adopted"],
      ["b", 3, 6, false, "adopted"],
    ]);
    const alone = [...derive(parseCascade(altered(20))).changes].filter(({ applied }) => !applied);
    expect(alone.map(({ unit, why }) => [unit, ...why])).toEqual([
      ["a", "adopted"],
      ["b", "adopted"],
    ]);
  });

  test("also where not everything that is shared by can be compared", () => {
    const unit = (id: string) => ({ id, parent: "city", weights: { size: 10, start: 0 } });
    const converging = parseCascade({
      units: [{ id: "city" }, unit("a"), unit("b")],
      indicators: [
        {
          ...{ id: "done", measure: { type: "ratio", of: "size" }, baseline: "start" },
          cascade: { rule: "converge", toward: 100 },
        },
      ],
      targets: [
        { unit: "city", indicator: "done", value: 50 },
        { unit: "b", indicator: "done", value: 60, origin: "assigned" },
      ],
    });
    const half = ({ children, target }: SplitQuestion) => children.map(() => target / 2);
    for (const inputs of [{}, { rules: { done: half } }]) {
      const { cascade: previous } = derive(converging, inputs);
      const again = [...derive(converging, { ...inputs, previous }).changes];
      expect(again).toMatchObject([{ unit: "b", from: 60, applied: false, why: ["adopted"] }]);
    }
  });

  test("and is told beside its own alteration", () => {
    const raised = parseCascade({
      ...adopted.document,
      targets: (adopted.document.targets ?? []).map((target) =>
        target.unit === "b" ? { ...target, value: 4 } : target,
      ),
    });
    const all = [...derive(raised, { previous: adopted }).changes];
    expect(
      all.map(({ unit, from, to, applied, why }) => [unit, from, to, applied, ...why]),
    ).toEqual([
      ["b", 3, 4, true, "written"],
      ["b", 4, 3, false, "adopted"],
      ["c", 1, 0, true, "holds"],
    ]);
  });

  test("by a hold that is over", () => {
    const hold = { by: "council", until: "2022-12-31" };
    const held = plan({ targets: [{ unit: "b", indicator: "renovated", value: 5, hold }] });
    expect(told(held, held, [{ on: "2022-12-31" }, { on: "2023-01-01" }])).toEqual([
      ["b", 5, 3, "not applied", "written"],
    ]);
  });
});

describe("the sentence of a change", () => {
  const named = (value: number, more: Parameters<typeof cityPlan>[0] = {}): CascadeDocument => {
    const { units, ...rest } = plan({
      value,
      indicator: { name: "schools renovated", unitOfMeasure: "schools" },
      ...more,
    });
    const names: Record<string, string> = { city: "Hà Nội", a: "Ba Đình", b: "Tây Hồ" };
    return {
      ...rest,
      units: units.map((unit) => (names[unit.id] ? { ...unit, name: names[unit.id] } : unit)),
    };
  };

  test("names units and amounts as people do", () => {
    expect(messages(named(25), named(30))[1]).toBe(
      "Ba Đình goes from 15 to 18 schools of schools renovated: Hà Nội has 30 instead of 25 to hand on.",
    );
  });

  test("says what is new, gone, or kept", () => {
    const { cascade } = derive(parseCascade(named(10)));
    expect([...derive(parseCascade(named(10))).changes][0]?.message).toBe(
      "Ba Đình is given 6 schools of schools renovated.",
    );
    expect(messages(named(10), named(10, { districts: { a: null, b: 3 } })).at(-1)).toBe(
      "c no longer has 1 schools of schools renovated: the unit is gone.",
    );
    const adopted = adopt(cascade, { programs: ["/b"], on: "2021-03-01" });
    const raised = parseCascade({
      ...adopted.document,
      targets: (adopted.document.targets ?? []).map((one) =>
        one.unit === "city" ? { ...one, value: 20 } : one,
      ),
    });
    const [, , , , kept] = derive(raised, { previous: adopted }).changes;
    expect(kept?.message).toBe(
      "Tây Hồ keeps the 3 schools of schools renovated it adopted, where it would be given 6 schools: Hà Nội has 20 instead of 10 to hand on.",
    );
  });
});

describe("nothing is made before it is asked for", () => {
  test("figures are asked for reasons only as changes are read", () => {
    let asked = 0;
    const figures = {
      figure: () => {
        asked += 1;
        return { actual: 1, gap: 1 };
      },
    };
    const byGap = plan({ indicator: { cascade: { rule: "split", by: "gap" } } });
    const previous = derive(parseCascade(byGap), { figures }).cascade;
    const raised = { ...byGap, targets: [{ unit: "city", indicator: "renovated", value: 20 }] };
    const { changes: since } = derive(parseCascade(raised), { figures, previous });
    const before = asked;
    const reading = since[Symbol.iterator]();
    expect(reading.next().value).toMatchObject({ unit: "city", why: ["written"] });
    expect(asked).toBe(before);
    expect(reading.next().value).toMatchObject({ unit: "a", why: ["parent"] });
    expect(asked).toBeGreaterThan(before);
  });

  test("of many in one group, each has its reason", () => {
    const wide = (value: number) =>
      cityPlan({
        districts: Object.fromEntries(
          Array.from({ length: 20_000 }, (_, place) => [`u${place}`, 1]),
        ),
        value,
      });
    const { cascade: previous } = derive(parseCascade(wide(20_000)));
    const { changes: since } = derive(parseCascade(wide(40_000)), { previous });
    let [count, reasons] = [0, 0];
    for (const { why } of since) {
      count += 1;
      reasons += why.length;
    }
    expect([count, reasons]).toEqual([20_001, 20_001]);
  });
});
