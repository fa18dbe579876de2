import {
  type Actual,
  type CascadeDocument,
  derive,
  parseCascade,
  type Requirement,
  rollUp,
} from "target-cascade";
import { describe, expect, test } from "vitest";
import { criterionRows } from "../helpers/criterionRows.ts";
import { communeCriteria, districtCriteria } from "../helpers/newRural.ts";

const asOf = "2021-12-31";

/** A province of two districts; gia-lam has communes, me-linh reports for itself. */
function province(pass?: Requirement, criteria = communeCriteria): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    levels: [{ id: "province" }, { id: "district" }, { id: "commune" }],
    units: [
      { id: "hanoi" },
      { id: "gia-lam", parent: "hanoi" },
      { id: "me-linh", parent: "hanoi" },
      ...["dang-xa", "bat-trang", "phu-dong", "kim-son"].map((id) => ({ id, parent: "gia-lam" })),
    ],
    indicators: [
      {
        id: "rural",
        unitOfMeasure: "tiêu chí",
        measure: {
          type: "checklist",
          criteria,
          ...(pass === undefined ? {} : { pass }),
          require: { district: { share: 0.75 } },
          counts: { district: "xã", province: "huyện" },
        },
      },
    ],
    targets: [{ unit: "hanoi", indicator: "rural", value: 1 }],
  };
}

const assessed = (unit: string, states: string, period = "2021") =>
  criterionRows(unit, "rural", states, period);
const all = "+".repeat(19);

function rolled(document: CascadeDocument, rows: readonly Actual[], day = asOf) {
  return rollUp(derive(parseCascade(document)).cascade, rows, { asOf: day });
}

describe("a New Rural district", () => {
  // In 2021 two of Mê Linh's nine criteria were unmet; the first of them is one for all its dashes.
  const nine: CascadeDocument = {
    units: [{ id: "me-linh" }],
    indicators: [{ id: "rural", measure: { type: "checklist", criteria: districtCriteria } }],
    targets: [{ unit: "me-linh", indicator: "rural", value: 1 }],
  };
  const rollup = rolled(nine, assessed("me-linh", "++++-+-++"));

  test("has met seven of nine criteria", () => {
    expect(rollup.figure("me-linh", "rural")).toMatchObject({
      target: 9,
      actual: 7,
      completion: 7 / 9,
      gap: 2,
      coverage: { reported: 1, expected: 1 },
      provenance: { actual: "reported" },
    });
  });

  test("lacks exactly two, by name", () => {
    const unmet = rollup.criteria("me-linh", "rural").filter(({ met }) => met === 0);
    expect(unmet).toEqual([
      { criterion: "5", name: "Y tế - Văn hóa - Giáo dục", met: 0, assessed: 1, expected: 1 },
      { criterion: "7", name: "Môi trường", met: 0, assessed: 1, expected: 1 },
    ]);
  });
});

