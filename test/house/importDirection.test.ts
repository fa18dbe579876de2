import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** Lowest first. A folder may import itself and the groups before its own. */
const order = [
  ["time"],
  ["document"],
  ["measures"],
  ["cascade"],
  ["derive"],
  ["rollup"],
  ["gaps"],
  ["compare"],
  ["review", "audit", "reorganise"],
  ["csv"],
  ["tables"],
  ["charts"],
  ["page"],
  ["testing"],
];
const folders = order.flat();
const rank = (folder: string) => order.findIndex((group) => group.includes(folder));

let house: string;
let refused: Set<string>;

/** A house with one file for each import to try, under the project's own lint rule. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "import-direction-"));
  copyFileSync(join(root, ".biome/importDirection.grit"), join(house, "rule.grit"));
  writeFileSync(
    join(house, "biome.json"),
    JSON.stringify({ plugins: ["./rule.grit"], linter: { rules: { preset: "none" } } }),
  );
  const write = (file: string, code: string) => {
    mkdirSync(join(house, "src", file, ".."), { recursive: true });
    writeFileSync(join(house, "src", file), code);
  };
  for (const from of folders) {
    for (const to of folders) {
      write(`${from}/static-${to}.ts`, `export { a } from "../${to}/a.ts";\n`);
      write(
        `${from}/type-${to}.ts`,
        `import type { A } from "../${to}/a.ts";\nexport type B = A;\n`,
      );
      write(`${from}/lazy-${to}.ts`, `export const a = import("../${to}/a.ts");\n`);
      write(`${from}/deep/er/static-${to}.ts`, `export { a } from "../../../${to}/a.ts";\n`);
    }
    write(`${from}/index-up.ts`, `export { a } from "../index.ts";\n`);
    write(`${from}/test-up.ts`, `export { a } from "../../test/a.ts";\n`);
    write(`${from}/package-zod.ts`, `import * as z from "zod";\nexport const a = z;\n`);
    write(`${from}/package-date.ts`, `export { addDays } from "date-fns/addDays";\n`);
  }
  for (const to of folders) write(`index-${to}.ts`, `export { a } from "./${to}/a.ts";\n`);

  const lint = spawnSync(
    process.execPath,
    [biome, "lint", "--reporter=github", "--max-diagnostics=none", "."],
    { cwd: house, encoding: "utf8" },
  );
  refused = new Set(
    Array.from(lint.stdout.matchAll(/file=[^,]*?\/src\/([^,]+)/g), (m) => m[1] ?? ""),
  );
}, 60_000);

afterAll(() => rmSync(house, { recursive: true }));

test.each(folders)("src/%s imports only what stands before it", (from) => {
  for (const to of folders) {
    const wrong = to !== from && rank(to) >= rank(from);
    for (const kind of ["static", "type", "lazy", "deep/er/static"]) {
      const file = `${from}/${kind}-${to}.ts`;
      expect(refused.has(file), `${file} is refused`).toBe(wrong);
    }
  }
});

test.each(folders)("src/%s imports neither the index above it nor the tests", (from) => {
  expect(refused.has(`${from}/index-up.ts`)).toBe(true);
  expect(refused.has(`${from}/test-up.ts`)).toBe(true);
});

test("time stands on date-fns alone", () => {
  expect(refused.has("time/package-date.ts")).toBe(false);
  expect(folders.filter((folder) => refused.has(`${folder}/package-zod.ts`))).toEqual(["time"]);
});

test("the index may import every folder", () => {
  expect(folders.filter((to) => refused.has(`index-${to}.ts`))).toEqual([]);
});

test("every folder of src has its place in the order", () => {
  const found = readdirSync(join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders).toEqual(expect.arrayContaining(found));
});
