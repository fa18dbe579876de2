import { type CascadeDocument, derive, parseCascade, type TaskRecord } from "target-cascade";
import { describe, expect, test } from "vitest";
import { hanoiPrograms } from "../helpers/hanoiPrograms.ts";
import { issuesOf } from "../helpers/issues.ts";
import { refusalOf } from "../helpers/refusalOf.ts";

/** The city's survey of schools, due on 30 June 2022 and 30 days earlier at each step down. */
const survey: TaskRecord = {
  id: "survey",
  program: "ctr-06",
  name: "Rà soát mạng lưới trường",
  lead: "so-giao-duc",
  due: "2022-06-30",
  indicators: ["target-06"],
  cascade: { leadDays: 30 },
};

function documentOf(...tasks: readonly TaskRecord[]): CascadeDocument {
  return { ...hanoiPrograms, bodies: [{ id: "so-giao-duc" }, { id: "phong-giao-duc" }], tasks };
}

const derived = (...tasks: readonly TaskRecord[]) =>
  derive(parseCascade(documentOf(...tasks))).cascade;
const ids = (tasks: readonly { readonly id: string }[]): string[] => tasks.map(({ id }) => id);
const everyone = ["hanoi", "tay-ho", "dong-da", "gia-lam", "buoi", "phuong-mai", "dang-xa"];
const tasksOf = (cascade: ReturnType<typeof derived>): Record<string, string[]> =>
  Object.fromEntries(everyone.map((unit) => [unit, ids(cascade.tasks(unit))]));

const nothingSaid = ["lead", "supports", "budget", "staffing", "start", "output"];

describe("a task that is handed down", () => {
  const cascade = derived(survey);

  test("is drafted at every unit below, under an id that says so", () => {
    expect(tasksOf(cascade)).toEqual({
      hanoi: ["survey"],
      "tay-ho": ["survey/tay-ho"],
      "dong-da": ["survey/dong-da"],
      "gia-lam": ["survey/gia-lam"],
      buoi: ["survey/buoi"],
      "phuong-mai": ["survey/phuong-mai"],
      "dang-xa": ["survey/dang-xa"],
    });
  });

  test("says what it is, where it comes from, by when, and what is still to be said", () => {
    expect(cascade.tasks("dong-da")).toEqual([
      {
        id: "survey/dong-da",
        unit: "dong-da",
        program: "ctr-06/dong-da",
        name: "Rà soát mạng lưới trường",
        state: "draft",
        source: "survey",
        due: "2022-05-31",
        indicators: ["target-06"],
        missing: nothingSaid,
      },
    ]);
    expect(cascade.tasks("phuong-mai")).toMatchObject([
      { source: "survey/dong-da", due: "2022-05-01" },
    ]);
  });

  test("is in the program its unit has, written or drafted, for the parent's", () => {
    const programs = everyone.map((unit) => cascade.tasks(unit)[0]?.program);
    expect(programs).toEqual([
      "ctr-06",
      "tay-ho-4",
      "ctr-06/dong-da",
      "ctr-06/gia-lam",
      "tay-ho-4/buoi",
      "ctr-06/phuong-mai",
      "ctr-06/dang-xa",
    ]);
  });

  test("makes up a draft of a program where no target does", () => {
    const alone = derive(parseCascade({ ...documentOf(survey), targets: [] })).cascade;
    expect(alone.programs("dang-xa").filter(({ state }) => state === "draft")).toEqual([
      {
        id: "ctr-06/dang-xa",
        unit: "dang-xa",
        state: "draft",
        sources: [{ program: "ctr-06/gia-lam" }],
      },
    ]);
  });

  test("is not drafted before the cascade is derived", () => {
    const plain = parseCascade(documentOf(survey));
    expect(plain.tasks("dong-da")).toEqual([]);
    expect(plain.taskLineage("survey").derived()).toEqual([]);
    expect(issuesOf(() => plain.taskLineage("survey/dong-da"))).toMatchObject([
      { code: "unknown-task" },
    ]);
  });

  test("without lead days is due on one day for all; without a due date it is still to be said", () => {
    const { due, ...open } = { ...survey, cascade: {} };
    const onOneDay = derived({ ...open, ...(due && { due }) });
    expect(everyone.map((unit) => onOneDay.tasks(unit)[0]?.due)).toEqual(
      everyone.map(() => "2022-06-30"),
    );
    expect(derived(open).tasks("buoi")).toMatchObject([
      { missing: ["lead", "supports", "budget", "staffing", "start", "due", "output"] },
    ]);
  });

  test("is due on no day before the year 1", () => {
    const far = derived({ ...survey, cascade: { leadDays: 400_000 } });
    expect(far.tasks("dong-da")[0]?.due).toBe("0927-05-02");
    expect(far.tasks("phuong-mai")[0]).not.toHaveProperty("due");
  });

  test("says nothing of supports where nobody is to support", () => {
    const alone = derived({ ...survey, supports: [] });
    expect(alone.tasks("hanoi")[0]?.missing).toEqual(["budget", "staffing", "start", "output"]);
  });
});

