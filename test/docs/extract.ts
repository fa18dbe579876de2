import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Manifest } from "./runner/checkCommands.ts";
import { compilePage } from "./runner/compilePage.ts";
import { listPages } from "./runner/listPages.ts";
import type { Problem } from "./runner/problem.ts";

/** A page, the module made from it, and what is wrong with it before it runs. */
export interface Extracted {
  readonly file: string;
  readonly markdown: string;
  readonly module: string;
  readonly problems: readonly Problem[];
}

export const root = join(import.meta.dirname, "../..");
const target = join(import.meta.dirname, ".extracted");

/** Writes every page of the project as a module under `.extracted/`. */
export function extract(): Extracted[] {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  return listPages(root).map((file) => {
    const markdown = readFileSync(join(root, file), "utf8");
    const module = join(target, `${file}.ts`);
    const openPage = join(import.meta.dirname, "runner/openPage.ts");
    const runtime = relative(dirname(module), openPage).replaceAll("\\", "/");
    const { code, problems } = compilePage({ file, markdown }, { runtime, manifest, root });
    mkdirSync(dirname(module), { recursive: true });
    writeFileSync(module, code);
    return { file, markdown, module, problems };
  });
}

if (process.argv[1] === import.meta.filename) {
  rmSync(target, { recursive: true, force: true });
  extract();
}
