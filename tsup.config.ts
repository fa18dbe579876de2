import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

/** What package.json exports is what is built: "./csv" comes from src/csv/index.ts. */
const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: object };
const subpaths = Object.keys(exports).filter((path) => path !== "." && path !== "./package.json");

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(subpaths.map((path) => [path.slice(2), `src/${path.slice(2)}/index.ts`])),
  },
  format: ["esm", "cjs"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  tsconfig: "tsconfig.src.json",
  platform: "neutral",
  target: "node20",
  splitting: true,
  clean: true,
});
