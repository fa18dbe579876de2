import { describe, expect, test } from "vitest";
import { builtInLexicons } from "../../../src/audit/lexicons/index.ts";
import type { TaskSubject } from "../../../src/audit/subjects.ts";
import { TextReader } from "../../../src/audit/text/textReader.ts";

const program = { kind: "program" };
const reader = (titles: string[] = [], places: string[] = []) =>
  new TextReader(builtInLexicons, ["Trường công đạt chuẩn quốc gia"], () => ({ titles, places }));
const taskOf = (text: string) =>
  ({ kind: "task", program, texts: [{ path: [], text }] }) as unknown as TaskSubject;

/** The words of a text that are its own. */
const own = (text: string, titles: string[] = []): string => {
  const [read] = reader(titles).read(taskOf(text));
  if (!read) return "";
  const { words, marks } = read;
  return Array.from({ length: words.count }, (_, place) => place)
    .filter((place) => marks[place] === 0)
    .map((place) => text.slice(words.from[place], words.to[place]))
    .join(" ");
};

describe("what is not a text's own wording", () => {
  test.each([
    [
      "Thực hiện Nghị quyết số 11-NQ/TU ngày 10/12/2020 của Thành ủy, quận làm",
      "Thực hiện quận làm",
    ],
    ["Theo Luật số 97/2019/QH14, xã làm", "xã làm"],
    ["làm theo Chương trình 01 - Ctr / TU ngày 17 tháng 3 năm 2021", "làm"],
    ["căn cứ Nghị định 12/2021/NĐ-CP của Chính phủ về việc học", "học"],
    ["under Resolution No. 11-NQ/TU dated 10/12/2020 we build", "we build"],
    ["làm 16/19 tiêu chí, đường 3/2", "làm 16 19 tiêu chí đường 3 2"],
    ["đưa trường công đạt chuẩn quốc gia lên 80 %", "đưa lên 80"],
  ])("%s", (text, expected) => {
    expect(own(text)).toBe(expected);
  });

  test("a title is left out whole, across its commas; a part of it is not", () => {
    const titles = ["Phát triển văn hóa, nâng cao chất lượng", "Sạch"];
    expect(own("Về phát triển văn hoá, nâng cao chất lượng: làm sạch", titles)).toBe("Về làm sạch");
    expect(own("Phát triển văn hóa, làm sạch", titles)).toBe("Phát triển văn hóa làm sạch");
  });
});

describe("a number that counts something", () => {
  test.each([
    ["25 trường", true],
    ["hai tiêu chí", true],
    ["twelve schools", true],
    ["80 %", true],
    ["16/19 tiêu chí", true],
    ["năm 2025", false],
    ["giai đoạn 2021–2025", false],
    ["trước ngày 05/9/2022", false],
    ["ngày 5 tháng 9", false],
    ["quý 2, tháng 3, lần thứ 4", false],
    ["Nghị quyết 11", false],
    ["số 4 phố Huế", false],
    ["on 30 June, phase 2", false],
    ["theo Nghị quyết 11-NQ/TU", false],
    ["không có gì", false],
    ["thứ hai", false],
  ])("%s: %s", (text, counts) => {
    expect(reader().hasNumber(taskOf(text))).toBe(counts);
  });

  test("is not the one in a unit's name", () => {
    expect(reader([], ["Phường Cổ Nhuế 1"]).hasNumber(taskOf("ở phường Cổ Nhuế 1"))).toBe(false);
    expect(reader().hasNumber(taskOf("ở phường Cổ Nhuế 1"))).toBe(true);
  });
});
