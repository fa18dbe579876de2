import { describe, expect, test } from "vitest";
import { PhraseBook } from "../../../src/audit/text/phraseBook.ts";
import { spellWord } from "../../../src/audit/text/spellWord.ts";
import { Words } from "../../../src/audit/text/words.ts";

const hashesOf = (text: string): number[] => {
  const words = new Words().read(text);
  return [...words.hash.subarray(0, words.count)];
};
const textsOf = (text: string): string[] => {
  const { from, to, count } = new Words().read(text);
  return Array.from({ length: count }, (_, place) => text.slice(from[place], to[place]));
};

describe("words that are one another", () => {
  test.each([
    ["where the tone stands", "hòa thủy khỏe", "hoà thuỷ khoẻ"],
    ["how accents are encoded", "Đẩy mạnh ấ ự".normalize("NFD"), "Đẩy mạnh ấ ự"],
    ["marks in another order", "a\u0302\u0323", "ậ"],
    ["capitals", "QUẬN ĐỐNG ĐA", "quận Đống Đa"],
    ["Ð of Iceland, Ɖ of Africa", "Ðảng Ɖoàn", "Đảng Đoàn"],
    ["i and y", "kĩ thuật qui định tỉ lệ", "kỹ thuật quy định tỷ lệ"],
    ["no-break and thin spaces", "nâng\u00a0cao\u2009chất", "nâng cao chất"],
    ["dashes between syllables", "kinh tế-xã hội", "kinh tế xã hội"],
    ["tags", '<p class="a">nâng <b>cao</b></p><!-- x -->', "nâng cao"],
    ["entities", "n&acirc;ng&nbsp;cao &amp; &#273;&#x1EA9;y", "nâng cao đẩy"],
    ["control characters", "\u0001nâ\u0000ng\u001f cao", "nâng cao"],
    ["what nobody sees", "nâ\u00adng\u200b cao\ufeff", "nâng cao"],
    ["Cyrillic that looks Latin", "сао tốt", "cao tốt"],
    ["letters of full width, and of mathematics", "ｃａｏ 𝐜𝐚𝐨", "cao cao"],
    ["a ligature", "eﬃcient oﬃce", "eﬃcient OﬃCE"],
  ])("%s", (_, one, other) => {
    expect(hashesOf(one)).toEqual(hashesOf(other));
    expect(textsOf(one).map(spellWord)).toEqual(textsOf(other).map(spellWord));
  });
});

describe("words that are not", () => {
  test.each([
    ["another tone", "má", "mà"],
    ["another vowel", "gan", "găn"],
    ["another consonant", "da", "đa"],
    ["y that is no i", "tay", "tai"],
    ["numbers written in two ways", "1.134", "1134"],
  ])("%s", (_, one, other) => {
    expect(hashesOf(one)).not.toEqual(hashesOf(other));
    expect(spellWord(one)).not.toBe(spellWord(other));
  });

  test("a word of a thousand letters differs by its last", () => {
    const long = "a".repeat(1000);
    expect(hashesOf(`${long}b`)).not.toEqual(hashesOf(`${long}c`));
  });
});

describe("reading", () => {
  test("says where each word stands, which are numbers and what stands between", () => {
    const text = "Sửa 1.134,5 m² (80–85 %): xong.";
    const { from, to, number, broken, count } = new Words().read(text);
    const columns = Array.from({ length: count }, (_, place) => [
      text.slice(from[place], to[place]),
      number[place],
      broken[place],
    ]);
    expect(columns).toEqual([
      ["Sửa", 0, 0],
      ["1.134,5", 1, 0],
      ["m²", 0, 0],
      ["80", 1, 1],
      ["85", 1, 0],
      ["xong", 0, 1],
    ]);
  });

  test("an angle bracket that begins no tag is no tag", () => {
    expect(textsOf("dưới <5 % và < 3, a<b c")).toEqual(["dưới", "5", "và", "3", "a", "b", "c"]);
  });

  test("nothing is read in nothing", () => {
    expect(textsOf("")).toEqual([]);
    expect(textsOf(" \t\n<br/>&nbsp;…😀")).toEqual([]);
  });

  test.each([
    ["words", "nâng cao "],
    ["one word", "nâng"],
    ["brackets", "<a"],
    ["ampersands", "&a"],
    ["numbers", "1,"],
    ["emoji", "😀"],
    ["accents", "\u0301"],
  ])("a megabyte of %s is read to its end", (_, part) => {
    const text = part.repeat(2 ** 20 / part.length);
    const words = new Words().read(text);
    expect(words.count).toBeLessThanOrEqual(text.length);
  });
});

describe("a phrase book", () => {
  const book = (phrases: string[], options = {}) =>
    new PhraseBook(
      phrases.map((phrase) => [phrase, phrase] as const),
      options,
    );
  const foundIn = (text: string, phrases: string[], options = {}) => {
    const words = new Words().read(text);
    const looked = book(phrases, options);
    return Array.from({ length: words.count }, (_, place) => looked.longestAt(words, place)?.value);
  };

  test("finds the longest phrase, and the shorter one where the longer does not go on", () => {
    expect(foundIn("a b c a b", ["a", "a b", "a b c d"])).toEqual([
      "a b",
      undefined,
      undefined,
      "a b",
      undefined,
    ]);
  });

  test("knows any number by #", () => {
    expect(foundIn("gần 80 gần nhà gần 1.134", ["gần #", "gần nhà"])).toEqual([
      "gần #",
      undefined,
      "gần nhà",
      undefined,
      "gần #",
      undefined,
    ]);
    expect(foundIn("3 trường", ["# trường", "3"])).toEqual(["# trường", undefined]);
  });

  test("does not go across a comma, unless it is told to", () => {
    expect(foundIn("a, b", ["a b"])).toEqual([undefined, undefined]);
    expect(foundIn("a, b", ["a b"], { acrossBreaks: true })).toEqual(["a b", undefined]);
  });

  test("leaves out short ones where it is told to, and what has nothing to it", () => {
    expect(foundIn("a b", ["a", "a b"], { fewest: 2 })).toEqual(["a b", undefined]);
    expect(foundIn("a", ["", "…"])).toEqual([undefined]);
  });

  test("finds accented phrases without their accents, but no single syllable", () => {
    const options = { withoutAccents: true };
    expect(foundIn("day manh gan", ["đẩy mạnh", "gắn", "gan"], options)).toEqual([
      "đẩy mạnh",
      undefined,
      "gan",
    ]);
  });

  test("takes a title as long as a book", () => {
    const title = "chương trình ".repeat(50_000);
    expect(foundIn(title.slice(0, 2600), [title])[0]).toBe(title);
  });
});
