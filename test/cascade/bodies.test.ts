import { type BodyRecord, type CascadeDocument, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { issuesOf } from "../helpers/issues.ts";
import { refusalOf } from "../helpers/refusalOf.ts";

/** A city's chair, held by Mai until 30 June 2023 and by Lan from 1 July. */
const document: CascadeDocument = {
  units: [
    { id: "city" },
    { id: "north", parent: "city", tags: ["rural"] },
    { id: "south", parent: "city" },
    { id: "hamlet", parent: "north", tags: ["rural", "poor"] },
  ],
  indicators: [
    { id: "schools", measure: "sum", tags: ["education"], cascade: { rule: "stop" } },
    { id: "roads", measure: "sum", tags: ["rural"], cascade: { rule: "stop" } },
  ],
  bodies: [
    {
      id: "chair",
      kind: "post",
      unit: "city",
      holders: [
        { person: "lan", from: "2023-07-01" },
        { person: "mai", from: "2021-01-01", to: "2023-06-30" },
      ],
      oversees: [
        { unit: "south", to: "2022-12-31" },
        { field: "rural", from: "2022-01-01" },
      ],
    },
    {
      id: "deputy",
      kind: "post",
      holders: [{ person: "lan", from: "2021-01-01", to: "2023-06-30" }],
    },
    { id: "mai", kind: "person", name: "Mai" },
    { id: "lan", kind: "person", name: "Lan" },
    { id: "office", from: "2022-01-01", to: "2024-12-31", oversees: [{ unit: "north" }] },
  ],
  programs: [
    { id: "p2", unit: "city", lead: "chair" },
    { id: "p1", unit: "north", lead: "chair" },
  ],
  tasks: [
    { id: "t2", program: "p1", name: "T2", lead: "office", supports: ["chair", "deputy", "chair"] },
    { id: "t1", program: "p1", name: "T1", lead: "chair" },
  ],
};
const cascade = parseCascade(document);

describe("a body", () => {
  test("over all time has every holder, and leads, supports and oversees what names it", () => {
    expect(cascade.body("chair")).toEqual({
      id: "chair",
      kind: "post",
      unit: "city",
      inForce: true,
      holders: [
        { person: "mai", from: "2021-01-01", to: "2023-06-30" },
        { person: "lan", from: "2023-07-01" },
      ],
      posts: [],
      leads: { programs: ["p1", "p2"], tasks: ["t1"] },
      supports: ["t2"],
      oversees: [
        { unit: "south", to: "2022-12-31" },
        { field: "rural", from: "2022-01-01" },
      ],
      units: ["hamlet", "north", "south"],
      indicators: ["roads"],
    });
  });

  test("leads what it leads together with another, once", () => {
    const together = parseCascade({
      ...document,
      programs: [{ id: "p1", unit: "city", lead: "office", coLeads: ["chair", "office"] }],
      tasks: [{ id: "t1", program: "p1", name: "T1", coLeads: ["chair"] }],
    });
    expect(together.body("chair").leads).toEqual({ programs: ["p1"], tasks: ["t1"] });
    expect(together.body("office").leads).toEqual({ programs: ["p1"], tasks: [] });
  });

  test("is held by whoever holds it on the day, both days included", () => {
    const holderOn = (on: string) =>
      cascade.body("chair", { on }).holders.map(({ person }) => person);
    expect(holderOn("2020-12-31")).toEqual([]);
    expect(holderOn("2021-01-01")).toEqual(["mai"]);
    expect(holderOn("2023-06-30")).toEqual(["mai"]);
    expect(holderOn("2023-07-01")).toEqual(["lan"]);
  });

  test("oversees what it does on the day: units, and all that carries a field", () => {
    const on = (day: string) => {
      const { units, indicators } = cascade.body("chair", { on: day });
      return [units, indicators];
    };
    expect(on("2021-06-30")).toEqual([["south"], []]);
    expect(on("2022-06-30")).toEqual([["hamlet", "north", "south"], ["roads"]]);
    expect(on("2023-06-30")).toEqual([["hamlet", "north"], ["roads"]]);
  });

  test("that is a person has posts, on the day and over all time", () => {
    expect(cascade.body("lan").posts).toEqual([
      { post: "deputy", from: "2021-01-01", to: "2023-06-30" },
      { post: "chair", from: "2023-07-01" },
    ]);
    expect(cascade.body("lan", { on: "2023-06-30" }).posts.map(({ post }) => post)).toEqual([
      "deputy",
    ]);
  });

  test("that is not there on the day holds and oversees nothing, and is said not to be", () => {
    expect(cascade.body("office", { on: "2021-12-31" })).toMatchObject({
      kind: "body",
      inForce: false,
      oversees: [],
      units: [],
      leads: { tasks: ["t2"] },
    });
    expect(cascade.body("office", { on: "2022-01-01" })).toMatchObject({
      inForce: true,
      units: ["north"],
    });
  });

  test("neither holds a post that is gone nor is held by a person who is", () => {
    const until = (gone: string) =>
      parseCascade({
        ...document,
        bodies: (document.bodies ?? []).map((body) =>
          body.id === gone ? { ...body, to: "2024-12-31" } : body,
        ),
      });
    const on = "2025-01-01";
    expect(until("chair").body("lan", { on }).posts).toEqual([]);
    expect(until("chair").body("lan").posts).toHaveLength(2);
    expect(until("lan").body("chair", { on }).holders).toEqual([]);
    expect(cascade.body("chair", { on }).holders).toEqual([{ person: "lan", from: "2023-07-01" }]);
  });

  test("is frozen with all that is in it, and the document is left as it was", () => {
    const chair = cascade.body("chair");
    for (const part of [chair, chair.holders, chair.holders[0], chair.leads.tasks, chair.units]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(cascade.document).toEqual(document);
  });

  test("nobody has, or a day that is none, is an error", () => {
    expect(issuesOf(() => cascade.body("mayor"))).toMatchObject([
      { code: "unknown-body", message: "There is no body mayor." },
    ]);
    expect(issuesOf(() => cascade.body("chair", { on: "2022" }))).toMatchObject([
      { code: "invalid-value", path: ["on"] },
    ]);
  });
});

describe("the cascade on a day", () => {
  test("has the bodies, holders and fields of that day", () => {
    const { bodies = [] } = cascade.at("2021-06-30").document;
    expect(bodies.map(({ id }) => id)).toEqual(["chair", "deputy", "mai", "lan"]);
    expect(bodies[0]).toMatchObject({
      holders: [{ person: "mai" }],
      oversees: [{ unit: "south", to: "2022-12-31" }],
    });
    expect(cascade.at("2021-06-30").document.tasks?.[0]).not.toHaveProperty("lead");
    expect(cascade.at("2023-01-01").document.tasks?.[0]).toMatchObject({ lead: "office" });
  });

  test("has no holder who is not there", () => {
    const leaving = (document.bodies ?? []).map((body) =>
      body.id === "mai" ? { ...body, to: "2021-12-31" } : body,
    );
    const later = parseCascade({ ...document, bodies: leaving }).at("2022-06-30");
    expect(later.body("chair").holders).toEqual([]);
  });
});

test("the graph says who holds what, and draws fields as the units that carry them", () => {
  const { graph } = cascade;
  const edges = (kind: string) =>
    graph
      .filterEdges((_, attributes) => attributes.kind === kind)
      .map((edge) => `${graph.source(edge)} > ${graph.target(edge)}`)
      .sort();
  expect(edges("holds")).toEqual([
    "body:lan > body:chair",
    "body:lan > body:deputy",
    "body:mai > body:chair",
  ]);
  expect(edges("oversees")).toEqual([
    "body:chair > unit:hamlet",
    "body:chair > unit:north",
    "body:chair > unit:south",
    "body:office > unit:north",
  ]);
});

describe("holders of a post", () => {
  const persons: BodyRecord[] = [
    { id: "mai", kind: "person" },
    { id: "lan", kind: "person" },
    { id: "office" },
  ];
  const heldBy = (...holders: NonNullable<BodyRecord["holders"]>) => ({
    units: [{ id: "city" }],
    bodies: [{ id: "chair", kind: "post", unit: "city", holders }, ...persons],
  });

  test("do not hold it at once: the first day of one is after the last of the other", () => {
    const input = heldBy(
      { person: "lan", from: "2023-06-30" },
      { person: "mai", from: "2021-01-01", to: "2023-06-30" },
    );
    expect(refusalOf(input)).toEqual([
      {
        code: "overlapping-holders",
        severity: "error",
        path: ["bodies", 0, "holders", 0],
        unit: "city",
        expected: "one holder of a post at a time",
        received: '"mai 2021-01-01 to 2023-06-30, lan from 2023-06-30"',
        message:
          "chair is held by two at once: mai (2021-01-01 to 2023-06-30) and lan (from 2023-06-30).",
        fix: "End the one before the other begins; both days count.",
      },
    ]);
  });

  test.each([
    [[{ person: "mai" }, { person: "lan" }], 1],
    [
      [
        { person: "mai", to: "2022-12-31" },
        { person: "lan", from: "2023-01-01" },
      ],
      0,
    ],
    [
      [
        { person: "mai", to: "2022-12-31" },
        { person: "lan", to: "2021-12-31" },
      ],
      1,
    ],
    [
      [
        { person: "mai", from: "2021-01-01", to: "2024-12-31" },
        { person: "lan", from: "2022-01-01", to: "2022-12-31" },
        { person: "mai", from: "2024-01-01", to: "2024-06-30" },
      ],
      2,
    ],
    [
      [
        { person: "mai", to: "2021-12-31" },
        { person: "mai", from: "2023-01-01" },
      ],
      0,
    ],
  ])("%j overlap %d times", (holders, times) => {
    const input = heldBy(...holders);
    if (times === 0) expect(parseCascade(input).size).toBe(1);
    else
      expect(refusalOf(input).map(({ code }) => code)).toEqual(
        Array(times).fill("overlapping-holders"),
      );
  });

  test("are persons that are there", () => {
    const issues = refusalOf(
      heldBy({ person: "hoa", to: "2021-12-31" }, { person: "office", from: "2022-01-01" }),
    );
    expect(issues).toMatchObject([
      {
        code: "unknown-body",
        path: ["bodies", 0, "holders", 0, "person"],
        message: "chair is held by hoa, who is not among the bodies.",
      },
      {
        code: "unknown-body",
        path: ["bodies", 0, "holders", 1, "person"],
        message: "chair is held by office, which is a body and not a person.",
      },
    ]);
  });

  test("do not leave before they come, nor does a body end before it begins", () => {
    const input = heldBy({ person: "mai", from: "2022-01-01", to: "2021-01-01" });
    expect(refusalOf(input)).toMatchObject([
      {
        code: "invalid-value",
        path: ["bodies", 0, "holders", 0, "to"],
        message: "What mai has of chair ends on 2021-01-01, before it starts on 2022-01-01.",
      },
    ]);
    const office = { id: "office", from: "2022-01-01", to: "2021-01-01" };
    expect(refusalOf({ units: [{ id: "city" }], bodies: [office] })).toMatchObject([
      { code: "invalid-value", path: ["bodies", 0, "to"] },
    ]);
    const oversees = [{ field: "roads", from: "2022-01-01", to: "2021-01-01" }];
    expect(
      refusalOf({ units: [{ id: "city" }], bodies: [{ id: "office", oversees }] }),
    ).toMatchObject([
      { path: ["bodies", 0, "oversees", 0, "to"], message: /^What office oversees of roads ends/ },
    ]);
  });

  test("are of posts alone", () => {
    const bodies = [{ id: "office", holders: [{ person: "mai" }] }, ...persons.slice(0, 1)];
    expect(refusalOf({ units: [{ id: "city" }], bodies })).toMatchObject([
      {
        code: "invalid-value",
        path: ["bodies", 0, "holders"],
        message: "office is a body, and only a post is held by persons.",
      },
    ]);
  });
});