describe("communes", () => {
  const rollup = rolled(province(), [
    ...assessed("dang-xa", all),
    ...assessed("bat-trang", all),
    ...assessed("phu-dong", `${"+".repeat(16)}-++`), // 17, Môi trường, is not met
    ...assessed("kim-son", `${"+".repeat(12)}-??????`), // 12 met, six not assessed, one not met
    { unit: "me-linh", indicator: "rural", period: "2021", value: 1 },
  ]);

  test("count criteria, districts communes, the province districts", () => {
    const told = ["dang-xa", "phu-dong", "kim-son", "gia-lam", "me-linh", "hanoi"].map((unit) => {
      const { target, actual, gap, state } = rollup.figure(unit, "rural");
      return [unit, target, actual, gap, state === "met"];
    });
    expect(told).toEqual([
      ["dang-xa", 19, 19, 0, true],
      ["phu-dong", 19, 18, 1, false],
      ["kim-son", 19, 12, 7, false],
      ["gia-lam", 3, 2, 1, false], // 75 % of four
      ["me-linh", 19, 19, 0, true], // a reporter itself, whatever its level asks
      ["hanoi", 2, 1, 1, false],
    ]);
  });

  test("are counted criterion by criterion at any unit above them", () => {
    const figures = rollup.criteria("gia-lam", "rural");
    expect(figures).toHaveLength(19);
    expect(figures[0]).toEqual({
      ...{ criterion: "1", name: "Quy hoạch", met: 4, assessed: 4, expected: 4 },
    });
    expect(figures[16]).toEqual({
      ...{ criterion: "17", name: "Môi trường", met: 2, assessed: 3, expected: 4 },
    });
    expect(rollup.criteria("hanoi", "rural")[16]).toMatchObject({
      met: 3,
      assessed: 4,
      expected: 5,
    });
    expect(Object.isFrozen(figures) && Object.isFrozen(figures[0])).toBe(true);
  });

  test("that are silent have all criteria open", () => {
    const silent = rolled(province(), []);
    expect(silent.figure("dang-xa", "rural")).toMatchObject({
      ...{ target: 19, actual: null, completion: 0, gap: 19, state: "not-reported" },
    });
    expect(silent.criteria("gia-lam", "rural")[0]).toMatchObject({
      met: 0,
      assessed: 0,
      expected: 4,
    });
  });

  test("without a target are nobody's", () => {
    const { indicators, targets: _, ...rest } = province();
    const none = rollUp(parseCascade({ ...rest, ...(indicators && { indicators }) }), [], { asOf });
    expect(none.criteria("hanoi", "rural")).toEqual([]);
  });

  test("have no criteria of an indicator that has none", () => {
    const plain = rolled(
      { ...province(), indicators: [{ id: "rural", measure: "milestone" }] },
      [],
    );
    expect(plain.criteria("hanoi", "rural")).toEqual([]);
  });
});

describe("k of n", () => {
  const eighteen = `${"+".repeat(16)}-++`;

  test("is enough where the checklist says so", () => {
    const rollup = rolled(province({ count: 18 }), assessed("dang-xa", eighteen));
    expect(rollup.figure("dang-xa", "rural")).toMatchObject({ target: 18, actual: 18, gap: 0 });
    const more = rolled(province({ share: 0.9 }), assessed("dang-xa", all));
    // 90 % of 19 are 17.1, so 18.
    expect(more.figure("dang-xa", "rural")).toMatchObject({ target: 18, actual: 19, gap: -1 });
  });

  test("said of the whole is as many as that takes; which they are is not known", () => {
    const recognised = { unit: "dang-xa", indicator: "rural", period: "2021", value: 1 };
    const rollup = rolled(province({ count: 18 }), [recognised]);
    expect(rollup.figure("dang-xa", "rural")).toMatchObject({ target: 18, actual: 18, gap: 0 });
    expect(rollup.criteria("dang-xa", "rural")[0]).toMatchObject({ met: 0, assessed: 0 });
  });

  test("leaves a verdict open while criteria nobody has assessed could tip it", () => {
    const verdictOf = (states: string) => {
      const rollup = rolled(province({ count: 18 }), [
        ...["bat-trang", "phu-dong", "kim-son"].flatMap((unit) => assessed(unit, all)),
        ...assessed("dang-xa", states),
      ]);
      const { completion, completionReported } = rollup.figure("gia-lam", "rural");
      return [completion, completionReported];
    };
    // Three of three needed are there; of four, or of the three that are decided.
    expect(verdictOf(`${"+".repeat(17)}??`)).toEqual([1, 1]);
    expect(verdictOf(`${"+".repeat(17)}--`)).toEqual([1, 1]);
    const onlyOne = (states: string) =>
      rolled(province({ count: 18 }), assessed("dang-xa", states)).figure("gia-lam", "rural");
    expect(onlyOne(`${"+".repeat(17)}--`).completionReported).toBe(0);
    expect(onlyOne(`${"+".repeat(17)}??`)).toMatchObject({ actual: 0, completion: 0 });
    expect(onlyOne(`${"+".repeat(18)}?`)).toMatchObject({ actual: 1, completion: 1 / 3 });
  });
});

