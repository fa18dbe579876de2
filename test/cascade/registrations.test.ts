import {
  type CascadeDocument,
  derive,
  parseCascade,
  type RegistrationRecord,
  safeParseCascade,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";
import { refusalOf } from "../helpers/refusalOf.ts";

const units = [
  { id: "city" },
  { id: "south", parent: "city", weights: { people: 1 } },
  { id: "north", parent: "city", weights: { people: 3 } },
  { id: "west", parent: "city" },
];

/** Eight jobs over 3 : 1; a registration for each of two districts, one of them rejected first. */
const plan: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units,
  indicators: [
    {
      ...{ id: "jobs", measure: "sum", cascade: { rule: "split", by: "people" } },
      registration: { wins: "registered" },
    },
    { id: "parks", measure: "sum" },
  ],
  targets: [{ unit: "city", indicator: "jobs", value: 8 }],
  registrations: [
    {
      ...{ unit: "north", indicator: "jobs", value: 20, on: "2021-01-10" },
      rejected: { why: "more than there are places", on: "2021-01-20", by: "labour office" },
    },
    { unit: "north", indicator: "jobs", value: 9, on: "2021-02-01", by: "chair of north" },
    { unit: "west", indicator: "jobs", value: 2 },
  ],
};

function registering(...registrations: RegistrationRecord[]): CascadeDocument {
  return { ...plan, registrations };
}

const jobs: RegistrationRecord = { unit: "north", indicator: "jobs", value: 9 };

describe("what the units below were assigned and have registered", () => {
  const { cascade } = derive(parseCascade(plan));

  test("stands side by side, one entry for each, by id", () => {
    expect(cascade.registrations("city", "jobs")).toEqual([
      {
        unit: "north",
        state: "both",
        assigned: 6,
        registered: 9,
        target: 9,
        on: "2021-02-01",
        by: "chair of north",
        rejected: [
          {
            value: 20,
            why: "more than there are places",
            on: "2021-01-20",
            by: "labour office",
          },
        ],
      },
      {
        ...{ unit: "south", state: "assigned", assigned: 2, registered: null, target: 2 },
        ...{ on: null, by: null, rejected: [] },
      },
      {
        ...{ unit: "west", state: "registered", assigned: null, registered: 2, target: null },
        ...{ on: null, by: null, rejected: [] },
      },
    ]);
  });

  test("is neither where nothing was planned and nobody registered", () => {
    const nothing = { assigned: null, registered: null, target: null, rejected: [] };
    expect(cascade.registrations("city", "parks")).toMatchObject(
      ["north", "south", "west"].map((unit) => ({ unit, state: "neither", ...nothing })),
    );
    expect(cascade.registrations("north", "jobs")).toEqual([]);
  });

  test("is what is written, before it is derived", () => {
    const targets = [
      { unit: "city", indicator: "jobs", value: 8 },
      { unit: "north", indicator: "jobs", value: 5 },
      { unit: "south", indicator: "jobs", value: 4, origin: "own" as const },
    ];
    const written = parseCascade({ ...plan, targets }).registrations("city", "jobs");
    expect(written).toMatchObject([
      { unit: "north", state: "both", assigned: 5, registered: 9, target: 5 },
      { unit: "south", state: "neither", assigned: null, registered: null, target: 4 },
      { unit: "west", state: "registered", assigned: null, registered: 2, target: null },
    ]);
  });

  test("is asked of one grade and one day", () => {
    const graded = derive(
      parseCascade({
        ...plan,
        targets: [
          { unit: "city", indicator: "jobs", value: 8 },
          { unit: "city", indicator: "jobs", value: 12, grade: "stretch" },
          { unit: "city", indicator: "jobs", value: 4, due: "2022-12-31" },
        ],
        registrations: [
          { ...jobs, grade: "stretch", value: 10 },
          { ...jobs, due: "2022-12-31", value: 2 },
        ],
      }),
    ).cascade;
    const north = (choice: { grade?: "stretch"; due?: string }) =>
      graded.registrations("city", "jobs", choice)[0];
    expect(north({})).toMatchObject({ assigned: 6, registered: null });
    expect(north({ grade: "stretch" })).toMatchObject({ assigned: 9, registered: 10, target: 10 });
    expect(north({ due: "2022-12-31" })).toMatchObject({ assigned: 3, registered: 2, target: 2 });
    expect(north({ due: "2023-12-31" })).toMatchObject({ state: "neither" });
  });

  test("is of the plan that has targets, where some is registered for a later day without", () => {
    const early = derive(
      parseCascade({
        ...plan,
        targets: [{ unit: "city", indicator: "jobs", value: 8, due: "2024-12-31" }],
        registrations: [jobs, { ...jobs, value: 7, due: "2024-12-31" }],
      }),
    ).cascade;
    expect(early.registrations("city", "jobs")).toMatchObject([
      { unit: "north", assigned: 6, registered: 7 },
      { unit: "south" },
      { unit: "west" },
    ]);
    expect(early.registrations("city", "jobs", { due: "2025-12-31" })).toMatchObject([
      { unit: "north", state: "registered", registered: 9 },
      { unit: "south" },
      { unit: "west" },
    ]);
  });

  test("may be registered before anybody assigns anything", () => {
    const { cascade: early, issues } = derive(parseCascade({ ...plan, targets: [] }));
    expect(early.registrations("city", "jobs")).toMatchObject([
      { unit: "north", state: "registered", registered: 9 },
      { unit: "south", state: "neither" },
      { unit: "west", state: "registered", registered: 2 },
    ]);
    expect(issues.map(({ code, unit }) => [code, unit])).toEqual([
      ["registered-not-assigned", "north"],
      ["registered-not-assigned", "west"],
    ]);
  });

  test("lists what was rejected in the order it was registered, whatever the document's", () => {
    const rejected = [
      { ...jobs, value: 30, on: "2021-01-03", rejected: { why: "third" } },
      { ...jobs, value: 20, on: "2021-01-01", rejected: { why: "first" } },
      { ...jobs, value: 10, on: "2021-01-02", rejected: { why: "second" } },
    ];
    const [north] = parseCascade(registering(...rejected)).registrations("city", "jobs");
    expect(north?.rejected.map(({ why }) => why)).toEqual(["first", "second", "third"]);
    expect(north?.registered).toBeNull();
  });

  test("is frozen with all that is in it", () => {
    const entries = cascade.registrations("city", "jobs");
    const [north] = entries;
    for (const given of [entries, north, north?.rejected, north?.rejected[0]]) {
      expect(Object.isFrozen(given)).toBe(true);
    }
  });

  test("is not told of a unit or an indicator nobody has, nor of a day that is none", () => {
    const code = (action: () => unknown) => issuesOf(action).map((issue) => issue.code);
    expect(code(() => cascade.registrations("nort", "jobs"))).toEqual(["unknown-unit"]);
    expect(code(() => cascade.registrations("city", "job"))).toEqual(["unknown-indicator"]);
    expect(code(() => cascade.registrations("city", "jobs", { due: "2025-13-01" }))).toEqual([
      "invalid-value",
    ]);
  });
});