describe("who takes part", () => {
  test("are units down to a level", () => {
    expect(tasksOf(derived({ ...survey, cascade: { to: "district" } }))).toMatchObject({
      "tay-ho": ["survey/tay-ho"],
      buoi: [],
    });
  });

  test("are units asked for, at each step", () => {
    const rural = derived({ ...survey, cascade: { where: { tags: ["rural"] } } });
    expect(tasksOf(rural)).toMatchObject({
      "gia-lam": ["survey/gia-lam"],
      "dang-xa": ["survey/dang-xa"],
      "dong-da": [],
    });
    const wards = derived({ ...survey, cascade: { where: { levels: ["ward"] } } });
    expect(wards.tasks("dang-xa")).toEqual([]);
  });

  test("is nobody where a task is not handed on", () => {
    const { cascade: _, ...kept } = survey;
    expect(derived(kept).tasks("tay-ho")).toEqual([]);
    expect(derived({ ...survey, cascade: { rule: "stop" } }).tasks("tay-ho")).toEqual([]);
  });

  test("are units of levels the cascade has", () => {
    const lost = { ...survey, cascade: { to: "village", where: { levels: ["hamlet"] } } };
    const where = refusalOf(documentOf(lost)).map(({ code, path }) => [code, path.join(".")]);
    expect(where).toEqual([
      ["unknown-level", "tasks.0.cascade.to"],
      ["unknown-level", "tasks.0.cascade.where.levels.0"],
    ]);
  });
});

