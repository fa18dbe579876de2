import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The pages of the project: those in its root and everything under docs/. */
export function listPages(root: string): string[] {
  const inRoot = readdirSync(root).filter((name) => name.endsWith(".md"));
  const inDocs = existsSync(join(root, "docs"))
    ? readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    : [];
  return [...inRoot, ...inDocs].sort();
}
