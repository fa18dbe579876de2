import { join } from "node:path";
import { defineConfig } from "vitest/config";

const src = join(import.meta.dirname, "src");

export default defineConfig({
  resolve: {
    alias: [
      { find: /^target-cascade$/, replacement: `${src}/index.ts` },
      { find: /^target-cascade\/(.+)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    expect: { requireAssertions: true },
    setupFiles: ["test/seed.ts"],
    // No test is about time: what takes long on a busy machine has not failed.
    testTimeout: 120_000,
    coverage: { include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/laws/**", "test/docs/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "laws",
          include: ["test/laws/**/*.test.ts"],
          // Laws keep no state, so their files share what they import.
          isolate: false,
          testTimeout: 600_000,
        },
      },
      { extends: true, test: { name: "docs", include: ["test/docs/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/**/*.test-d.ts"] },
        },
      },
    ],
  },
});
