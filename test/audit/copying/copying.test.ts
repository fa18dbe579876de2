import { audit, type CascadeDocument, derive, type Finding, parseCascade } from "target-cascade";
import { describe, expect, test } from "vitest";
import { type CopyTexts, english, vietnamese } from "./texts.ts";

type Programs = NonNullable<CascadeDocument["programs"]>;
type Tasks = NonNullable<CascadeDocument["tasks"]>;

interface Paper {
  readonly id: string;
  readonly unit: string;
  readonly texts: readonly string[];
  readonly more?: Partial<Programs[number]>;
}

/** A unit over two, and the papers they wrote. */
function auditOf(
  texts: CopyTexts,
  papers: readonly Paper[],
  options: Record<string, unknown> = {},
): Finding[] {
  const units = [
    { id: "above", name: texts.above },
    { id: "below", name: texts.below, parent: "above" },
    { id: "beside", name: "Quận Tây Hồ", parent: "above" },
  ];
  const document = {
    term: { start: "2016-01-01", end: "2025-12-31" },
    units,
    indicators: [{ id: "indicator", name: texts.indicator, measure: "ratio" }],
    programs: papers.map(({ id, unit, more }) => ({ id, unit, ...more })),
    tasks: papers.flatMap(({ id, texts: written }) =>
      written.map((text, place): Tasks[number] => ({
        ...{ id: `${id}-${place}`, program: id, name: `Task ${place}`, text },
      })),
    ),
  };
  const { findings } = audit(derive(parseCascade(document)).cascade, {
    settings: { "copied-from-parent": { options }, "copied-from-sibling": { options } },
  });
  return findings.filter(({ rule }) => rule.startsWith("copied-"));
}

const city = (texts: CopyTexts): Paper => ({
  ...{ id: "city", unit: "above", texts: texts.source, more: { name: texts.title } },
});
const derived = (id: string, unit: string, texts: readonly string[], more = {}): Paper => ({
  ...{ id, unit, texts, more: { sources: [{ program: "city" }], ...more } },
});
const shareOf = (finding: Finding | undefined): number =>
  finding?.evidence.flatMap((one) => (one.kind === "share" ? [one.share] : []))[0] ?? 0;
const found = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, program, item }) => `${rule} ${item ?? program}`);

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
] as const)("a program against its source, in %s", (_, texts) => {
  const against = (kind: keyof CopyTexts, options: Record<string, unknown> = {}): Finding[] =>
    auditOf(texts, [city(texts), derived("own", "below", texts[kind] as string[])], options);

  test.each(["source", "nameSwapped", "reordered", "lightlyReworded"] as const)(
    "%s is copied",
    (kind) => {
      expect(found(against(kind))).toEqual(["copied-from-parent own"]);
    },
  );

  test.each(["honestlyShared", "concretised"] as const)("%s is not", (kind) => {
    expect(against(kind)).toEqual([]);
  });

  test("one task that is copied is named", () => {
    expect(found(against("oneTaskCopied"))).toEqual(["copied-from-parent own-1"]);
  });

  test("the threshold lies far from what is copied and far from what is not", () => {
    const all = { share: 1e-9, fewest: 1 };
    const share = (kind: keyof CopyTexts): number => {
      const [first] = against(kind, all).filter(({ item }) => item === undefined);
      return shareOf(first);
    };
    const copied = (["nameSwapped", "reordered", "lightlyReworded"] as const).map(share);
    const written = (["honestlyShared", "concretised"] as const).map(share);
    expect(Math.min(...copied)).toBeGreaterThan(0.55);
    expect(Math.max(...written)).toBeLessThan(0.05);
  });

  test("what is copied verbatim is copied in full, whatever name it bears", () => {
    expect([shareOf(against("source")[0]), shareOf(against("nameSwapped")[0])]).toEqual([1, 1]);
  });
});

describe("evidence", () => {
  const [finding] = auditOf(vietnamese, [
    city(vietnamese),
    derived("own", "below", vietnamese.nameSwapped),
  ]);
  const passages = finding?.evidence.flatMap((one) => (one.kind === "passage" ? [one] : [])) ?? [];

  test("is the longest passages, with both places", () => {
    expect(passages.map(({ words }) => words)).toEqual([43, 42, 39]);
    const [first] = passages;
    expect(first).toMatchObject({
      here: { path: ["tasks", 4, "text"], from: 0 },
      there: { path: ["tasks", 0, "text"], from: 0, unit: "above", program: "city" },
    });
    const [source = ""] = vietnamese.source;
    const [copy = ""] = vietnamese.nameSwapped;
    expect(copy.slice(first?.here.from, first?.here.to)).toBe(first?.text);
    expect(source.slice(first?.there.from, first?.there.to)).toBe(source.replace(/\.$/, ""));
  });

  test("says how much, in runs of four words", () => {
    expect(finding?.evidence[0]).toEqual({ kind: "share", share: 1, count: 148, of: 148 });
    expect(finding?.message).toBe(
      '"own" of Quận Ba Đình has 100 % of its wording from "Phát triển giáo dục và đào tạo, nâng cao chất lượng nguồn nh…" of Thành phố Hà Nội.',
    );
  });
});

