import {
  adopt,
  type CascadeDocument,
  derive,
  type ProgramRecord,
  parseCascade,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { hanoiPrograms } from "../helpers/hanoiPrograms.ts";
import { issuesOf } from "../helpers/issues.ts";

const { cascade } = derive(parseCascade(hanoiPrograms));

const ids = (programs: readonly { readonly id: string }[]): string[] =>
  programs.map(({ id }) => id);

/** The Hà Nội programs with some of them altered. */
function withPrograms(...altered: readonly ProgramRecord[]): CascadeDocument {
  const { programs = [] } = hanoiPrograms;
  const others = programs.filter(({ id }) => altered.every((one) => one.id !== id));
  return { ...hanoiPrograms, programs: [...others, ...altered] };
}

function programsAt(document: CascadeDocument, unit: string): (string | null)[] {
  return derive(parseCascade(document))
    .cascade.targets(unit)
    .map(({ program }) => program);
}

describe("one program that gathers several of the parent's", () => {
  test("holds the targets of all of them: ten of the city's in six at Tây Hồ", () => {
    expect(ids(cascade.programs("tay-ho"))).toEqual(
      [1, 2, 3, 4, 5, 6].map((place) => `tay-ho-${place}`),
    );
    const targets = cascade.targets("tay-ho").map(({ indicator, program }) => [indicator, program]);
    expect(Object.fromEntries(targets)).toEqual({
      "target-01": "tay-ho-1",
      "target-02": "tay-ho-1",
      "target-03": "tay-ho-2",
      "target-04": "tay-ho-2",
      "target-05": "tay-ho-3",
      "target-06": "tay-ho-4",
      "target-07": "tay-ho-4",
      "target-08": "tay-ho-5",
      "target-09": "tay-ho-6",
      "target-10": "tay-ho-6",
    });
  });

  test("is one draft each at the units below", () => {
    expect(ids(cascade.programs("buoi"))).toEqual(
      [1, 2, 3, 4, 5, 6].map((place) => `tay-ho-${place}/buoi`),
    );
  });

  test("derives from all of them, and rests on the documents of all", () => {
    const lineage = cascade.programLineage("tay-ho-1");
    expect(ids(lineage.sources)).toEqual(["ctr-01", "ctr-02"]);
    expect(lineage.documents).toEqual([
      {
        document: "Nghị quyết Đại hội XVII",
        issuer: "Đảng bộ thành phố Hà Nội",
        namedBy: ["ctr-01", "ctr-02"],
      },
      { document: "Nghị quyết Đại hội Đảng bộ quận Tây Hồ", issuer: null, namedBy: ["tay-ho-1"] },
    ]);
  });
});

describe("a program that names one across a level", () => {
  test("holds what comes down from it, though the level between has one of its own", () => {
    expect(
      cascade.targets("gia-lam").find(({ indicator }) => indicator === "target-04"),
    ).toMatchObject({ program: "gia-lam-04" });
    expect(
      cascade.targets("dang-xa").find(({ indicator }) => indicator === "target-04"),
    ).toMatchObject({ program: "dang-xa-04", value: 20 });
    expect(ids(cascade.programLineage("dang-xa-04").sources)).toEqual(["ctr-04"]);
  });

  test("leaves to the level between what it does not name", () => {
    const nine = cascade.programs("dang-xa").filter(({ state }) => state === "draft");
    expect(nine).toHaveLength(9);
    expect(ids(nine)).not.toContain("gia-lam-04/dang-xa");
  });

  test("goes on doing so once the level between has adopted or written its target", () => {
    const { targets = [], programs = [] } = hanoiPrograms;
    const written = { unit: "gia-lam", indicator: "target-04", program: "gia-lam-04", value: 30 };
    expect(programsAt({ ...hanoiPrograms, targets: [...targets, written] }, "dang-xa")).toContain(
      "dang-xa-04",
    );
    const without = programs.filter(({ id }) => id !== "gia-lam-04");
    const drafted = derive(parseCascade({ ...hanoiPrograms, programs: without })).cascade;
    const adopted = adopt(drafted, { programs: ["ctr-04/gia-lam"], on: "2021-03-01" });
    expect(adopted.programs("dang-xa")).toEqual(drafted.programs("dang-xa"));
  });

  test("keeps it beside one adopted from a draft that names the nearer", () => {
    const document: CascadeDocument = {
      ...hanoiPrograms,
      targets: [
        { unit: "hanoi", indicator: "target-04", program: "ctr-04", value: 60 },
        { unit: "gia-lam", indicator: "target-04", program: "gia-lam-04", value: 30 },
        {
          unit: "gia-lam",
          indicator: "alleys",
          program: "gia-lam-04",
          value: 4,
          cascade: { rule: "split", by: "equal" },
        },
      ],
      programs: (hanoiPrograms.programs ?? []).map((program) =>
        program.id === "gia-lam-04" ? { id: "gia-lam-04", unit: "gia-lam" } : program,
      ),
    };
    const before = derive(parseCascade(document)).cascade;
    const adopted = adopt(before, { programs: ["gia-lam-04/dang-xa"], on: "2021-03-01" });
    const within = (one: typeof before) =>
      Object.fromEntries(
        one.targets("dang-xa").map(({ indicator, program }) => [indicator, program]),
      );
    expect(within(before)).toEqual({ alleys: "gia-lam-04/dang-xa", "target-04": "dang-xa-04" });
    expect(within(adopted)).toEqual(within(before));
  });

  test("gives way to one that names the nearer", () => {
    const nearer: ProgramRecord = {
      id: "dang-xa-z",
      unit: "dang-xa",
      sources: [{ program: "gia-lam-04" }],
    };
    expect(programsAt(withPrograms(nearer), "dang-xa")).toContain("dang-xa-z");
    expect(programsAt(withPrograms(nearer), "dang-xa")).not.toContain("dang-xa-04");
  });

  test("of two that name equally near ones, the first by id", () => {
    const twin: ProgramRecord = {
      id: "dang-xa-0",
      unit: "dang-xa",
      sources: [{ program: "ctr-04" }],
    };
    expect(programsAt(withPrograms(twin), "dang-xa")).toContain("dang-xa-0");
  });
});

describe("a program with no source above", () => {
  test("is its unit's own, and rests on its own resolution alone", () => {
    const { program, sources, documents } = cascade.programLineage("phuong-mai-chi-bo");
    expect(program).toMatchObject({ unit: "phuong-mai", state: "written" });
    expect(sources).toEqual([]);
    expect(documents).toEqual([
      {
        document: "Nghị quyết Đại hội Đảng bộ phường Phương Mai",
        issuer: null,
        namedBy: ["phuong-mai-chi-bo"],
      },
    ]);
    const [own] = cascade.targets("phuong-mai").filter(({ indicator }) => indicator === "alleys");
    expect(own).toMatchObject({ program: "phuong-mai-chi-bo", origin: "own", source: null });
  });
});

describe("the lineage of a program", () => {
  test("of a draft leads over the drafts above it to what is written", () => {
    const { program, sources } = cascade.programLineage("ctr-01/phuong-mai");
    expect(program).toEqual({
      id: "ctr-01/phuong-mai",
      unit: "phuong-mai",
      state: "draft",
      sources: [{ program: "ctr-01/dong-da" }],
    });
    expect(sources).toEqual([
      cascade.programs("dong-da")[0],
      cascade.programs("hanoi").find(({ id }) => id === "ctr-01"),
    ]);
  });

  test("leads down to what names it, wherever it is written, and to drafts right below", () => {
    const derived = cascade.programLineage("ctr-04").derived();
    expect(derived.map(({ program }) => program.id)).toEqual([
      "ctr-04/dong-da",
      "dang-xa-04",
      "gia-lam-04",
      "tay-ho-2",
    ]);
    const [dongDa, dangXa, giaLam] = derived;
    expect(dongDa?.derived().map(({ program }) => program.id)).toEqual(["ctr-04/phuong-mai"]);
    expect(dangXa?.derived()).toEqual([]);
    expect(giaLam?.derived()).toEqual([]);
  });

  test("has each source once, the nearest first, over however many ways", () => {
    const diamond = parseCascade({
      units: [{ id: "city" }],
      programs: [
        { id: "top", unit: "city", sources: [{ document: "Law 1" }, { document: "Law 1" }] },
        { id: "b", unit: "city", sources: [{ program: "top" }] },
        { id: "a", unit: "city", sources: [{ program: "top" }, { program: "b" }] },
        { id: "bottom", unit: "city", sources: [{ program: "b" }, { program: "a" }] },
      ],
    });
    expect(ids(diamond.programLineage("bottom").sources)).toEqual(["a", "b", "top"]);
    expect(diamond.programLineage("bottom").documents).toEqual([
      { document: "Law 1", issuer: null, namedBy: ["top"] },
    ]);
    expect(
      diamond
        .programLineage("top")
        .derived()
        .map(({ program }) => program.id),
    ).toEqual(["a", "b"]);
  });

  test("of drafts in no program ends where they begin", () => {
    const { programs: _, targets = [], ...rest } = hanoiPrograms;
    const bare = targets.map(({ program: __, ...target }) => target);
    const drafted = derive(parseCascade({ ...rest, targets: bare })).cascade;
    expect(ids(drafted.programLineage("/buoi").sources)).toEqual(["/tay-ho"]);
    expect(
      drafted
        .programLineage("/tay-ho")
        .derived()
        .map(({ program }) => program.id),
    ).toEqual(["/buoi"]);
  });

  test.each(["ctr-11", "ctr-01/hanoi", "ctr-01/nowhere", "", "ctr-04/gia-lam"])(
    "of one nobody has, %o, is an unknown program",
    (id) => {
      expect(issuesOf(() => cascade.programLineage(id))).toMatchObject([
        { code: "unknown-program", path: [], message: `There is no program ${id}.` },
      ]);
    },
  );

  test("knows drafts only once it is derived", () => {
    const plain = parseCascade(hanoiPrograms);
    expect(issuesOf(() => plain.programLineage("ctr-01/dong-da"))).toMatchObject([
      { code: "unknown-program" },
    ]);
    expect(plain.programLineage("ctr-04").derived()).toHaveLength(3);
  });
});

describe("the state of a program", () => {
  const stateOf = (more: Partial<ProgramRecord>): string | undefined => {
    const altered = withPrograms({ id: "gia-lam-04", unit: "gia-lam", ...more });
    return parseCascade(altered).programs("gia-lam")[0]?.state;
  };

  test("goes from written over submitted and adopted to ended", () => {
    expect(stateOf({})).toBe("written");
    expect(stateOf({ submitted: { on: "2021-01-10" } })).toBe("submitted");
    expect(stateOf({ submitted: { on: "2021-01-10" }, adopted: { on: "2021-01-10" } })).toBe(
      "adopted",
    );
    expect(stateOf({ adopted: { on: "2021-01-10" }, ended: { on: "2023-01-01" } })).toBe("ended");
  });

  test("goes in this order of days, or each step out of it is an issue", () => {
    const wrong = withPrograms({
      id: "gia-lam-04",
      unit: "gia-lam",
      submitted: { on: "2021-03-01" },
      adopted: { on: "2021-02-01" },
      ended: { on: "2021-02-15", why: "repealed" },
    });
    const row = (wrong.programs?.length ?? 0) - 1;
    expect(issuesOf(() => parseCascade(wrong))).toEqual([
      {
        code: "invalid-value",
        severity: "error",
        path: ["programs", row, "adopted", "on"],
        unit: "gia-lam",
        expected: "a day on or after 2021-03-01",
        received: '"2021-02-01"',
        message:
          "The program gia-lam-04 is adopted on 2021-02-01, before it is submitted on 2021-03-01.",
        fix: "Correct one of the two days.",
      },
      expect.objectContaining({
        path: ["programs", row, "ended", "on"],
        expected: "a day on or after 2021-03-01",
      }),
    ]);
  });

  test("on a day is what had come about by then", () => {
    const lasting = parseCascade(
      withPrograms({
        id: "gia-lam-04",
        unit: "gia-lam",
        submitted: { on: "2021-01-10" },
        adopted: { on: "2021-02-01", number: "4-CTr" },
        ended: { on: "2023-01-01" },
      }),
    );
    const on = (day: string) => lasting.at(day).programs("gia-lam")[0]?.state;
    expect(["2021-01-09", "2021-01-10", "2021-02-01", "2022-12-31", "2023-01-01"].map(on)).toEqual([
      ...["written", "submitted", "adopted", "adopted", "ended"],
    ]);
  });
});

describe("a program that has ended", () => {
  const ended: ProgramRecord = {
    id: "gia-lam-04",
    unit: "gia-lam",
    sources: [{ program: "ctr-04" }],
    ended: { on: "2023-06-30", why: "replaced" },
  };

  test("takes no new targets: they go into a draft", () => {
    expect(programsAt(withPrograms(ended), "gia-lam")).toContain("ctr-04/gia-lam");
    expect(programsAt(withPrograms(ended), "gia-lam")).not.toContain("gia-lam-04");
  });

  test("gives them to another of the unit's that names the same", () => {
    const { ended: _, ...living } = { ...ended, id: "gia-lam-04b" };
    expect(programsAt(withPrograms(ended, living), "gia-lam")).toContain("gia-lam-04b");
  });

  test("keeps the targets it has", () => {
    const document = withPrograms(ended);
    const kept: CascadeDocument = {
      ...document,
      targets: [
        ...(document.targets ?? []),
        { unit: "gia-lam", indicator: "target-04", program: "gia-lam-04", value: 30 },
      ],
    };
    const { cascade: derived } = derive(parseCascade(kept));
    const [target] = derived.targets("gia-lam").filter(({ program }) => program === "gia-lam-04");
    expect(target).toMatchObject({ value: 30, written: true });
  });

  test("still is what programs below derive from, by name", () => {
    const below: ProgramRecord = {
      id: "dang-xa-04",
      unit: "dang-xa",
      sources: [{ program: "gia-lam-04" }],
    };
    expect(programsAt(withPrograms(ended, below), "dang-xa")).toContain("dang-xa-04");
  });

  test("that was a draft once is followed by a draft of its own", () => {
    const drafted: ProgramRecord = {
      id: "ctr-01/dong-da",
      unit: "dong-da",
      sources: [{ program: "ctr-01" }],
      adopted: { on: "2021-01-01" },
      ended: { on: "2022-01-01" },
    };
    const again = derive(parseCascade(withPrograms(drafted))).cascade;
    const [next] = again.programs("dong-da").filter(({ id }) => id.includes("%2F"));
    expect(next).toEqual({
      id: "ctr-01%2Fdong-da/dong-da",
      unit: "dong-da",
      state: "draft",
      sources: [{ program: "ctr-01" }],
    });
    expect(ids(again.programLineage("ctr-01/phuong-mai").sources)).toEqual([
      "ctr-01%2Fdong-da/dong-da",
      "ctr-01",
    ]);
  });
});
