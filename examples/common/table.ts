/** The terminal this report is made for. */
export const terminalWidth = 100;

type Alignment = "left" | "right";

/**
 * Rows as aligned lines. A row of one cell is a heading of its own: it widens no column.
 *
 * @param alignments How each column is aligned; columns stand two spaces apart.
 */
export function table(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string[] {
  const cells = rows.filter((row) => row.length > 1);
  const widths = alignments.map((_, column) =>
    Math.max(...cells.map((row) => width(row[column] ?? ""))),
  );
  const aligned = (row: readonly string[]): string =>
    alignments
      .map((alignment, column) => pad(row[column] ?? "", widths[column] ?? 0, alignment))
      .join("  ");
  return rows.map((row) => (row.length > 1 ? aligned(row) : (row[0] ?? "")).trimEnd());
}

/** A text brought to a width with spaces. */
export function pad(text: string, to: number, alignment: Alignment = "left"): string {
  const spaces = " ".repeat(Math.max(0, to - width(text)));
  return alignment === "left" ? text + spaces : spaces + text;
}

/** A text cut to a width, with an ellipsis where something is lost. */
export function cut(text: string, to: number): string {
  const letters = [...text.normalize("NFC")];
  if (letters.length <= to) return text;
  return `${letters
    .slice(0, to - 1)
    .join("")
    .trimEnd()}…`;
}

/** The columns a text takes: one a letter, once its accents are composed (NFC). */
export function width(text: string): number {
  return [...text.normalize("NFC")].length;
}

/** A text after a mark, broken into lines of the terminal's width that stand below one another. */
export function wrap(mark: string, text: string): string[] {
  const indent = " ".repeat(width(mark));
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(" ")) {
    const longer = line === mark || line === indent ? line + word : `${line} ${word}`;
    if (width(longer) <= terminalWidth) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line];
}

/** The heading of a part of the report. */
export function heading(text: string): string[] {
  return ["", text, "─".repeat(terminalWidth)];
}
