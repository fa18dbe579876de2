import { describe, expect, test } from "vitest";
import { extract, root } from "./extract.ts";
import { checkLinks } from "./runner/checkLinks.ts";
import { runPage } from "./runner/runPage.ts";
import { writeProblems } from "./runner/writeProblems.ts";

const pages = extract();

test("there is a README", () => {
  expect(pages.map(({ file }) => file)).toContain("README.md");
});

describe.each(pages)("$file", ({ file, markdown, module, problems }) => {
  test("runs and shows what it computes", async () => {
    const found = problems.length > 0 ? problems : await runPage(file, module);
    if (found.length > 0) expect.fail(writeProblems(file, found));
    expect(found).toEqual([]);
  });

  test("has no broken link", () => {
    expect(writeProblems(file, checkLinks(file, markdown, root))).toBe("");
  });
});