describe("what is said of the whole and of a criterion", () => {
  const said = (value: number, period: string): Actual => ({
    ...{ unit: "dang-xa", indicator: "rural", period, value },
  });
  const on = (criterion: string, value: number, period: string): Actual => ({
    ...said(value, period),
    criterion,
  });
  const told = (...rows: Actual[]) => {
    const rollup = rolled(province(undefined, communeCriteria.slice(0, 3)), rows);
    const { actual, target, gap } = rollup.figure("dang-xa", "rural");
    const states = rollup
      .criteria("dang-xa", "rural")
      .map(({ met, assessed: known }) => (met ? "+" : known ? "-" : "?"));
    return [actual, target, gap, states.join("")];
  };

  test("recognised: every criterion is met", () => {
    expect(told(said(1, "2021"))).toEqual([3, 3, 0, "+++"]);
  });

  test("the later word on a criterion counts", () => {
    expect(told(said(1, "2021-Q1"), on("2", 0, "2021-Q2"))).toEqual([2, 3, 1, "+-+"]);
    expect(told(on("2", 0, "2021-Q1"), said(1, "2021-Q2"))).toEqual([3, 3, 0, "+++"]);
    expect(told(on("2", 0, "2021-Q1"), on("2", 1, "2021-Q2"))).toEqual([1, 3, 2, "?+?"]);
  });

  test("for one period, the word on the criterion", () => {
    expect(told(said(1, "2021-Q1"), on("2", 0, "2021-Q1"))).toEqual([2, 3, 1, "+-+"]);
  });

  test("not recognised: which criteria are unmet only rows on them say", () => {
    expect(told(said(0, "2021"))).toEqual([0, 3, 3, "???"]);
    expect(told(on("1", 1, "2021-Q1"), said(0, "2021-Q2"))).toEqual([1, 3, 2, "+??"]);
    expect(told(said(0, "2021-Q1"), on("1", 1, "2021-Q2"))).toEqual([1, 3, 2, "+??"]);
  });

  test("a 0 takes an earlier 1 back", () => {
    expect(told(said(1, "2021-Q1"), said(0, "2021-Q2"))).toEqual([0, 3, 3, "???"]);
  });

  test("one that is withdrawn was never said", () => {
    const withdrawn = { ...said(1, "2021-Q1"), value: null, reportedAt: "2021-06-01" };
    expect(told(said(1, "2021-Q1"), withdrawn, on("1", 1, "2021-Q1"))).toEqual([1, 3, 2, "+??"]);
  });
});

describe("an own share of a checklist", () => {
  test("is one verdict beside those of the units below", () => {
    const plan = province({ count: 18 });
    const own: CascadeDocument = {
      ...plan,
      units: plan.units.filter(({ id }) => id !== "me-linh"),
      indicators: (plan.indicators ?? []).map((indicator) => ({
        ...indicator,
        cascade: { rule: "each", own: true },
      })),
    };
    const mine = assessed("gia-lam", `${"+".repeat(18)}-`).map((row) => ({ ...row, own: true }));
    const rollup = rolled(own, [...mine, ...assessed("dang-xa", all)]);
    // Gia Lâm and four communes; 75 % of five are four.
    expect(rollup.figure("gia-lam", "rural")).toMatchObject({
      ...{ target: 4, actual: 2, gap: 2, coverage: { reported: 2, expected: 5 } },
    });
    expect(rollup.criteria("gia-lam", "rural")[18]).toMatchObject({
      met: 1,
      assessed: 2,
      expected: 5,
    });
  });
});

test("figures typed in above the reporters are shown in criteria, and explain nothing", () => {
  const rollup = rolled(province(), [...assessed("gia-lam", "+++"), ...assessed("dang-xa", all)]);
  expect(rollup.figure("gia-lam", "rural")).toMatchObject({
    actual: 1,
    provenance: { actual: "rolled-up", declared: 3, unexplained: null },
  });
});
