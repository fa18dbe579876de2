import { readFileSync } from "node:fs";
import type { Breakdown, Cascade, CascadeDocument, Finding, Indicator } from "target-cascade";
import { audit, derive, explainGap, parseCascade } from "target-cascade";
import { beforeAll, describe, expect, test } from "vitest";
import { pace, percent } from "../../examples/common/numbers.ts";
import { type Computed, compute, type Question } from "../../examples/hanoi/compute.ts";
import { type Example, load } from "../../examples/hanoi/load.ts";
import { report } from "../../examples/hanoi/report/report.ts";

const question: Question = { at: "ba-dinh", asOf: "2023-06-30", gap: "schools-renovated" };
const questions: readonly Question[] = [
  question,
  { at: "me-linh", asOf: "2021-12-31", gap: "new-rural" },
  { at: "gia-lam.dang-xa", asOf: "2023-06-30", gap: "schools-at-standard", knownAt: "2023-02-01" },
  { at: "cong-an", asOf: "2020-06-30", gap: "congress-held" },
  { at: "dong-da.phuong-mai", asOf: "2025-12-31", gap: "self-governed-alleys" },
  { at: "bac-tu-liem", asOf: "2022-12-31", gap: "projects" },
  { at: "hanoi", asOf: "2023-06-30", gap: "urban-unemployment" },
];

const example = load();
const document = example.document as CascadeDocument;
const printed = questions.map((asked) => ({ ...asked, asked, text: report(example, asked) }));
let computed: Computed;

beforeAll(() => {
  computed = compute(example, question);
});

describe("the printed report", () => {
  test.each(printed)("fits a terminal of 100 columns: $gap at $at", ({ text }) => {
    const lines = text.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line !== line.normalize("NFC").trimEnd())).toEqual([]);
  });

  test.each(printed)("does not change by a letter with the order of the rows: $gap", (one) => {
    expect(report(shuffledExample(one.gap.length), one.asked)).toBe(one.text);
  });

  test("says that the results are invented", () => {
    expect(printed[0]?.text).toContain("EVERY RESULT");
  });

  test("names the unit that was meant where there is none of that name", () => {
    const ask = (at: string): string => report(example, { ...question, at });
    expect(() => ask("truc-bach")).toThrow("ba-dinh.truc-bach  Phường Trúc Bạch");
    expect(() => ask("sài-gòn")).toThrow("The districts: ba-dinh, ");
  });

  test("is counted as its README counts it", () => {
    const { cascade, ledger } = computed;
    const targets = [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
    const written = targets.filter((target) => target.written).length;
    const counts = [
      `${cascade.size} units`,
      `${document.indicators?.length} indicators`,
      `${written} targets that somebody wrote`,
      `${(targets.length - written).toLocaleString("en")} more`,
      `${ledger.size.toLocaleString("en")} reports`,
    ];
    const readme = readFileSync(new URL("../../examples/hanoi/README.md", import.meta.url), "utf8");
    expect(counts.filter((text) => !readme.includes(text))).toEqual([]);
  });

  test("never rounds up to the whole, nor down to nothing", () => {
    expect([0.9999, 0.00001, 1, 0].map(percent)).toEqual(["99.9%", "<0.1%", "100%", "0%"]);
    expect([0.9999, 0.0001, 1].map(pace)).toEqual(["0.99", "<0.01", "1.00"]);
  });
});

