// Packs the library, installs the tarball where nothing else is, and uses it in each way users do.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const home = mkdtempSync(join(tmpdir(), "smoke-"));

function run(program, args, cwd = home) {
  return execFileSync(program, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** A consumer's own folder, below the one the tarball is installed in. */
function consumer(name, type, files) {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type }));
  for (const file of files) copyFileSync(join(here, file), join(folder, file));
  return folder;
}

function typescript(name, type, options) {
  const folder = consumer(name, type, ["consumer.ts"]);
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2023", "dom"],
    types: [],
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...options,
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
  );
  try {
    run(process.execPath, [tsc, "-p", "."], folder);
  } catch (error) {
    throw new Error(`${name}: tsc says\n${error.stdout}`);
  }
  run(process.execPath, ["consumer.js"], folder);
}

const consumers = {
  "ES module": () =>
    run(
      process.execPath,
      ["consumer.mjs"],
      consumer("esm", "module", ["consumer.mjs", "schools.json"]),
    ),
  CommonJS: () =>
    run(
      process.execPath,
      ["consumer.cjs"],
      consumer("cjs", "commonjs", ["consumer.cjs", "schools.json"]),
    ),
  "TypeScript node16, ES module": () => typescript("node16-esm", "module", { module: "node16" }),
  "TypeScript node16, CommonJS": () => typescript("node16-cjs", "commonjs", { module: "node16" }),
  "TypeScript nodenext, ES module": () =>
    typescript("nodenext-esm", "module", { module: "nodenext" }),
  "TypeScript nodenext, CommonJS": () =>
    typescript("nodenext-cjs", "commonjs", { module: "nodenext" }),
  "TypeScript bundler": () =>
    typescript("bundler", "module", { module: "esnext", moduleResolution: "bundler" }),
};

if (!existsSync(join(root, "dist"))) throw new Error("nothing is built yet: npm run build");

let failed = 0;
try {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", home], root));
  const strange = packed.files
    .map(({ path }) => path)
    .filter((path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path));
  if (strange.length > 0) throw new Error(`the tarball carries ${strange.join(", ")}`);

  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `./${packed.filename}`]);
  for (const [name, use] of Object.entries(consumers)) {
    try {
      use();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`failed  ${name}\n${error.message}`);
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`${Object.keys(consumers).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
