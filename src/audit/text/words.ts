import { baseOf, kindOf, letterKind, letterOf, markOf, toneOf } from "./letters.ts";
import { readEntity } from "./readEntity.ts";
import { tagWidth } from "./tagWidth.ts";
import { WordHash } from "./wordHash.ts";

const [ampersand, lessThan, dot, comma, space] = [0x26, 0x3c, 0x2e, 0x2c, 0x20] as const;

/**
 * The words of a text as numbers, with where they stand in it. A word is a run of letters and
 * digits, so in Vietnamese it is a syllable.
 *
 * It reads one text at a time into the same columns; only the first `count` places count.
 */
export class Words {
  text = "";
  count = 0;
  /** Whether no word has an accent, so that Vietnamese in it would be written without any. */
  plain = true;
  hash = new Uint32Array(256);
  from = new Uint32Array(256);
  to = new Uint32Array(256);
  /** 1 where a word begins with a digit. */
  number = new Uint8Array(256);
  /** 1 where something other than a space or a dash stands before a word. */
  broken = new Uint8Array(256);
  readonly #word = new WordHash();

  /** Reads a text in place of the one before. */
  read(text: string): this {
    this.text = text;
    this.count = 0;
    this.plain = true;
    const word = this.#word;
    const { length } = text;
    let start = -1;
    let end = 0;
    let tone = 0;
    let broken = 0;
    let number = 0;
    let digits = false;
    for (let at = 0, width = 1; at < length; at += width) {
      let unit = text.charCodeAt(at);
      width = 1;
      if (unit === ampersand) ({ unit, width } = readEntity(text, at) ?? { unit, width });
      else if (unit === lessThan) {
        width = tagWidth(text, at);
        if (width > 0) unit = space;
        else width = 1;
      }
      let letter = letterOf(unit);
      let kind = kindOf(letter);
      if (kind === letterKind.surrogate) {
        const character = String.fromCodePoint(text.codePointAt(at) as number);
        width = character.length;
        letter = letterOf(character.normalize("NFKD").charCodeAt(0));
        kind = /[\p{L}\p{N}\p{M}]/u.test(character) ? letterKind.letter : letterKind.space;
      }
      if (kind === letterKind.letter || kind === letterKind.digit) {
        if (start < 0) {
          start = at;
          word.start();
          tone = 0;
          digits = kind === letterKind.digit;
          number = digits ? 1 : 0;
        }
        if (kind === letterKind.letter) digits = false;
        end = at + width;
        const base = baseOf(letter);
        const mark = markOf(letter);
        if (base > 0) word.add(base);
        if (mark > 0) word.add(mark);
        if (toneOf(letter) > 0) tone = toneOf(letter);
        if (base > 0x7f || mark > 0 || tone > 0) this.plain = false;
      } else if (kind !== letterKind.ignored) {
        if (digits && start >= 0 && (unit === dot || unit === comma) && digitAt(text, at + 1)) {
          word.add(unit);
          continue;
        }
        if (start >= 0) {
          this.#put(start, end, word.end(tone), number, broken);
          broken = 0;
          start = -1;
        }
        if (kind === letterKind.break) broken = 1;
      }
    }
    if (start >= 0) this.#put(start, end, word.end(tone), number, broken);
    return this;
  }

  #put(start: number, end: number, hash: number, number: number, broken: number): void {
    const place = this.count;
    if (place === this.hash.length) this.#grow();
    this.hash[place] = hash;
    this.from[place] = start;
    this.to[place] = end;
    this.number[place] = number;
    this.broken[place] = broken;
    this.count = place + 1;
  }

  #grow(): void {
    const room = this.hash.length * 2;
    this.hash = copied(this.hash, new Uint32Array(room));
    this.from = copied(this.from, new Uint32Array(room));
    this.to = copied(this.to, new Uint32Array(room));
    this.number = copied(this.number, new Uint8Array(room));
    this.broken = copied(this.broken, new Uint8Array(room));
  }
}

function digitAt(text: string, at: number): boolean {
  return at < text.length && kindOf(letterOf(text.charCodeAt(at))) === letterKind.digit;
}

function copied<Column extends Uint32Array | Uint8Array>(column: Column, room: Column): Column {
  room.set(column);
  return room;
}