describe("a registration is refused", () => {
  const codes = (...registrations: RegistrationRecord[]): unknown[] =>
    refusalOf(registering(...registrations)).map(({ code, path, unit }) => [
      code,
      path.join("."),
      unit,
    ]);

  test("of a unit or an indicator nobody has, all of it at once", () => {
    expect(codes({ unit: "nort", indicator: "job", value: 1 })).toEqual([
      ["unknown-unit", "registrations.0.unit", "nort"],
      ["unknown-indicator", "registrations.0.indicator", "nort"],
    ]);
  });

  test("with more decimals than the indicator has, or too large to be exact", () => {
    expect(codes({ ...jobs, value: 1.5 })).toEqual([
      ["too-many-decimals", "registrations.0.value", "north"],
    ]);
    expect(codes({ ...jobs, value: 1e16 })).toEqual([
      ["too-large", "registrations.0.value", "north"],
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(codes({ ...jobs, value: most }, { ...jobs, unit: "south", value: 1 })).toEqual([
      ["too-large", "registrations.1.value", "south"],
    ]);
  });

  test("with a value its measure cannot have as a target", () => {
    const done = { id: "jobs", measure: "milestone" };
    const input = { ...registering({ ...jobs, value: 2 }), indicators: [done], targets: [] };
    expect(refusalOf(input)).toMatchObject([
      {
        code: "invalid-value",
        path: ["registrations", 0, "value"],
        message: expect.stringContaining("What is registered for jobs must be"),
      },
    ]);
  });

  test("beside another of the unit, grade and day, unless one of them was rejected", () => {
    expect(refusalOf(registering(jobs, { ...jobs, value: 10 }))).toMatchObject([
      {
        code: "duplicate-registration",
        path: ["registrations", 1],
        unit: "north",
        message:
          "north has registered twice for jobs (mandatory, due on one day): registrations.0 and registrations.1.",
      },
    ]);
    const rejected = { ...jobs, value: 10, rejected: { why: "too much" } };
    const again = { ...jobs, value: 11, grade: "stretch" as const };
    const later = { ...jobs, due: "2023-12-31" };
    expect(safeParseCascade(registering(jobs, rejected, rejected, again, later)).success).toBe(
      true,
    );
  });

  test("for a day before the term, or rejected before it was made", () => {
    expect(codes({ ...jobs, due: "2020-12-31" })).toEqual([
      ["invalid-value", "registrations.0.due", "north"],
    ]);
    const early = { ...jobs, on: "2021-02-01", rejected: { why: "late", on: "2021-01-31" } };
    expect(codes(early)).toEqual([["invalid-value", "registrations.0.rejected.on", "north"]]);
  });

  test("under an id another one has", () => {
    expect(codes({ ...jobs, id: "r" }, { ...jobs, id: "r", unit: "south" })).toEqual([
      ["duplicate-id", "registrations.1.id", undefined],
    ]);
  });

  test("of the wrong shape", () => {
    expect(refusalOf({ ...plan, registrations: [{ unit: "north", rejected: {} }] })).toMatchObject([
      { code: "invalid-type", path: ["registrations", 0, "indicator"] },
      { code: "invalid-type", path: ["registrations", 0, "value"] },
      { code: "invalid-type", path: ["registrations", 0, "rejected", "why"] },
    ]);
  });

  test("but not for a number that was wrong, once it was rejected for that", () => {
    const rejected = { ...jobs, value: 1.5, rejected: { why: "jobs are whole" } };
    const [north] = parseCascade(registering(rejected)).registrations("city", "jobs");
    expect(north?.rejected).toMatchObject([{ value: 1.5, why: "jobs are whole" }]);
  });
});

test("the cascade on a day has the registrations of its units", () => {
  const closing = units.map((unit) => (unit.id === "west" ? { ...unit, to: "2022-12-31" } : unit));
  const cascade = parseCascade({ ...plan, units: closing });
  expect(cascade.at("2022-12-31").document.registrations).toHaveLength(3);
  expect(cascade.at("2023-01-01").document.registrations?.map(({ unit }) => unit)).toEqual([
    "north",
    "north",
  ]);
});
