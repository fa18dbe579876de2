/**
 * How far the HTML tag or comment that starts here goes; 0 where there is none, as in "< 3 %".
 *
 * @param at Where a `<` stands.
 */
export function tagWidth(text: string, at: number): number {
  if (!/[a-zA-Z/!]/.test(text.charAt(at + 1))) return 0;
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x3c) return 0;
    if (unit === 0x3e) return end + 1 - at;
  }
  return 0;
}