describe("a program against others of its level", () => {
  const own = [
    "Mỗi tổ dân phố chọn một ngõ làm trước, họp các hộ bàn việc góp tiền lắp đèn và trồng hoa, cử hai người trông coi theo tuần, ghi sổ thu chi dán ở đầu ngõ.",
    "Đội trật tự đi từng chợ cóc vào sáng thứ bảy, chỉ chỗ để xe, nhắc người bán lùi vào trong vạch, hẹn lại sau bảy ngày mới lập biên bản người cố tình.",
  ];
  const twins = (first: object, second: object): string[] =>
    found(
      auditOf(vietnamese, [
        { id: "first", unit: "below", texts: own, more: first },
        { id: "second", unit: "beside", texts: own, more: second },
      ]),
    );

  test("both are told where nobody says who was first", () => {
    expect(twins({}, {})).toEqual(
      ["copied-from-sibling second", "copied-from-sibling first"].sort(),
    );
    const day = { adopted: { on: "2021-03-01" } };
    expect(twins(day, day)).toHaveLength(2);
    expect(twins(day, {})).toHaveLength(2);
  });

  test("the later one is, where both say", () => {
    const [early, late] = [{ adopted: { on: "2021-03-01" } }, { adopted: { on: "2021-03-02" } }];
    expect(twins(early, late)).toEqual(["copied-from-sibling second"]);
    expect(twins(late, early)).toEqual(["copied-from-sibling first"]);
  });

  test("a unit's own program of years before is one of them", () => {
    const years = (start: string) => ({ start: `${start}-01-01`, end: `${start}-12-31` });
    const findings = auditOf(vietnamese, [
      { id: "plan-2022", unit: "below", texts: own, more: years("2022") },
      { id: "plan-2023", unit: "below", texts: own, more: years("2023") },
    ]);
    expect(found(findings)).toEqual(["copied-from-sibling plan-2023"]);
    expect(findings[0]?.message).toContain("the unit's own earlier");
  });

  test("what both have from above is not copied from one another", () => {
    const papers = ["below", "beside"].map((unit) => derived(unit, unit, vietnamese.nameSwapped));
    expect(found(auditOf(vietnamese, [city(vietnamese), ...papers]))).toEqual([
      "copied-from-parent below",
      "copied-from-parent beside",
    ]);
  });

  test("a source's source is a source, so that a ward that copies the city is found out", () => {
    const findings = auditOf(vietnamese, [
      city(vietnamese),
      derived("middle", "above", vietnamese.concretised),
      {
        ...{ id: "last", unit: "below", texts: vietnamese.source },
        more: { sources: [{ program: "middle" }] },
      },
    ]);
    expect(found(findings)).toEqual(["copied-from-parent last"]);
  });

  test("what is too short is not judged", () => {
    const short = ["Sửa bốn nhà văn hóa, mua mười bộ bàn ghế mới."];
    const papers = ["below", "beside"].map((unit) => ({ id: unit, unit, texts: short }));
    expect(auditOf(vietnamese, papers)).toEqual([]);
    expect(auditOf(vietnamese, papers, { fewest: 5 })).toHaveLength(2);
  });

  test("the one it is most like is found among hundreds that share their stock phrases", () => {
    const stock = "thực hiện tốt quy chế dân chủ ở cơ sở và công khai tài chính hằng quý";
    const units = Array.from({ length: 300 }, (_, unit) => ({
      id: `unit-${unit}`,
      unit: unit % 2 === 0 ? "below" : "beside",
      texts: [
        `${stock}. ${own[0]
          ?.split(" ")
          .map((word, place) => `${word}${unit}x${place}`)
          .join(" ")}`,
      ],
      more: { start: "2021-01-01" },
    }));
    const copy = { id: "copy", unit: "below", texts: units[201]?.texts ?? [] };
    const findings = auditOf(vietnamese, [...units, copy]);
    expect(found(findings).sort()).toEqual([
      "copied-from-sibling copy",
      "copied-from-sibling unit-201",
    ]);
    expect(shareOf(findings[0])).toBe(1);
  });
});
