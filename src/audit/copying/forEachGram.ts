import { mixed } from "../text/wordHash.ts";
import { gap, type Wording } from "./wording.ts";

/**
 * Every run of so many words in a wording as a whole number from 1 up to 2^32, told to `put` with
 * the place of its first word.
 */
export function forEachGram(
  { word, count }: Wording,
  words: number,
  put: (gram: number, place: number) => void,
): void {
  let run = 0;
  for (let place = 0; place < count; place++) {
    run = word[place] === gap ? 0 : run + 1;
    if (run < words) continue;
    let hash = words;
    for (let one = place - words + 1; one <= place; one++) {
      hash = Math.imul((hash ^ (word[one] as number)) + one - place, 0x9e3779b1);
      hash = (hash << 13) | (hash >>> 19);
    }
    put(mixed(hash) || 1, place - words + 1);
  }
}
