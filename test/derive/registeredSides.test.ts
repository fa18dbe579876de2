import {
  type CascadeDocument,
  derive,
  type Indicator,
  parseCascade,
  type RegistrationRecord,
  rollUp,
  safeParseCascade,
  type TargetRecord,
} from "target-cascade";
import { describe, expect, test } from "vitest";

type Given = Omit<TargetRecord, "unit" | "indicator"> & { readonly unit?: string };

const said = (unit: string, value: number): RegistrationRecord => ({
  ...{ unit, indicator: "places", value },
});

/** Ten at least and twenty at most, over three units 5 : 3 : 2. */
function plan(
  indicator: Partial<Indicator>,
  registrations: readonly RegistrationRecord[],
  targets: readonly Given[] = [{ floor: 10, cap: 20 }],
): CascadeDocument {
  const unit = (id: string, people: number) => ({ id, parent: "city", weights: { people } });
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [{ id: "city" }, unit("north", 5), unit("east", 3), unit("south", 2)],
    indicators: [
      { id: "places", measure: "sum", cascade: { rule: "split", by: "people" }, ...indicator },
    ],
    targets: targets.map(
      (target) => ({ unit: "city", indicator: "places", ...target }) as TargetRecord,
    ),
    registrations: [...registrations],
  };
}

function derived(...of: Parameters<typeof plan>) {
  const { cascade, ...said } = derive(parseCascade(plan(...of)));
  const ranges = Object.fromEntries(
    cascade.children("city").map(({ id }) => [id, cascade.targets(id).map(({ value }) => value)]),
  );
  return { cascade, ranges, ...said };
}

function issuesOf(document: CascadeDocument) {
  const result = safeParseCascade(document);
  return result.success ? [] : result.issues;
}

describe("a registration, where there are a floor and a cap", () => {
  const registered = { registration: { wins: "registered" } } as const;

  test("is on the indicator's own side", () => {
    const { cascade } = derived({}, [said("north", 6)]);
    expect(cascade.targets("north").map(({ bound, registered: own }) => [bound, own])).toEqual([
      ["floor", 6],
      ["cap", null],
    ]);
    expect(cascade.registrations("city", "places")[1]).toMatchObject({
      ...{ unit: "north", state: "both", assigned: 5, registered: 6, target: 5 },
    });
    const lower = derived({ direction: "lower" }, [said("north", 9)]).cascade;
    expect(lower.targets("north").map(({ bound, registered: own }) => [bound, own])).toEqual([
      ["floor", null],
      ["cap", 9],
    ]);
    expect(lower.registrations("city", "places")[1]).toMatchObject({ assigned: 10, registered: 9 });
  });

  test("that raises a floor above its cap raises the cap, and the others have less", () => {
    const { ranges, conflicts } = derived(registered, [said("north", 12)]);
    expect(ranges).toEqual({ east: [3, 5], north: [12, 12], south: [2, 3] });
    expect(conflicts).toMatchObject([{ code: "over-registered", bound: "floor", amount: 7 }]);
  });

  test("that stays below the cap leaves it alone", () => {
    expect(derived(registered, [said("north", 7)]).ranges).toEqual({
      ...{ east: [3, 6], north: [7, 10], south: [2, 4] },
    });
  });

  test("stands beside targets of the other side, and of a benchmark, without a warning", () => {
    const { cascade, issues } = derived({}, [said("north", 6)], [{ cap: 20 }]);
    expect(issues).toEqual([]);
    expect(cascade.registrations("city", "places")[1]).toMatchObject({
      ...{ state: "registered", assigned: null, registered: 6, target: null },
    });
    const country = {
      ...plan(
        { measure: "ratio", cascade: { rule: "same" } },
        [said("north", 6)],
        [{ plus: 1, benchmark: "country" }],
      ),
      benchmarks: [{ id: "country", values: [{ on: "2021-12-31", value: 3 }] }],
    };
    expect(derive(parseCascade(country)).issues).toEqual([]);
  });

  test("is warned of where there is no target on any side, with the way out", () => {
    const { issues } = derived({ cascade: { rule: "stop" } }, [said("north", 6)], [{ cap: 20 }]);
    expect(issues).toMatchObject([
      {
        ...{ code: "registered-not-assigned", unit: "north" },
        message: "north has registered 6 for places, but was given no target.",
        fix: "Hand places on to north, write it a target of its own, or reject what it registered and say why.",
      },
    ]);
  });

  test("counts as registered for either side", () => {
    const required = { registration: { required: true } };
    const { cascade } = derived(required, [said("north", 6)], [{ cap: 20 }]);
    const rollup = rollUp(cascade, [], { asOf: "2022-12-31" });
    const seen = (unit: string) => {
      const { bound, registered: own, state } = rollup.figure(unit, "places");
      return [bound, own, state];
    };
    expect(seen("north")).toEqual(["cap", 6, "not-reported"]);
    expect(seen("east")).toEqual(["cap", null, "not-registered"]);
    expect(seen("city")).toEqual(["cap", 6, "not-reported"]);
  });
});

