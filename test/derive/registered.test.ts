import {
  adopt,
  type CascadeDocument,
  derive,
  type Indicator,
  parseCascade,
  type RegistrationRecord,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { cityPlan } from "../helpers/cityPlan.ts";
import { valuesOf } from "../helpers/valuesOf.ts";

type Policy = NonNullable<Indicator["registration"]>;

const said = (unit: string, value: number): RegistrationRecord => ({
  unit,
  indicator: "renovated",
  value,
});

/** Ten schools over 5 : 3 : 2, the first district over two wards 3 : 2. */
function plan(
  wins: Policy["wins"],
  registrations: readonly RegistrationRecord[],
  { indicator, ...more }: Parameters<typeof cityPlan>[0] = {},
): CascadeDocument {
  return cityPlan({
    districts: { north: null, east: 3, south: 2 },
    units: [
      { id: "harbour", parent: "north", weights: { schools: 3 } },
      { id: "mill", parent: "north", weights: { schools: 2 } },
    ],
    registrations: [...registrations],
    ...more,
    indicator: { ...(wins && { registration: { wins } }), ...indicator },
  });
}

function derived(...of: Parameters<typeof plan>) {
  const derivation = derive(parseCascade(plan(...of)));
  return { ...derivation, values: valuesOf(derivation.cascade, "renovated") };
}

const given = { city: 10, north: 5, harbour: 3, mill: 2, east: 3, south: 2 };

describe("a unit that registered another figure than it is given", () => {
  test("ends up with what it is given, unless something else is said", () => {
    const { values, conflicts, unplaced, issues } = derived(undefined, [said("north", 8)]);
    expect(values).toEqual(given);
    expect([conflicts, unplaced, issues]).toEqual([[], [], []]);
    expect(derived("assigned", [said("north", 8)]).values).toEqual(given);
  });

  test("ends up with what it registered where that wins, and hands that on", () => {
    expect(derived("registered", [said("north", 8)]).values).toEqual({
      ...given,
      ...{ north: 8, harbour: 5, mill: 3 },
    });
    expect(derived("registered", [said("east", 1)]).values).toEqual({ ...given, east: 1 });
  });

  test("ends up with the more ambitious of the two where that wins", () => {
    const both = [said("north", 8), said("east", 1)];
    expect(derived("more-ambitious", both).values).toEqual({
      ...given,
      ...{ north: 8, harbour: 5, mill: 3 },
    });
    expect(derived("more-ambitious", both, { indicator: { direction: "lower" } }).values).toEqual({
      ...given,
      east: 1,
    });
  });

  test("shows both, and what came of it, to whoever asks", () => {
    const { cascade } = derived("registered", [said("north", 8)]);
    expect(cascade.targets("north")).toMatchObject([{ value: 8, assigned: 5, registered: 8 }]);
    expect(cascade.targets("east")).toMatchObject([{ value: 3, assigned: 3, registered: null }]);
    expect(cascade.targets("city")).toMatchObject([{ assigned: null, registered: null }]);
  });

  test("is heeded at every level, each against what the one above ended up with", () => {
    // Of 8 North gives 4.8 and 3.2; Mill has registered 6.
    const { values, conflicts } = derived("registered", [said("north", 8), said("mill", 6)]);
    expect(values).toMatchObject({ north: 8, harbour: 5, mill: 6 });
    expect(conflicts.map(({ unit, amount }) => [unit, amount])).toEqual([
      ["city", 3],
      ["north", 3],
    ]);
  });

  test("is not heeded once that was rejected", () => {
    const rejected = { ...said("north", 8), rejected: { why: "no money for it" } };
    expect(derived("registered", [rejected]).values).toEqual(given);
  });

  test("is heeded under its own grade and for its own day alone", () => {
    const others = [
      { ...said("north", 8), grade: "stretch" as const },
      { ...said("north", 9), due: "2023-12-31" },
    ];
    const { cascade, issues } = derived("registered", others);
    expect(cascade.targets("north")).toMatchObject([{ value: 5, registered: null }]);
    expect(issues.map(({ code, unit }) => [code, unit])).toEqual([
      ["registered-not-assigned", "north"],
      ["registered-not-assigned", "north"],
    ]);
  });
});

describe("what no longer adds up", () => {
  test("is over-registered where it is more than there is", () => {
    const { conflicts, unplaced } = derived("registered", [said("north", 8), said("east", 4)]);
    expect(conflicts).toEqual([
      {
        code: "over-registered",
        fix: "Reject a registration, or raise the target.",
        unit: "city",
        indicator: "renovated",
        grade: "mandatory",
        due: "2025-12-31",
        bound: "floor",
        amount: 4,
        message:
          "With what the units under city have registered, they are to reach 4 of renovated more than city has to give.",
      },
    ]);
    expect(unplaced).toEqual([]);
  });

  test("is unplaced where it is less", () => {
    const { conflicts, unplaced } = derived("registered", [said("north", 3), said("south", 1)]);
    expect(conflicts).toEqual([]);
    expect(unplaced).toMatchObject([
      {
        unit: "city",
        amount: 3,
        message:
          "city could not hand on 3 of renovated: what is registered below adds up to less than the target.",
      },
      // Three are 1.8 and 1.2 for the wards.
    ]);
  });

  test("is nothing where one registered more and another as much less", () => {
    const { conflicts, unplaced, values } = derived("registered", [
      said("north", 4),
      said("east", 4),
    ]);
    expect(values).toMatchObject({ north: 4, east: 4, south: 2 });
    expect([conflicts, unplaced]).toEqual([[], []]);
  });

  test("takes up first what was unplaced before", () => {
    const rule = { cascade: { rule: "split", by: "schools", max: 3 } } as const;
    const capped = (value: number) =>
      derived("registered", [said("north", value)], { indicator: rule, value: 11 });
    expect(capped(3).unplaced).toMatchObject([
      {
        unit: "city",
        amount: 2,
        message: expect.stringContaining("every unit below is at its most"),
      },
    ]);
    expect(capped(4).unplaced).toMatchObject([{ unit: "city", amount: 1 }]);
    expect(capped(5)).toMatchObject({ unplaced: [], conflicts: [] });
    expect(capped(6)).toMatchObject({
      unplaced: [],
      conflicts: [{ code: "over-registered", unit: "city", amount: 1 }],
    });
    expect(capped(2).unplaced).toMatchObject([{ unit: "city", amount: 3 }]);
  });

  test("comes on top of what is held beyond what there is", () => {
    const held: TargetRecord = { unit: "east", indicator: "renovated", value: 12 };
    const { conflicts } = derived("registered", [said("south", 1)], { targets: [held] });
    expect(conflicts.map(({ code, amount }) => [code, amount])).toEqual([
      ["over-held", 2],
      ["over-registered", 1],
    ]);
  });

  test("counts what a unit keeps for itself", () => {
    const rule = { cascade: { rule: "split", by: "schools", reserve: { city: 4 } } } as const;
    const { values, conflicts } = derived("registered", [said("north", 5)], { indicator: rule });
    expect(values).toMatchObject({ north: 5, east: 2, south: 1 });
    expect(conflicts).toMatchObject([{ code: "over-registered", amount: 2 }]);
  });

  test("is asked of assigned values as well, which may not add up themselves", () => {
    const rule = { cascade: { rule: "assign", values: { north: 6, east: 5 } } } as const;
    const { conflicts } = derived("registered", [said("east", 6)], { indicator: rule });
    expect(conflicts.map(({ code, amount }) => [code, amount])).toEqual([
      ["over-assigned", 1],
      ["over-registered", 1],
    ]);
  });

  test("is said below zero as well", () => {
    const { conflicts } = derived("registered", [said("north", -8)], { value: -10 });
    expect(conflicts).toMatchObject([{ code: "over-registered", unit: "city", amount: 3 }]);
    const less = derived("registered", [said("south", -1)], { value: -10 });
    expect(less.unplaced).toMatchObject([{ unit: "city", amount: -1 }]);
  });

  test("is said to be too large to tell where it is", () => {
    const large = Number.MAX_SAFE_INTEGER;
    const { cascade, conflicts, issues } = derived("registered", [said("south", large)], {
      value: large,
    });
    expect(cascade.targets("south")).toMatchObject([{ value: large }]);
    expect(conflicts).toEqual([]);
    expect(issues).toMatchObject([{ code: "too-large", unit: "city" }]);
  });
});

describe("a value somebody fixed", () => {
  const held: TargetRecord = {
    ...{ unit: "east", indicator: "renovated", value: 4 },
    hold: { by: "city council" },
  };

  test("stands whatever is registered, and the difference is shown", () => {
    const { cascade, values } = derived("registered", [said("east", 7)], { targets: [held] });
    // Six are left for 5 : 2, quotas 4.29 and 1.71.
    expect(values).toMatchObject({ north: 4, east: 4, south: 2 });
    expect(cascade.targets("east")).toMatchObject([{ value: 4, assigned: 4, registered: 7 }]);
  });
});

describe("a rate", () => {
  const rates = (
    wins: Policy["wins"],
    registrations: readonly RegistrationRecord[],
    indicator: Partial<Indicator> = {},
  ) => {
    const rule = { measure: "ratio", cascade: { rule: "same", to: "level-2" } } as const;
    return derived(wins, registrations, { value: 80, indicator: { ...rule, ...indicator } });
  };

  test("is the more ambitious of the two by its direction", () => {
    const both = [said("north", 90), said("east", 70)];
    expect(rates("more-ambitious", both)).toMatchObject({
      values: { city: 80, north: 90, east: 80, south: 80 },
      conflicts: [],
    });
    expect(rates("more-ambitious", both, { direction: "lower" })).toMatchObject({
      values: { city: 80, north: 80, east: 70, south: 80 },
      conflicts: [],
    });
  });

  test("that is registered below what the parent asks for, and wins, is looser than it", () => {
    const { values, conflicts } = rates("registered", [said("north", 90), said("east", 70)]);
    expect(values).toEqual({ city: 80, north: 90, east: 70, south: 80 });
    expect(conflicts).toMatchObject([
      {
        code: "looser-than-parent",
        unit: "east",
        amount: 10,
        message: "east has registered 70 for renovated, where city asks for 80.",
      },
    ]);
  });

  test("is compared with what the parent asks for, not with what it stretches that to", () => {
    const stretched = { cascade: { rule: "same", to: "level-2", stretch: 1.1 } } as const;
    const { values, conflicts } = rates("registered", [said("north", 85)], stretched);
    expect(values).toEqual({ city: 80, north: 85, east: 88, south: 88 });
    expect(conflicts).toEqual([]);
  });

  test("that was assigned by name is compared with that", () => {
    const rule = { cascade: { rule: "assign", values: { north: 90, east: 60 } } } as const;
    const { conflicts } = rates("registered", [said("north", 85), said("east", 65)], rule);
    expect(conflicts).toMatchObject([{ unit: "north", amount: 5 }]);
  });

  test("that converges is handed on as it was registered, not as it was counted", () => {
    const weights = (schools: number, start: number) => ({ schools, start });
    const document = (registrations: RegistrationRecord[]): CascadeDocument => ({
      units: [
        { id: "city" },
        { id: "north", parent: "city", weights: weights(10, 50) },
        { id: "harbour", parent: "north", weights: weights(5, 40) },
        { id: "mill", parent: "north", weights: weights(5, 60) },
        { id: "east", parent: "city", weights: weights(10, 90) },
      ],
      indicators: [
        {
          ...{ id: "renovated", measure: { type: "ratio", of: "schools" }, baseline: "start" },
          ...{ cascade: { rule: "converge", toward: 100 }, registration: { wins: "registered" } },
        },
      ],
      targets: [{ unit: "city", indicator: "renovated", value: 85 }],
      registrations,
    });
    // 14 of 20 are, 17 are to be; North lacks 5 of the 6 that are lacking in all.
    const without = derive(parseCascade(document([]))).cascade;
    expect(valuesOf(without, "renovated")).toEqual({
      ...{ city: 85, north: 80, harbour: 80, mill: 80, east: 90 },
    });
    const registered = derive(parseCascade(document([said("north", 70)])));
    expect(valuesOf(registered.cascade, "renovated")).toEqual({
      ...{ city: 85, north: 70, harbour: 60, mill: 80, east: 90 },
    });
    expect(registered.conflicts).toMatchObject([
      { code: "looser-than-parent", unit: "north", amount: 10 },
    ]);
  });
});

describe("a unit that registered and is given nothing", () => {
  const rural = { cascade: { rule: "split", by: "schools", where: { tags: ["rural"] } } } as const;

  test("is told so, with the way out, and gets no target", () => {
    const { cascade, issues } = derived("registered", [said("east", 4)], { indicator: rural });
    expect(cascade.targets("east")).toEqual([]);
    expect(issues).toEqual([
      {
        code: "registered-not-assigned",
        severity: "warning",
        path: ["registrations", 0],
        unit: "east",
        expected: "a target for renovated at east",
        received: "none",
        message: "east has registered 4 for renovated, but was given no target.",
        fix: "Hand renovated on to east, write it a target of its own, or reject what it registered and say why.",
      },
    ]);
  });

  test("is told for which days there are targets, where it registered for another", () => {
    const late = { ...said("east", 4), due: "2023-12-31" };
    expect(derived("registered", [late]).issues).toMatchObject([
      { fix: "Register for the day targets of renovated are due: 2025-12-31." },
    ]);
  });

  test("is told nothing where that was rejected", () => {
    const rejected = { ...said("east", 4), rejected: { why: "it is urban" } };
    expect(derived("registered", [rejected], { indicator: rural }).issues).toEqual([]);
  });
});

describe("adopting", () => {
  const registrations = [said("north", 8), said("south", 1)];
  const before = derived("registered", registrations);
  const adopted = adopt(before.cascade, { programs: ["/north"], on: "2021-03-01" });

  test("writes down what a unit ended up with, and changes nothing beside it", () => {
    expect(valuesOf(adopted, "renovated")).toEqual(before.values);
    expect(adopted.targets("north")).toMatchObject([
      { value: 8, assigned: 5, registered: 8, written: true, origin: "assigned" },
    ]);
    const again = derive(parseCascade(adopted.document), { previous: adopted });
    expect([...again.changes]).toEqual([]);
    expect(again.conflicts).toEqual(before.conflicts);
    expect(again.unplaced).toEqual(before.unplaced);
  });

  test("keeps it untouched when something else is registered, and says what it would be", () => {
    const later = parseCascade({
      ...adopted.document,
      registrations: [said("north", 6), said("south", 1)],
    });
    const { cascade, changes } = derive(later, { previous: adopted });
    expect(cascade.targets("north")).toMatchObject([{ value: 8, assigned: 8, registered: 6 }]);
    expect([...changes]).toMatchObject([
      // Two are left for 3 : 2, quotas 1.2 and 0.8; what South registered stays.
      { unit: "east", from: 3, to: 1, applied: true, why: ["holds"] },
      { unit: "north", from: 8, to: 6, applied: false, why: ["registered"] },
    ]);
  });
});
