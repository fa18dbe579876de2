import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  type RegistrationRecord,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";

const asOf = "2023-12-31";

/** Twelve over 2 : 1; the first district over two wards. */
function document(
  registrations: readonly RegistrationRecord[],
  indicator: object = {},
): CascadeDocument {
  const ward = (id: string, schools: number) => ({ id, parent: "north", weights: { schools } });
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [
      { id: "city" },
      { id: "north", parent: "city" },
      ...[ward("harbour", 3), ward("mill", 1)],
      { id: "south", parent: "city", weights: { schools: 2 } },
    ],
    indicators: [
      {
        ...{ id: "built", measure: "sum", cascade: { rule: "split", by: "schools" } },
        registration: { required: true },
        ...indicator,
      },
    ],
    targets: [{ unit: "city", indicator: "built", value: 12 }],
    registrations: [...registrations],
  };
}

const said = (unit: string, value: number): RegistrationRecord => ({
  ...{ unit, indicator: "built", value },
});
const did = (unit: string, value: number, of?: number): Actual => ({
  ...{ unit, indicator: "built", period: "2022", value },
  ...(of === undefined ? {} : { of }),
});

function rolled(
  registrations: readonly RegistrationRecord[],
  rows: readonly Actual[],
  indicator: object = {},
) {
  const { cascade } = derive(parseCascade(document(registrations, indicator)));
  const rollup = rollUp(cascade, rows, { asOf });
  return (unit: string) => rollup.figure(unit, "built");
}

describe("what was registered, beside a figure", () => {
  test("is the unit's own, else what those below it registered", () => {
    const figure = rolled([said("harbour", 5), said("south", 4)], []);
    expect(figure("harbour").registered).toBe(5);
    expect(figure("mill").registered).toBeNull();
    expect(figure("north").registered).toBe(5);
    expect(figure("city").registered).toBe(9);
  });

  test("is what a unit says of the whole, whatever those below it say", () => {
    const figure = rolled([said("harbour", 5), said("mill", 2), said("north", 8)], []);
    expect([figure("north").registered, figure("city").registered]).toEqual([8, 8]);
  });

  test("is nothing where nobody registered, and 0 where 0 was", () => {
    expect(rolled([], [])("city").registered).toBeNull();
    expect(rolled([said("south", 0)], [])("city").registered).toBe(0);
  });

  test("is what a result is held against: 3 of 5", () => {
    const { actual, registered, target } = rolled(
      [said("harbour", 5)],
      [did("harbour", 3)],
    )("harbour");
    expect({ actual, registered, target }).toEqual({ actual: 3, registered: 5, target: 6 });
    expect((actual ?? 0) / (registered ?? Number.NaN)).toBe(0.6);
  });

  test("comes with the decimals of the indicator", () => {
    const tenths = [said("harbour", 0.1), said("mill", 0.2)];
    expect(rolled(tenths, [], { decimals: 1 })("north").registered).toBe(0.3);
  });

  test("is a unit's own alone, where targets do not add up", () => {
    const rates = { measure: "ratio", cascade: { rule: "same" } };
    const figure = rolled([said("harbour", 90), said("north", 70)], [], rates);
    expect(figure("harbour").registered).toBe(90);
    expect(figure("north").registered).toBe(70);
    expect(figure("city").registered).toBeNull();
  });

  test("of a unit without a target is shown there and added to nothing", () => {
    const toDistricts = { cascade: { rule: "split", by: "schools", to: "level-2" } };
    const figure = rolled([said("harbour", 5), said("south", 4)], [], toDistricts);
    expect(figure("harbour")).toMatchObject({ registered: 5, target: null, state: "not-assigned" });
    expect([figure("north").registered, figure("city").registered]).toEqual([null, 4]);
  });

  test("is shown before anybody has assigned anything", () => {
    const registering = { ...document([said("harbour", 5)]), targets: [] };
    const rollup = rollUp(derive(parseCascade(registering)).cascade, [], { asOf });
    expect(rollup.figure("harbour", "built")).toMatchObject({
      plan: { grade: "mandatory", due: "2025-12-31" },
      ...{ target: null, registered: 5, state: "not-assigned" },
    });
    expect([...rollup.figures()]).toEqual([]);
  });
});

