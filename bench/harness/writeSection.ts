import { existsSync, readFileSync, writeFileSync } from "node:fs";

const file = new URL("../results.md", import.meta.url);

/**
 * Puts a section into results.md, in the place of the one under the same heading; the others stay
 * as they are.
 *
 * @param headings All headings there are, in their order; sections under others are dropped.
 */
export function writeSection(
  introduction: string,
  headings: readonly string[],
  heading: string,
  body: string,
): void {
  const written = existsSync(file) ? readFileSync(file, "utf8").split(/^## /m).slice(1) : [];
  const sections = new Map(
    written.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end), section.slice(end).trim()];
    }),
  );
  sections.set(heading, body.trim());
  const kept = headings.filter((known) => sections.has(known));
  const text = kept.map((known) => `## ${known}\n\n${sections.get(known)}\n`);
  writeFileSync(file, [`${introduction.trim()}\n`, ...text].join("\n"));
}
