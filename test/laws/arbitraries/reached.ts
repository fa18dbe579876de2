import type { Figures } from "target-cascade";

/** What might have been reached: of most units, and of the same one always the same. */
export const reached: readonly Figures[] = [1, 2].map((turn) => ({
  figure(unit, indicator) {
    const drawn = digest(`${turn} ${unit} ${indicator}`);
    return {
      actual: drawn % 7 === 0 ? null : (drawn >>> 3) % 40,
      gap: drawn % 5 === 0 ? null : ((drawn >>> 8) % 40) - 10,
    };
  },
}));

/** A whole number that depends on every letter (FNV-1a). */
function digest(text: string): number {
  let drawn = 2_166_136_261;
  for (const letter of text) drawn = Math.imul(drawn ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return drawn >>> 0;
}