describe("a written task that comes from a parent's", () => {
  const own: TaskRecord = {
    id: "ra-soat",
    program: "tay-ho-4",
    source: "survey",
    lead: "phong-giao-duc",
    due: "2022-04-30",
  };
  const cascade = derived(survey, own);

  test("stands in the place of its draft, and copies no text", () => {
    expect(cascade.tasks("tay-ho")).toEqual([
      {
        ...own,
        unit: "tay-ho",
        name: "Rà soát mạng lưới trường",
        state: "written",
        indicators: ["target-06"],
        missing: ["supports", "budget", "staffing", "start", "output"],
      },
    ]);
    expect(cascade.document.tasks?.[1]).toEqual(own);
  });

  test("is what those below it derive from", () => {
    expect(cascade.tasks("buoi")).toMatchObject([
      { id: "ra-soat/buoi", source: "ra-soat", program: "tay-ho-4/buoi", due: "2022-03-31" },
    ]);
    expect(cascade.tasks("dang-xa")).toMatchObject([{ id: "survey/dang-xa" }]);
  });

  test("hands on as it says itself, where it does", () => {
    expect(derived(survey, { ...own, cascade: { rule: "stop" } }).tasks("buoi")).toEqual([]);
    expect(derived(survey, { ...own, cascade: { leadDays: 1 } }).tasks("buoi")).toMatchObject([
      { due: "2022-04-29" },
    ]);
  });

  test("is due when its draft would be, unless it says", () => {
    const { due: _, ...silent } = own;
    expect(derived(survey, silent).tasks("tay-ho")).toMatchObject([{ due: "2022-05-31" }]);
    expect(derived(survey, silent).tasks("buoi")).toMatchObject([{ due: "2022-05-01" }]);
  });

  test("may be named by the id of the draft that was handed down, its own or the parent's", () => {
    const replaced: TaskRecord = { ...own, source: "survey/tay-ho" };
    expect(derived(survey, replaced).tasks("tay-ho")).toMatchObject([
      { id: "ra-soat", source: "survey" },
    ]);
    const below: TaskRecord = { id: "w", program: "dang-xa-04", source: "survey/gia-lam" };
    expect(derived(survey, below).tasks("dang-xa")).toMatchObject([
      { id: "w", source: "survey/gia-lam", due: "2022-05-01" },
    ]);
  });

  test("is led to by the draft's id from then on", () => {
    const below: TaskRecord = { id: "w", program: "dang-xa-04", source: "survey/gia-lam" };
    const between: TaskRecord = { id: "gl", program: "gia-lam-04", source: "survey" };
    const both = derived(survey, below, between);
    expect(both.tasks("dang-xa")).toMatchObject([{ id: "w", source: "gl" }]);
    expect(both.taskLineage("survey/gia-lam").task.id).toBe("gl");
  });

  test("may come from one further up, across a level", () => {
    const across: TaskRecord = { id: "w", program: "dang-xa-04", source: "survey" };
    const between: TaskRecord = { id: "gl", program: "gia-lam-04", source: "survey" };
    const both = derived(survey, across, between);
    expect(both.tasks("dang-xa")).toMatchObject([{ id: "w", source: "survey", due: "2022-05-01" }]);
    expect(ids(both.taskLineage("w").sources)).toEqual(["survey"]);
    expect(ids(both.taskLineage("gl").leaves())).toEqual(["gl"]);
  });

  test("may be one of several: each is handed on", () => {
    const more: TaskRecord = {
      id: "ra-soat-2",
      program: "tay-ho-4",
      source: "survey",
      name: "Hai",
    };
    const both = derived(survey, more, own);
    expect(ids(both.tasks("tay-ho"))).toEqual(["ra-soat", "ra-soat-2"]);
    expect(ids(both.tasks("buoi"))).toEqual(["ra-soat-2/buoi", "ra-soat/buoi"]);
    expect(both.taskLineage("survey/tay-ho").task.id).toBe("ra-soat");
  });

  test("may belong to its own unit: a part of the work, which takes nobody's place", () => {
    const part: TaskRecord = { id: "part", program: "ctr-06", source: "survey", name: "Mẫu phiếu" };
    const both = derived(survey, part);
    expect(ids(both.tasks("hanoi"))).toEqual(["part", "survey"]);
    expect(ids(both.tasks("tay-ho"))).toEqual(["survey/tay-ho"]);
    expect(both.tasks("hanoi")[0]).not.toHaveProperty("due");
  });

  test("may come from a task that is handed to nobody", () => {
    const { cascade: _, ...kept } = survey;
    expect(derived(kept, own).tasks("tay-ho")).toMatchObject([{ id: "ra-soat", source: "survey" }]);
    expect(derived(kept, own).tasks("buoi")).toEqual([]);
  });

  test("may come from a unit beside: nothing is handed over, the lineage knows", () => {
    const beside: TaskRecord = { id: "beside", program: "gia-lam-04", source: "ra-soat" };
    const both = derived(survey, own, beside);
    expect(ids(both.tasks("gia-lam"))).toEqual(["beside", "survey/gia-lam"]);
    expect(ids(both.taskLineage("beside").sources)).toEqual(["ra-soat", "survey"]);
  });
});

describe("the lineage of a task", () => {
  const cascade = derived(survey, { id: "gl", program: "gia-lam-04", source: "survey" });

  test("leads up to the first and down to the last", () => {
    expect(ids(cascade.taskLineage("gl/dang-xa").sources)).toEqual(["gl", "survey"]);
    expect(ids(cascade.taskLineage("survey/buoi").sources)).toEqual(["survey/tay-ho", "survey"]);
    const down = cascade.taskLineage("survey");
    expect(down.sources).toEqual([]);
    expect(down.derived().map(({ task }) => task.id)).toEqual([
      "gl",
      "survey/dong-da",
      "survey/tay-ho",
    ]);
    expect(ids(down.leaves())).toEqual(["gl/dang-xa", "survey/buoi", "survey/phuong-mai"]);
  });

  test("of a task nobody has is an unknown task", () => {
    for (const id of ["x", "survey/nowhere", "survey/hanoi", "survey/buoi/x", "gl/buoi", ""]) {
      expect(issuesOf(() => cascade.taskLineage(id))).toEqual([
        {
          code: "unknown-task",
          severity: "error",
          path: [],
          expected: "the id of a task",
          received: JSON.stringify(id),
          message: `There is no task ${id}.`,
        },
      ]);
    }
  });

  test("is drawn in the graph", () => {
    const { graph } = cascade;
    const derives = graph
      .filterEdges((_, { kind }) => kind === "derives")
      .map((edge) => [graph.source(edge), graph.target(edge)])
      .filter(([from]) => from?.startsWith("task:"));
    expect(derives.map((ends) => ends.join(" > ")).sort()).toEqual([
      "task:gl > task:gl/dang-xa",
      "task:survey > task:gl",
      "task:survey > task:survey/dong-da",
      "task:survey > task:survey/tay-ho",
      "task:survey/dong-da > task:survey/phuong-mai",
      "task:survey/tay-ho > task:survey/buoi",
    ]);
    expect(graph.hasEdge("program:ctr-06/dong-da", "task:survey/dong-da")).toBe(true);
  });
});

