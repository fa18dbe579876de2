import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Problem } from "./problem.ts";

/** The links and anchors of a page that lead nowhere. Addresses on the web are not tried. */
export function checkLinks(file: string, markdown: string, root: string): Problem[] {
  const problems: Problem[] = [];
  prose(markdown).forEach((text, index) => {
    for (const target of targets(text)) {
      const message = complaint(target, file, markdown, root);
      if (message) problems.push({ line: index + 1, message: `${target}: ${message}` });
    }
  });
  return problems;
}

function complaint(target: string, file: string, markdown: string, root: string) {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined;
  const [path = "", anchor] = decodeURI(target).split("#");
  const full = path === "" ? join(root, file) : join(root, dirname(file), path);
  if (path.startsWith("/") || relative(root, full).startsWith(".."))
    return "leads out of the project";
  if (path !== "" && !existsSync(full)) return "no such file";
  if (anchor === undefined) return undefined;
  if (path !== "" && (statSync(full).isDirectory() || !full.endsWith(".md"))) {
    return /^L\d+/.test(anchor) ? undefined : "only a page has anchors";
  }
  const page = path === "" ? markdown : readFileSync(full, "utf8");
  return anchors(page).has(anchor) ? undefined : "no such heading";
}

/** The anchors a page offers: one for each heading, as code forges make them, and explicit ids. */
function anchors(markdown: string): Set<string> {
  const found = new Set<string>();
  for (const line of prose(markdown, { keepCode: true })) {
    for (const [, id = ""] of line.matchAll(/<[a-z]+[^>]*\s(?:id|name)="([^"]+)"/gi)) found.add(id);
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/<[^>]+>/g, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    let free = slug;
    for (let count = 1; found.has(free); count++) free = `${slug}-${count}`;
    found.add(free);
  }
  return found;
}

function targets(text: string): string[] {
  const patterns = [
    /\]\(\s*<?([^)<>\s]+)>?(?:\s+["'][^)]*["'])?\s*\)/g,
    /^ {0,3}\[[^\]]+\]:\s*<?([^<>\s]+)>?/g,
    /\s(?:href|src)="([^"]+)"/g,
  ];
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, to = ""]) => to));
}

/** The lines of a page, empty where they are code. */
function prose(markdown: string, { keepCode = false } = {}): string[] {
  let fence = "";
  return markdown.split(/\r?\n/).map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (fence === "" && mark !== "") {
      fence = mark;
      return "";
    }
    if (fence !== "") {
      if (mark.startsWith(fence) && line.trim() === mark) fence = "";
      return "";
    }
    return keepCode ? line : line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, "");
  });
}
