import { baseOf, kindOf, letterKind, letterOf, markOf, toneOf } from "./letters.ts";
import { readEntity } from "./readEntity.ts";
import { eitherEnding } from "./wordHash.ts";

/**
 * One word of a text as it is compared: without case, encoding or accents out of place, its tone
 * behind. What `WordHash` is short for.
 *
 * @example
 * spellWord("HOÀ") === spellWord("hòa"); // => true
 */
export function spellWord(text: string): string {
  let spelling = "";
  let tone = 0;
  for (let at = 0; at < text.length; ) {
    const entity = text.charAt(at) === "&" ? readEntity(text, at) : null;
    const code = entity?.unit ?? (text.codePointAt(at) as number);
    at += entity?.width ?? (code > 0xffff ? 2 : 1);
    const plain = code > 0xffff ? String.fromCodePoint(code).normalize("NFKD").charCodeAt(0) : code;
    const letter = letterOf(plain);
    if (kindOf(letter) === letterKind.ignored) continue;
    for (const unit of [baseOf(letter), markOf(letter)]) {
      if (unit > 0) spelling += String.fromCharCode(unit);
    }
    tone = toneOf(letter) || tone;
  }
  const [first = 0, second = 0] = [spelling.charCodeAt(0), spelling.charCodeAt(1)];
  if (spelling.endsWith("y") && eitherEnding(spelling.length, first, second)) {
    spelling = `${spelling.slice(0, -1)}i`;
  }
  return spelling + (tone || "");
}