describe("what a task comes from", () => {
  test("is a task or a draft; anything else is an issue", () => {
    const lost: TaskRecord = { id: "w", program: "dang-xa-04", source: "survei" };
    expect(refusalOf(documentOf(survey, lost))).toEqual([
      {
        code: "unknown-task",
        severity: "error",
        path: ["tasks", 1, "source"],
        unit: "dang-xa",
        expected: "the id of a task, or of a draft that dang-xa or a unit above it has",
        received: '"survei"',
        message:
          "The task w comes from survei, which is neither a task nor a draft handed to dang-xa or above.",
        fix: "Correct the source, or hand that task on with cascade.",
      },
    ]);
  });

  test.each(["survey/tay-ho", "survey/buoi", "survey/hanoi", "survey/nowhere", "target-06"])(
    "is no draft that is not handed to the unit or above it: %o",
    (source) => {
      const lost: TaskRecord = { id: "w", program: "gia-lam-04", source };
      expect(refusalOf(documentOf(survey, lost))).toMatchObject([{ code: "unknown-task" }]);
    },
  );

  test("is no draft of a unit that does not take part", () => {
    const kept: TaskRecord = { ...survey, cascade: { where: { tags: ["urban"] } } };
    const lost: TaskRecord = { id: "w", program: "gia-lam-04", source: "survey/gia-lam" };
    expect(refusalOf(documentOf(kept, lost))).toMatchObject([{ code: "unknown-task" }]);
  });

  test("is not the task itself, over however many others", () => {
    const circle: TaskRecord[] = [
      { id: "a", program: "ctr-06", source: "b", name: "A" },
      { id: "b", program: "tay-ho-4", source: "a" },
      { id: "self", program: "tay-ho-4", source: "self", name: "S" },
    ];
    const circles = refusalOf(documentOf(...circle));
    expect(circles.map(({ code, received }) => [code, received])).toEqual([
      ["source-cycle", '"a → b → a"'],
      ["source-cycle", '"self → self"'],
    ]);
    expect(circles[0]?.message).toBe("These tasks come from one another in a circle: a → b → a.");
  });

  test("gives it a name where it has none itself", () => {
    const nameless: TaskRecord = { id: "w", program: "gia-lam-04" };
    expect(refusalOf(documentOf(nameless))).toEqual([
      {
        code: "invalid-type",
        severity: "error",
        path: ["tasks", 0, "name"],
        unit: "gia-lam",
        expected: "text, or a source to take the name from",
        received: "nothing",
        message: "w: name is missing; it should be text.",
        fix: "Give it a name, or name the task it comes from as its source.",
      },
    ]);
  });

  test("is told apart from one that happens to have a draft's id", () => {
    const namesake: TaskRecord = { id: "survey/tay-ho", program: "tay-ho-4", name: "Khác" };
    expect(refusalOf(documentOf(survey, namesake))).toMatchObject([
      {
        code: "duplicate-id",
        path: ["tasks", 1, "id"],
        unit: "tay-ho",
        message: "The task survey/tay-ho has the id of the draft that tay-ho has of survey.",
        fix: "Name survey as its source, or give it another id.",
      },
    ]);
    expect(() => derived(survey, { ...namesake, source: "survey" })).not.toThrow();
  });
});

describe("the cascade on a day", () => {
  test("keeps the name a task had from a source that has gone", () => {
    const document: CascadeDocument = {
      units: [
        { id: "city" },
        { id: "old", parent: "city", to: "2025-06-30" },
        { id: "ward", parent: "city" },
      ],
      programs: [
        { id: "o", unit: "old" },
        { id: "w", unit: "ward" },
      ],
      tasks: [
        { id: "first", program: "o", name: "Survey" },
        { id: "second", program: "w", source: "first" },
      ],
    };
    const { document: later } = parseCascade(document).at("2025-07-01");
    expect(later.tasks).toEqual([{ id: "second", program: "w", name: "Survey" }]);
    expect(parseCascade(document).at("2025-06-30").document).toEqual(document);
  });
});