describe("a registration that cannot be", () => {
  test("wins nothing where an indicator is to stay within bounds", () => {
    for (const wins of ["registered", "more-ambitious"] as const) {
      expect(issuesOf(plan({ direction: "within", registration: { wins } }, []))).toMatchObject([
        {
          ...{ code: "invalid-value", path: ["indicators", 0, "registration", "wins"] },
          message:
            "places is to stay within bounds, so what a unit registers for it cannot take their place.",
        },
      ]);
    }
    const wins = { direction: "within", registration: { wins: "assigned" } } as const;
    expect(derived(wins, [said("north", 6)]).ranges).toMatchObject({ north: [5, 10] });
  });

  test("is made by a unit its indicator does not apply to", () => {
    const of: Parameters<typeof plan> = [
      { appliesTo: { tags: ["rural"] } },
      [said("north", 6)],
      [],
    ];
    expect(issuesOf(plan(...of))).toMatchObject([
      {
        ...{ code: "not-applicable", path: ["registrations", 0, "unit"], unit: "north" },
        message:
          "A registration for places is made by north, but places applies to units tagged rural; north is none and has none below it.",
      },
    ]);
    const rejected = { ...said("north", 6), rejected: { why: "not rural" } };
    expect(issuesOf(plan(of[0], [rejected], []))).toEqual([]);
  });
});

describe("a change of one side", () => {
  const changed = (...of: readonly [CascadeDocument, CascadeDocument]) => {
    const { cascade: previous } = derive(parseCascade(of[0]));
    return [...derive(parseCascade(of[1]), { previous }).changes].map(
      ({ unit, bound, from, to, why }) => [...[unit, bound, from, to, ...why]],
    );
  };

  test("has the other side as its reason where that is what differs", () => {
    const own = { registration: { wins: "registered" } } as const;
    expect(changed(plan(own, []), plan(own, [said("north", 12)]))).toEqual([
      ["north", "floor", 5, 12, "registered"],
      ["east", "cap", 6, 4, "other-side"],
      ["north", "cap", 10, 12, "other-side"],
    ]);
  });

  test("says so in a sentence", () => {
    const own = { registration: { wins: "registered" } } as const;
    const { cascade: previous } = derive(parseCascade(plan(own, [])));
    const { changes } = derive(parseCascade(plan(own, [said("north", 12)])), { previous });
    expect([...changes].map(({ message }) => message)).toContain(
      "east goes from 6 to 4 of the cap of places: the floors under city are different.",
    );
    const held: Given[] = [
      { floor: 10, cap: 20 },
      { unit: "north", cap: 3 },
    ];
    const { changes: lowered } = derive(parseCascade(plan(own, [], held)), { previous });
    expect([...lowered].map(({ message }) => message)).toContain(
      "east goes from 3 to 5 of places: the caps held under city are different.",
    );
  });

  test("is that it is measured differently where the indicator was turned around", () => {
    expect(
      changed(plan({}, [], [{ value: 10 }]), plan({ direction: "lower" }, [], [{ value: 10 }])),
    ).toEqual([
      ["east", "cap", null, 3, "indicator"],
      ["north", "cap", null, 5, "indicator"],
      ["south", "cap", null, 2, "indicator"],
      ["city", "floor", 10, null, "indicator"],
      ["east", "floor", 3, null, "indicator"],
      ["north", "floor", 5, null, "indicator"],
      ["south", "floor", 2, null, "indicator"],
    ]);
  });
});
