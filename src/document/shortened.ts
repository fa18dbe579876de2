/**
 * Cuts a text that is too long to be read, never in the middle of a character.
 *
 * @param text Any text.
 * @param longest How many UTF-16 units to keep.
 * @example
 * shortened("a very long text", 6); // => "a very…"
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, splits ? longest - 1 : longest)}…`;
}