describe("a unit that must register", () => {
  const states = (figure: ReturnType<typeof rolled>) =>
    Object.fromEntries(
      ["city", "north", "harbour", "mill", "south"].map((unit) => [unit, figure(unit).state]),
    );

  test("and has not, is not registered, and neither is one all below which have not", () => {
    expect(states(rolled([said("harbour", 5)], []))).toEqual({
      city: "not-reported",
      north: "not-reported",
      harbour: "not-reported",
      mill: "not-registered",
      south: "not-registered",
    });
  });

  test("is judged by what it did as soon as it has reported", () => {
    expect(states(rolled([], [did("south", 4), did("mill", 0)]))).toEqual({
      city: "behind",
      north: "behind",
      harbour: "not-registered",
      mill: "behind",
      south: "met",
    });
  });

  test("has not where what it registered was rejected", () => {
    const rejected = { ...said("south", 9), rejected: { why: "there are four schools" } };
    expect(rolled([rejected], [])("south").state).toBe("not-registered");
  });

  test("is not held to what one above it registered", () => {
    expect(states(rolled([said("north", 8)], []))).toMatchObject({
      city: "not-reported",
      north: "not-reported",
      harbour: "not-registered",
    });
  });

  test("is one of an indicator that says so, and has a target", () => {
    expect(states(rolled([], [], { registration: {} }))).toMatchObject({ south: "not-reported" });
    const assigned = { cascade: { rule: "assign", values: { north: 12 } } };
    expect(states(rolled([], [], assigned))).toEqual({
      ...{ city: "not-registered", north: "not-registered" },
      ...{ harbour: "not-assigned", mill: "not-assigned", south: "not-assigned" },
    });
  });
});

describe("grades side by side", () => {
  const graded: CascadeDocument = {
    ...document([
      said("south", 5),
      { ...said("south", 6), grade: "stretch" },
      { ...said("harbour", 11), grade: "stretch" },
    ]),
    targets: [
      { unit: "city", indicator: "built", value: 12 },
      { unit: "city", indicator: "built", value: 18, grade: "stretch" },
      { unit: "city", indicator: "built", value: 24, grade: "indicative" },
    ],
  };
  const [indicator] = graded.indicators ?? [];
  const { cascade, conflicts } = derive(
    parseCascade({
      ...graded,
      indicators: [{ ...indicator, registration: { wins: "more-ambitious" } }],
    }),
  );
  const grades = ["mandatory", "stretch", "indicative"] as const;

  test("are handed on apart, each beside what was registered for it", () => {
    const rows = (unit: string) =>
      cascade.targets(unit).map((one) => [one.grade, one.assigned, one.registered, one.value]);
    expect(rows("south")).toEqual([
      ["indicative", 8, null, 8],
      ["mandatory", 4, 5, 5],
      ["stretch", 6, 6, 6],
    ]);
    // 18 × 3 ÷ 6 is 9, and Harbour has registered 11.
    expect(rows("harbour")).toEqual([
      ["indicative", 12, null, 12],
      ["mandatory", 6, null, 6],
      ["stretch", 9, 11, 11],
    ]);
    expect(conflicts.map(({ unit, grade, amount }) => [unit, grade, amount])).toEqual([
      ["city", "mandatory", 1],
      ["north", "stretch", 2],
    ]);
  });

  test("are what a result is held against one at a time, by the grade that is asked for", () => {
    const rows = [did("south", 3), did("harbour", 9), did("mill", 0)];
    const against = grades.map((grade) => {
      const rollup = rollUp(cascade, rows, { asOf, plan: { grade } });
      const { plan, target, registered, actual, completion } = rollup.figure("city", "built");
      return [plan.grade, target, registered, actual, completion];
    });
    expect(against).toEqual([
      ["mandatory", 12, 5, 12, 1],
      ["stretch", 18, 17, 12, 12 / 18],
      ["indicative", 24, null, 12, 0.5],
    ]);
  });
});
