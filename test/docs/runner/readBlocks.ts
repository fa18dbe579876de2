import type { Problem } from "./problem.ts";

/** One fenced code block of a page. */
export interface Block {
  readonly language: string;
  /** What stands after the language: `name=plan` is `{ name: "plan" }`, `illustration` is `{ illustration: "" }`. */
  readonly info: Readonly<Record<string, string>>;
  readonly code: string;
  /** The line of the opening fence, counted from 1; the code starts on the next. */
  readonly line: number;
}

/** Every fenced block of a page, in order. */
export function readBlocks(markdown: string): { blocks: Block[]; problems: Problem[] } {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const open = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/.exec(lines[at] ?? "");
    if (!open) continue;
    const [, indent = "", fence = "", heading = ""] = open;
    const close = new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`);
    const end = lines.findIndex((line, index) => index > at && close.test(line));
    if (end < 0) {
      problems.push({ line: at + 1, message: "this code block is never closed" });
      break;
    }
    const [language = "", ...words] = heading.trim().split(/\s+/);
    const info = Object.fromEntries(words.map((word) => [...word.split("="), ""].slice(0, 2)));
    const inside = new RegExp(`^\\s{0,${indent.length}}`);
    const code = lines.slice(at + 1, end).map((line) => line.replace(inside, ""));
    blocks.push({ language, info, code: code.join("\n"), line: at + 1 });
    at = end;
  }
  return { blocks, problems };
}
