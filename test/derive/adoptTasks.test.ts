import { adopt, type CascadeDocument, derive, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { hanoiPrograms } from "../helpers/hanoiPrograms.ts";
import { issuesOf } from "../helpers/issues.ts";

const document: CascadeDocument = {
  ...hanoiPrograms,
  bodies: [{ id: "so-giao-duc" }, { id: "phong-giao-duc" }],
  tasks: [
    {
      id: "survey",
      program: "ctr-06",
      name: "Rà soát mạng lưới trường",
      due: "2022-06-30",
      cascade: { leadDays: 30 },
    },
  ],
};
const { cascade } = derive(parseCascade(document));
const on = "2021-03-01";
const said = { lead: "phong-giao-duc", staffing: 3, budget: { amount: 20 }, start: "2021-04-01" };

describe("adopting a program with a drafted task", () => {
  const adopted = adopt(cascade, {
    programs: ["ctr-06/dong-da"],
    on,
    tasks: { "survey/dong-da": said },
  });

  test("writes a reference with what the unit says, and no text", () => {
    expect(adopted.document.tasks).toEqual([
      ...(document.tasks ?? []),
      { id: "survey/dong-da", program: "ctr-06/dong-da", source: "survey", ...said },
    ]);
    expect(adopted.tasks("dong-da")).toMatchObject([
      {
        id: "survey/dong-da",
        name: "Rà soát mạng lưới trường",
        state: "written",
        due: "2022-05-31",
        missing: ["supports", "output"],
      },
    ]);
  });

  test("leaves every other task as it was, down to its id", () => {
    for (const { id } of cascade.units()) {
      if (id === "dong-da") continue;
      expect(adopted.tasks(id)).toEqual(cascade.tasks(id));
    }
  });

  test("gives a document that says the same when it is read again", () => {
    const again = derive(parseCascade(JSON.parse(JSON.stringify(adopted.document)))).cascade;
    expect(again.tasks("phuong-mai")).toEqual(adopted.tasks("phuong-mai"));
    expect(again.programs("phuong-mai")).toEqual(adopted.programs("phuong-mai"));
  });

  test("needs nothing to be said", () => {
    const silent = adopt(cascade, { programs: ["ctr-06/dong-da"], on });
    expect(silent.document.tasks?.[1]).toEqual({
      id: "survey/dong-da",
      program: "ctr-06/dong-da",
      source: "survey",
    });
  });

  test("before the level between has names the draft, and follows what is written there later", () => {
    const below = adopt(cascade, { programs: ["ctr-06/phuong-mai"], on });
    expect(below.tasks("phuong-mai")).toMatchObject([
      { id: "survey/phuong-mai", source: "survey/dong-da", due: "2022-05-01" },
    ]);
    const between = { id: "dd", program: "dd-06", source: "survey", due: "2022-04-30" };
    const later = derive(
      parseCascade({
        ...below.document,
        programs: [
          ...(below.document.programs ?? []),
          { id: "dd-06", unit: "dong-da", sources: [{ program: "ctr-06" }] },
        ],
        tasks: [...(below.document.tasks ?? []), between],
      }),
    ).cascade;
    expect(later.tasks("phuong-mai")).toMatchObject([
      { id: "survey/phuong-mai", source: "dd", due: "2022-03-31" },
    ]);
  });
});

describe("adopting a program already written", () => {
  test("writes the drafts that are in it", () => {
    const { document: after } = adopt(cascade, { programs: ["tay-ho-4"], on });
    expect(after.tasks?.slice(1)).toEqual([
      { id: "survey/tay-ho", program: "tay-ho-4", source: "survey" },
    ]);
  });

  test("may have been submitted, on no later day", () => {
    const submitted = derive(
      parseCascade({
        ...document,
        programs:
          document.programs?.map((program) =>
            program.id === "tay-ho-4" ? { ...program, submitted: { on: "2021-02-01" } } : program,
          ) ?? [],
      }),
    ).cascade;
    const stateOf = (one: typeof cascade) =>
      one.programs("tay-ho").find(({ id }) => id === "tay-ho-4")?.state;
    expect(stateOf(submitted)).toBe("submitted");
    expect(stateOf(adopt(submitted, { programs: ["tay-ho-4"], on }))).toBe("adopted");
    expect(
      issuesOf(() => adopt(submitted, { programs: ["tay-ho-4"], on: "2021-01-31" })),
    ).toMatchObject([
      {
        code: "invalid-value",
        message:
          "The program tay-ho-4 is adopted on 2021-01-31, before it is submitted on 2021-02-01.",
      },
    ]);
  });

  test("is no longer possible once it has ended", () => {
    const ended = derive(
      parseCascade({
        ...document,
        programs:
          document.programs?.map((program) =>
            program.id === "tay-ho-4" ? { ...program, ended: { on: "2022-02-01" } } : program,
          ) ?? [],
      }),
    ).cascade;
    expect(issuesOf(() => adopt(ended, { programs: ["tay-ho-4"], on }))).toMatchObject([
      {
        code: "unknown-draft",
        expected: "a program that has not ended",
        message: "The program tay-ho-4 ended on 2022-02-01; it can no longer be adopted.",
      },
    ]);
  });
});

describe("a source that is still a draft", () => {
  test("is named by the nearest that is adopted in one go, or is written", () => {
    const deep: CascadeDocument = {
      ...document,
      units: [...document.units, { id: "chi-bo-1", parent: "phuong-mai" }],
      levels: [...(document.levels ?? []), { id: "cell" }],
    };
    const drafted = derive(parseCascade(deep)).cascade;
    const sourcesOf = (...programs: string[]) =>
      adopt(drafted, { programs, on })
        .programs("chi-bo-1")
        .find(({ id }) => id === "ctr-06/chi-bo-1")?.sources;
    expect(sourcesOf("ctr-06/chi-bo-1")).toEqual([{ program: "ctr-06" }]);
    expect(sourcesOf("ctr-06/chi-bo-1", "ctr-06/dong-da")).toEqual([{ program: "ctr-06/dong-da" }]);
  });
});

describe("what is said of tasks", () => {
  const refused = (tasks: object) =>
    issuesOf(() => adopt(cascade, { programs: ["ctr-06/dong-da"], on, tasks: tasks as never }));

  test("is of drafts that are being adopted", () => {
    const about = { "survey/gia-lam": said, survey: said, toString: said };
    expect(refused(about)).toMatchObject([
      {
        code: "unknown-task",
        path: ["tasks", "survey/gia-lam"],
        message:
          "Something is said of the task survey/gia-lam, which is no draft of the programs being adopted.",
      },
      { code: "unknown-task", path: ["tasks", "survey"] },
      { code: "unknown-task", path: ["tasks", "toString"] },
    ]);
  });

  test("has the shape of a task, and names what there is; all of it is told at once", () => {
    const bad = { lead: "nobody", supports: ["so-giao-duc", "x"], indicators: ["y"] };
    expect(
      refused({ "survey/dong-da": bad }).map(({ code, path, unit }) => [
        code,
        path.join("."),
        unit,
      ]),
    ).toEqual([
      ["unknown-body", "tasks.survey/dong-da.lead", "dong-da"],
      ["unknown-body", "tasks.survey/dong-da.supports.1", "dong-da"],
      ["unknown-indicator", "tasks.survey/dong-da.indicators.0", "dong-da"],
    ]);
    const shapeless = { budget: { amount: -1 }, due: "30/6/2022", colour: "red" };
    expect(
      refused({ "survey/dong-da": shapeless }).map(({ code, path }) => [code, path.join(".")]),
    ).toEqual([
      ["invalid-value", "tasks.survey/dong-da.budget.amount"],
      ["invalid-value", "tasks.survey/dong-da.due"],
      ["unknown-key", "tasks.survey/dong-da"],
    ]);
  });

  test("is never changed, nor kept", () => {
    const mine = { lead: "phong-giao-duc", supports: ["so-giao-duc"] };
    const { document: after } = adopt(cascade, {
      programs: ["ctr-06/dong-da"],
      on,
      tasks: { "survey/dong-da": mine },
    });
    mine.supports.push("phong-giao-duc");
    expect(after.tasks?.[1]).toMatchObject({ supports: ["so-giao-duc"] });
  });
});
