import {
  type CascadeDocument,
  derive,
  type Obstacle,
  parseCascade,
  parseLedger,
  type RollUpOptions,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";

const document: CascadeDocument = {
  units: [{ id: "city" }, { id: "north", parent: "city" }],
  bodies: [{ id: "land-office" }],
  indicators: [{ id: "schools", measure: "sum", cascade: { rule: "split", by: "equal" } }],
  programs: [{ id: "p", unit: "city" }],
  targets: [{ unit: "city", indicator: "schools", program: "p", value: 4, due: "2025-12-31" }],
  tasks: [{ id: "survey", program: "p", name: "Survey", cascade: {} }],
  sets: [{ id: "breakthroughs", items: [] }],
};
const { cascade } = derive(parseCascade(document));

const land: Obstacle = {
  id: "o1",
  unit: "north",
  item: "schools",
  text: "No land for two schools",
  raised: "2022-03-01",
  owner: "land-office",
};
const seen = (obstacles: readonly Obstacle[], options: Partial<RollUpOptions> = {}) =>
  rollUp(cascade, { obstacles }, { asOf: "2022-12-31", ...options });

describe("an obstacle", () => {
  test("is open until it is solved, and says for how long", () => {
    const solved = { ...land, escalatedTo: "city", solved: "2022-05-10" };
    expect(seen([solved]).obstacles()).toEqual([
      {
        id: "o1",
        unit: "north",
        item: "schools",
        text: "No land for two schools",
        raised: "2022-03-01",
        owner: "land-office",
        escalatedTo: "city",
        solved: "2022-05-10",
        days: 70,
      },
    ]);
    // March has 31 days and April 30: 31 + 30 + 9.
    expect(seen([solved], { asOf: "2022-05-09" }).obstacles()).toMatchObject([
      { solved: null, days: 69 },
    ]);
    expect(seen([solved], { asOf: "2022-02-28" }).obstacles()).toEqual([]);
  });

  test("is what a later row says, as it was known", () => {
    const rows = [land, { ...land, escalatedTo: "city", reportedAt: "2022-04-01" }];
    expect(seen(rows).obstacles()).toMatchObject([{ escalatedTo: "city" }]);
    expect(seen(rows, { knownAt: "2022-03-31" }).obstacles()).toMatchObject([
      { escalatedTo: null, item: "schools" },
    ]);
    expect(seen(rows, { knownAt: "2022-02-28" }).obstacles()).toEqual([]);
    const bare = { id: "o1", unit: "north", raised: "2022-03-01" };
    expect(seen([bare]).obstacles()).toMatchObject([{ item: null, text: null, owner: null }]);
  });

  test("solved is told on the day it was, unless it says", () => {
    const rows = [land, { ...land, solved: "2022-05-10" }];
    expect(seen(rows, { knownAt: "2022-05-09" }).obstacles({ open: true })).toHaveLength(1);
    expect(seen(rows, { knownAt: "2022-05-10" }).obstacles({ open: true })).toEqual([]);
  });

  test("comes before those raised later; of a day by id", () => {
    const rows = [
      { id: "b", unit: "city", raised: "2022-03-01" },
      { id: "c", unit: "city", raised: "2022-01-01" },
      { id: "a", unit: "north", item: "p", raised: "2022-03-01", solved: "2022-04-01" },
    ];
    const ids = (filter = {}) =>
      seen(rows)
        .obstacles(filter)
        .map(({ id }) => id);
    expect(ids()).toEqual(["c", "a", "b"]);
    expect(ids({ open: true })).toEqual(["c", "b"]);
    expect(ids({ open: false })).toEqual(["a"]);
    expect(ids({ unit: "city" })).toEqual(["c", "b"]);
    expect(ids({ item: "p" })).toEqual(["a"]);
  });

  test.each([
    "schools",
    "p",
    "p/north",
    "survey",
    "survey/north",
    "breakthroughs",
    "north/schools/mandatory/2025-12-31",
  ])("may stand before %s", (item) => {
    expect(seen([{ ...land, item }]).obstacles()).toMatchObject([{ item }]);
  });
});

describe("a ledger", () => {
  test("keeps every row, by id and time", () => {
    const rows: Obstacle[] = [
      { ...land, solved: "2022-05-10", reportedAt: "2022-06-01" },
      { id: "a", unit: "city", raised: "2022-03-01" },
      land,
    ];
    const read = (obstacles: readonly Obstacle[]) => [
      ...parseLedger(cascade, { obstacles }).ledger.obstacles(),
    ];
    expect(read(rows)).toEqual([
      { id: "a", unit: "city", raised: "2022-03-01" },
      land,
      { ...land, solved: "2022-05-10", reportedAt: "2022-06-01T00:00:00.000Z" },
    ]);
    expect(read([...rows].reverse())).toEqual(read(rows));
    expect(read(read(rows))).toEqual(read(rows));
    const { ledger } = parseLedger(cascade, { obstacles: rows });
    expect([...ledger.obstacles({ id: "o1" })]).toHaveLength(2);
    expect([...ledger.obstacles({ unit: "city" })]).toHaveLength(1);
    expect([...ledger.obstacles({ item: "schools" })]).toHaveLength(2);
    expect(ledger.size).toBe(0);
  });
});

describe("what is wrong with an obstacle", () => {
  const refused = (...obstacles: object[]) =>
    issuesOf(() => parseLedger(cascade, { obstacles: obstacles as unknown as Obstacle[] }));

  test.each([
    [
      { unit: "nort" },
      "unknown-unit",
      "unit",
      "The obstacle o1 is raised by nort, which is not a unit.",
    ],
    [
      { item: "x" },
      "unknown-item",
      "item",
      "The obstacle o1 stands before x, which is not in the cascade.",
    ],
    [
      { owner: "x" },
      "unknown-body",
      "owner",
      "The obstacle o1 is owned by x, which is neither a body nor a unit.",
    ],
    [
      { escalatedTo: "x" },
      "unknown-body",
      "escalatedTo",
      "The obstacle o1 is escalated to x, which is neither a body nor a unit.",
    ],
    [
      { solved: "2022-02-28" },
      "invalid-value",
      "solved",
      "The obstacle o1 is solved on 2022-02-28, before it was raised on 2022-03-01.",
    ],
    [
      { raised: "1 March" },
      "invalid-value",
      "raised",
      'o1: raised should be a date such as 2023-06-30, but is "1 March".',
    ],
    [
      { reportedAt: "soon" },
      "invalid-value",
      "reportedAt",
      "obstacles.0 says when it was reported in a way that cannot be read.",
    ],
  ])("%j is %s", (more, code, key, message) => {
    expect(refused({ ...land, ...more })).toMatchObject([
      { code, path: ["obstacles", 0, key], message },
    ]);
  });

  test("is told all at once", () => {
    const everything = { ...land, unit: "a", item: "b", owner: "c", solved: "2021-01-01" };
    expect(refused(everything).map(({ path }) => path[2])).toEqual([
      "unit",
      "item",
      "owner",
      "solved",
    ]);
  });

  test("is what two rows of one time say differently", () => {
    expect(refused(land, { ...land, text: "Land was found" })).toMatchObject([
      {
        code: "contradictory-rows",
        path: ["obstacles", 1],
        unit: "north",
        message: "The obstacle o1 is reported twice at one time, differently.",
      },
    ]);
    expect(seen([land, land]).obstacles()).toHaveLength(1);
  });
});
