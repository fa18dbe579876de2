/** What a UTF-16 code unit is to a reader of words. */
export const letterKind = {
  /** Ends a word, and what stands on its two sides is no phrase: a comma, a full stop. */
  break: 1,
  /** Ends a word: a space of any kind, a dash, an underscore. */
  space: 2,
  letter: 3,
  digit: 4,
  /** As if it were not there: a control character, a soft hyphen, a zero-width space. */
  ignored: 5,
  /** Half of a character beyond U+FFFF. */
  surrogate: 6,
} as const;

const [toneShift, kindShift, markShift] = [16, 19, 22];
const letters = new Uint32Array(0x10000);
const marks: number[] = [0];

/** The five written tones, as combining marks: huyền, hỏi, ngã, sắc, nặng. */
const toneMarks = "\u0300\u0309\u0303\u0301\u0323";

/** Letters that are one another in all but their code: those of `Đ`, and Cyrillic that looks Latin. */
const lookAlikes = new Map(
  Object.entries({
    ð: "đ",
    ɖ: "đ",
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
  }),
);

/**
 * What a code unit is, packed into one number that the functions below unpack: its kind, and its
 * letter without case, tone and other marks.
 */
export function letterOf(unit: number): number {
  return (letters[unit] as number) || learn(unit);
}

/** One of `letterKind`. */
export function kindOf(letter: number): number {
  return (letter >> kindShift) & 7;
}

/** The code unit of the bare letter; 0 where it is a tone alone. */
export function baseOf(letter: number): number {
  return letter & 0xffff;
}

/** What it carries beside its tone, as a code unit, such as the circumflex of â; 0 where nothing. */
export function markOf(letter: number): number {
  return marks[letter >>> markShift] as number;
}

/** 0 for level (ngang), 1 to 5 for the five written tones. */
export function toneOf(letter: number): number {
  return (letter >> toneShift) & 7;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let tone = 0;
  const units: number[] = [];
  for (const one of character.toLowerCase().normalize("NFKD")) {
    const written = toneMarks.indexOf(one) + 1;
    if (written > 0) tone = written;
    else units.push((lookAlikes.get(one) ?? one).charCodeAt(0));
  }
  const [base = 0, mark = 0] = units.length > 2 ? [unit] : units;
  const letter =
    base |
    (tone << toneShift) |
    (classify(character) << kindShift) |
    (placeOfMark(mark) << markShift);
  letters[unit] = letter;
  return letter >>> 0;
}

function placeOfMark(mark: number): number {
  const known = marks.indexOf(mark);
  if (known >= 0) return known;
  return marks.length < 1024 ? marks.push(mark) - 1 : 0;
}

function classify(character: string): number {
  if (/[\ud800-\udfff]/.test(character)) return letterKind.surrogate;
  if (/\p{Nd}/u.test(character)) return letterKind.digit;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return letterKind.letter;
  if (/[\s\u0085\p{Pd}\p{Pc}'’]/u.test(character)) return letterKind.space;
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return letterKind.ignored;
  return letterKind.break;
}