describe("the plan", () => {
  test("is ragged: units stand right under units more than one level above", () => {
    const { cascade } = computed;
    const cells = cascade.children("hanoi").filter(({ level }) => level === "cell");
    expect(cells.length).toBeGreaterThan(0);
    expect(cascade.unit("ba-dinh.thpt-1").parent).toBe("ba-dinh");
    expect(cascade.children("cong-an")).toEqual([]);
  });

  test("is handed down to the cells, and the same with itself as what was before", () => {
    const { derivation, cascade } = computed;
    const again = derive(parseCascade(document), { previous: cascade });
    expect([...again.changes]).toEqual([]);
    expect(again.unplaced).toEqual(derivation.unplaced);
    expect(cascade.targets("ba-dinh.truc-bach.mam-non").some(({ written }) => !written)).toBe(true);
  });

  test("holds every trouble it was made to hold", () => {
    const { derivation, ledgerIssues } = computed;
    const codes = [...derivation.conflicts, ...derivation.issues, ...ledgerIssues];
    expect(new Set(codes.map(({ code }) => code))).toEqual(
      new Set([
        "looser-than-parent",
        "over-assigned",
        "held-conflict",
        "missing-weight",
        "local-actual",
      ]),
    );
    expect(derivation.unplaced.map(({ unit, amount }) => [unit, amount])).toEqual([
      ["bac-tu-liem", 2],
    ]);
  });

  test("keeps the facts it was given", () => {
    const { cascade, rollup } = computed;
    expect(cascade.programs("ba-dinh").find(({ budget }) => budget)?.budget?.amount).toBe(1134);
    expect(rollup.figure("ba-dinh", "schools-renovated").target).toBe(25);
    expect(rollup.figure("ba-dinh", "schools-at-standard").target).toBe(100);
    expect(rollup.figure("hanoi", "schools-at-standard").target).toBe(80);
    expect(rollup.figure("bac-tu-liem", "projects").target).toBe(100);
  });
});

describe("the audit", () => {
  const settings = { "overloaded-lead": { options: { most: 4 } } };
  const found = [
    "budget-exceeds-parent cau-giay-chuyen-doi-so",
    "contributes-to-nothing dang-xa-phong-trao",
    "copied-from-parent dang-xa-nong-thon-moi",
    "copied-from-sibling duc-thang-dau-tu",
    "does-not-add-up bac-tu-liem/schools-renovated/mandatory/2025-12-31",
    "generic dang-xa-phong-trao",
    "hedged ba-dinh-chuan-quoc-gia",
    "later-than-parent tay-ho-ra-soat-truong",
    "locally-added bac-tu-liem/projects/mandatory/2025-12-31",
    "locally-added dong-da.phuong-mai/self-governed-alleys/mandatory/2025-12-31",
    "looser-than-parent me-linh/schools-at-standard/mandatory/2025-12-31",
    "missing-budget dang-xa-phong-trao",
    "missing-deadline dang-xa-phong-trao",
    "missing-lead dang-xa-nong-thon-moi",
    "missing-lead dang-xa-phong-trao",
    "missing-output dang-xa-phong-trao",
    "missing-staffing dang-xa-phong-trao",
    "missing-start dang-xa-phong-trao",
    "missing-support dang-xa-phong-trao",
    "no-review bac-tu-liem-dau-tu",
    "no-source cau-giay-chuyen-doi-so",
    "not-cascaded ba-dinh-xay-dung-dang",
    "not-cascaded dang-xa-nong-thon-moi",
    "not-cascaded me-linh-nong-thon-moi",
    "not-cascaded tay-ho-03",
    "outside-period ctr-01-hoc-tap",
    "outside-period hanoi/resolution-studied/mandatory/2021-06-30",
    "over-assigned dong-da.phuong-mai/self-governed-alleys/mandatory/2025-12-31",
    "over-assigned tay-ho/schools-renovated/mandatory/2025-12-31",
    "overloaded-lead van-phong-uy-ban-cau-giay",
    "period-mismatch bac-tu-liem.duc-thang/projects/mandatory/2025-12-31",
    "period-mismatch duc-thang-dau-tu",
    "several-leads me-linh-hai-tieu-chi",
    "slogan dang-xa-phong-trao",
    "stale-draft bac-tu-liem-dau-tu",
    "unmeasurable dang-xa-phong-trao",
  ];
  const named = ({ rule, program, item }: Finding): string => `${rule} ${item ?? program}`;

  test("finds exactly what the plan was made to hold", () => {
    const { findings } = audit(computed.cascade, { on: "2023-06-30", settings });
    expect(findings.map(named).sort()).toEqual(found);
  });

  test("finds something by every rule there is", () => {
    const { rules } = audit(computed.cascade, { on: "2023-06-30", settings });
    expect(rules.filter(({ findings }) => findings === 0)).toEqual([]);
  });

  test("keeps what is silenced apart, with the reason", () => {
    const { silenced } = audit(computed.cascade, { on: "2023-06-30", settings });
    expect(silenced.map((one) => `${named(one)}: ${one.silenced.why}`)).toEqual([
      "locally-added ba-dinh/weakest-cell/mandatory/2025-12-31: Nghị quyết Đại hội Đảng bộ quận tự đặt ra",
      "missing-staffing ctr-01-hoc-tap: Mỗi tổ chức đảng tự bố trí người của mình",
    ]);
  });

  test("says the same whatever the order of the rows, but for where they stand", () => {
    const shuffledRows = derive(parseCascade(shuffledExample(7).document)).cascade;
    const [one, other] = [computed.cascade, shuffledRows].map((cascade) => {
      const { findings, programs, units } = audit(cascade, { on: "2023-06-30", settings });
      return {
        findings: findings.map(({ path: _, evidence: __, ...rest }) => rest),
        programs,
        units,
      };
    });
    expect(other).toEqual(one);
  });
});

