import type { CascadeDocument } from "target-cascade";
import { describe, expect, test } from "vitest";
import { findingsIn, named, soundPlan } from "../soundPlan.ts";

type Indicators = NonNullable<CascadeDocument["indicators"]>;

const wordsIn = (text: string, rule = "slogan", options: Record<string, unknown> = {}) =>
  findingsIn({ tasks: { build: { text } } }, { settings: { [rule]: { options } } })
    .filter((finding) => finding.rule === rule)
    .flatMap(({ evidence }) => evidence)
    .map((one) => (one.kind === "word" ? one.word : one.kind));

describe("slogan", () => {
  test("words that promise are found, as they are written and with where they stand", () => {
    const text = "Đẩy mạnh tuyên truyền, tích cực vận động.";
    const [finding] = findingsIn({ tasks: { build: { text } } });
    const path = ["tasks", 1, "text"];
    expect(finding).toMatchObject({
      rule: "slogan",
      severity: "warning",
      item: "build",
      message: '"Renovate 5 schools" of District of North leans on slogans: đẩy mạnh, tích cực.',
      evidence: [
        { kind: "word", word: "Đẩy mạnh", path, from: 0, to: 8 },
        { kind: "word", word: "tích cực", path, from: 23, to: 31 },
      ],
    });
    expect(text.slice(23, 31)).toBe("tích cực");
  });

  test.each([
    ["decomposed", "Đẩy mạnh".normalize("NFD")],
    ["in capitals", "ĐẨY MẠNH"],
    ["with the Icelandic letter", "Ðẩy mạnh"],
    ["across a no-break space", "Đẩy\u00a0mạnh"],
    ["across a line", "Đẩy\nmạnh"],
    ["in bold", "<b>Đẩy</b> mạnh"],
    ["with an invisible hyphen", "Đẩy mạ\u00adnh"],
  ])("one way to write it is like another: %s", (_, text) => {
    expect(wordsIn(`${text} tuyên truyền`)).toHaveLength(1);
  });

  test("a text without any accents is held against the words without theirs", () => {
    expect(wordsIn("Day manh va nang cao chat luong")).toEqual(["Day manh", "nang cao"]);
    expect(wordsIn("Đẩy mạnh và nang cao")).toEqual(["Đẩy mạnh"]);
  });

  test("syllables make a word only side by side", () => {
    expect(wordsIn("Nâng mức cao nhất; xây nhà cao, nâng. Cao ốc")).toEqual([]);
  });

  test("English has its own", () => {
    expect(wordsIn("Strengthen and further improve schools, actively.")).toEqual([
      "Strengthen",
      "further improve",
      "actively",
    ]);
  });

  test("the longest phrase counts, so that a word in another sense is none", () => {
    expect(wordsIn("Xã nông thôn mới nâng cao, cấp nước tập trung")).toEqual([]);
    expect(wordsIn("Tập trung nâng cao")).toEqual(["Tập trung", "nâng cao"]);
  });

  test("words of a cited title, and of an indicator's name, do not count", () => {
    const indicators: Indicators = soundPlan.indicators.map((indicator) => ({
      ...indicator,
      name: indicator.id === "renovated" ? "Tăng cường trường chuẩn" : indicator.name,
    }));
    const changes = {
      programs: { "city-plan": { name: "Nâng cao chất lượng, đẩy mạnh phong trào" } },
      tasks: {
        build: {
          text: "Theo Chương trình Nâng cao chất lượng, đẩy mạnh phong trào: tăng cường trường chuẩn.",
        },
      },
      more: { indicators },
    };
    expect(findingsIn(changes)).toEqual([]);
    const other = { ...changes, programs: { "city-plan": { name: "Chương trình khác hẳn" } } };
    expect(findingsIn(other)[0]?.evidence).toMatchObject([
      { word: "Nâng cao" },
      { word: "đẩy mạnh" },
    ]);
  });

  test("a program's text is looked at, its own name is a title", () => {
    const text = "Phát huy truyền thống.";
    const name = "Phát huy truyền thống của quận";
    expect(named(findingsIn({ programs: { "north-plan": { name, text } } }))).toEqual([
      "slogan north-plan",
    ]);
    expect(findingsIn({ programs: { "north-plan": { name } } })).toEqual([]);
  });

  test("some may be allowed, and so many", () => {
    expect(wordsIn("Tiếp tục đẩy mạnh", "slogan", { allow: ["tiếp tục"] })).toEqual(["đẩy mạnh"]);
    expect(wordsIn("Tiếp tục đẩy mạnh", "slogan", { most: 2 })).toEqual([]);
  });
});

describe("hedged", () => {
  test.each([
    ["Cơ bản hoàn thành", ["Cơ bản"]],
    ["khoảng 80 trường, khoảng cách", ["khoảng 80"]],
    ["gần 1.134,5 tỷ, gần dân", ["gần 1.134,5"]],
    ["đầu tư xây dựng cơ bản", []],
    ["từng bước, khi có điều kiện", ["từng bước", "khi có điều kiện"]],
    ["about 20 schools, all about schools", ["about 20"]],
    ["basically done", ["basically"]],
    ["phấn đấu đạt chuẩn", ["phấn đấu"]],
  ])("%s", (text, words) => {
    expect(wordsIn(text, "hedged")).toEqual(words);
  });

  test("striving for a stretch target is no hedge", () => {
    const stretch = { ...soundPlan.targets[2], id: "more", grade: "stretch" as const, value: 6 };
    const changes = {
      tasks: { build: { text: "Phấn đấu sửa 6 trường." } },
      more: { targets: [stretch] },
    };
    expect(named(findingsIn(changes)).filter((one) => one.startsWith("hedged"))).toEqual([]);
    const others = {
      ...changes,
      tasks: { build: { ...changes.tasks.build, indicators: ["standard"] } },
    };
    expect(named(findingsIn(others))).toContain("hedged build");
  });
});

describe("generic", () => {
  test.each([
    ["Tuyên truyền sâu tới người dân", true],
    ["Tuyên truyền tới 500 hộ", false],
    ["Tuyên truyền tới hai thôn", false],
    ["Tuyên truyền trong năm 2023, quý 2, ngày 5/6/2023", true],
    ["Tuyên truyền theo Nghị quyết số 11-NQ/TU ngày 10/12/2020", true],
    ["Tuyên truyền cùng Schools Office", false],
    ["Tuyên truyền ở North Hill", false],
    ["Tuyên truyền ở North", true],
    ["Làm xong 16/19 tiêu chí", false],
  ])("%s: %s", (name, found) => {
    const changes = {
      tasks: { build: { name, output: "Kết quả", source: undefined, indicators: [] } },
      more: {
        levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
        units: [{ id: "hill", name: "Ward of North Hill", parent: "north" }],
      },
    };
    const isGeneric = named(findingsIn(changes)).includes("generic build");
    expect(isGeneric).toBe(found);
  });
});
