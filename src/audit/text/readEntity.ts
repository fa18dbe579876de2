const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;
const accents: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};

/**
 * Reads an HTML entity such as `&nbsp;`, `&acirc;` or `&#226;` as the character it stands for.
 *
 * @returns The character's code unit and how far the entity goes, or null where there is none.
 */
export function readEntity(text: string, at: number): { unit: number; width: number } | null {
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (!found) return null;
  const [whole, decimal, hexadecimal, name = ""] = found;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  const unit = Number.isNaN(code) ? namedUnit(name) : code;
  return { unit: unit < 0x10000 ? unit : 0x20, width: whole.length };
}

/** Letters with an accent by their names; whatever else is named stands between words. */
function namedUnit(name: string): number {
  const accent = accents[name.slice(1)];
  return accent === undefined ? 0x20 : `${name.charAt(0)}${accent}`.normalize("NFC").charCodeAt(0);
}
