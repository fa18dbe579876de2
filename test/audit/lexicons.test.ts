import { englishLexicon, type Lexicon, vietnameseLexicon } from "target-cascade";
import { describe, expect, test } from "vitest";
import { builtInLexicons } from "../../src/audit/lexicons/index.ts";
import { phrasesOf } from "../../src/audit/lexicons/phrasesOf.ts";
import type { TaskSubject } from "../../src/audit/subjects.ts";
import { TextReader } from "../../src/audit/text/textReader.ts";

const reader = new TextReader(builtInLexicons, [], () => ({ titles: [], places: [] }));
const neutral = phrasesOf(builtInLexicons, "neutral");
const foundIn = (text: string, phrases: readonly string[]): string[] => {
  const task = { kind: "task", program: { kind: "program" }, texts: [{ path: [], text }] };
  return reader.find(task as unknown as TaskSubject, phrases, neutral).map(({ word }) => word);
};
const kinds = ["slogans", "hedges", "strives"] as const;
const listed = ([vietnameseLexicon, englishLexicon] as Lexicon[]).flatMap((lexicon) =>
  kinds.flatMap((kind) =>
    (lexicon[kind] ?? []).map((phrase) => [lexicon.language, kind, phrase] as const),
  ),
);

describe("a built-in lexicon", () => {
  test("has what the sources complain of", () => {
    expect(vietnameseLexicon.slogans).toEqual(
      expect.arrayContaining(["nâng cao", "đẩy mạnh", "tích cực", "tăng cường", "quyết liệt"]),
    );
    expect(vietnameseLexicon.hedges).toEqual(expect.arrayContaining(["cơ bản", "khoảng #"]));
  });

  test.each(listed)("%s %s: %s is found in a sentence", (_, kind, phrase) => {
    const text = phrase.replace("#", "80");
    expect(foundIn(`Xong, ${text}, xong.`, phrasesOf(builtInLexicons, kind))).toEqual([text]);
  });

  test.each(neutral)("%s means nothing of the kind", (phrase) => {
    const all = kinds.flatMap((kind) => phrasesOf(builtInLexicons, kind));
    expect(foundIn(`Đã ${phrase}, đã.`, all)).toEqual([]);
  });

  test("lists each phrase once, and is frozen", () => {
    for (const { slogans = [], hedges = [] } of builtInLexicons) {
      const all = [...slogans, ...hedges];
      expect(new Set(all).size).toBe(all.length);
      expect(Object.isFrozen(slogans)).toBe(true);
    }
  });
});