describe.each(document.indicators ?? [])("$id, at every unit", (indicator) => {
  test("the gap is what its lines add up to, across and down", () => {
    for (const line of breakdowns(computed, indicator)) {
      const { gap, unplaced, stretch, unreported, shortfall, surplus } = line;
      expect(unplaced - stretch + unreported + shortfall - surplus).toBeCloseTo(gap, 6);
      const children = line.children();
      if (children.length === 0) continue;
      const here =
        line.unplaced - sum(children, "unplaced") - (line.stretch - sum(children, "stretch"));
      expect(sum(children, "gap") + here).toBeCloseTo(gap, 6);
    }
  });

  test("what is handed on, with what is unplaced and stretched, is the target", () => {
    const sign = indicator.direction === "lower" ? -1 : 1;
    for (const line of breakdowns(computed, indicator)) {
      const children = line.children();
      if (children.length === 0) continue;
      const unplaced = line.unplaced - sum(children, "unplaced");
      const stretch = line.stretch - sum(children, "stretch");
      expect(sum(children, "target") + sign * (unplaced - stretch)).toBeCloseTo(line.target, 6);
    }
  });
});

/** The breakdown of every unit that has a target, and of every count that hangs beneath one. */
function breakdowns({ cascade, rollup }: Computed, { id }: Indicator): Breakdown[] {
  const tops = unitsWithTarget(cascade, id).map((unit) => explainGap(rollup, unit, id));
  expect(tops.length).toBeGreaterThan(0);
  return tops.flatMap((top) => [top, ...(top.nested ? [top.nested] : [])]);
}

function unitsWithTarget(cascade: Cascade, indicator: string): string[] {
  return [...cascade.units()]
    .filter(({ id }) => computed.rollup.figure(id, indicator).target !== null)
    .map(({ id }) => id);
}

function sum(lines: readonly Breakdown[], name: "gap" | "target" | "unplaced" | "stretch"): number {
  return lines.reduce((total, line) => total + line[name], 0);
}

/** The same example with all its records and reports in another order. Levels have a rank. */
function shuffledExample(seed: number): Example {
  const random = randomOf(seed);
  const records = Object.entries(document).map(([key, value]) =>
    Array.isArray(value) && key !== "levels"
      ? [key, shuffled<unknown>(value, random)]
      : [key, value],
  );
  return { document: Object.fromEntries(records), rows: shuffled(example.rows, random) };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
