import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkLinks } from "./runner/checkLinks.ts";
import { compilePage } from "./runner/compilePage.ts";
import { runPage } from "./runner/runPage.ts";
import { writeProblems } from "./runner/writeProblems.ts";

const folder = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

const root = join(import.meta.dirname, "../..");
const runtime = join(import.meta.dirname, "runner/openPage.ts");
const manifest = { name: "target-cascade", scripts: { start: "", test: "", build: "" } };
let count = 0;

/** Compiles and runs a page made of these lines; gives what is wrong with it. */
async function wrong(...lines: string[]): Promise<string> {
  count += 1;
  const file = `page${count}.md`;
  const { code, problems } = compilePage(
    { file, markdown: lines.join("\n") },
    { runtime, manifest, root },
  );
  const module = join(folder, `${file}.ts`);
  writeFileSync(module, code);
  const found = problems.length > 0 ? problems : await runPage(file, module);
  return writeProblems("page.md", found);
}

const ts = (...lines: string[]) => ["# A page", "```ts", ...lines, "```"];
const bad =
  "const bad = () => { throw Object.assign(new RangeError('no'), { issues: [{ code: 'a' }, { code: 'b' }] }); };";

describe("a page that is right", () => {
  test.each([
    ["a result", ts("1 + 1; // => 2")],
    ["a result without a semicolon", ts("1 + 1 // => 2")],
    ["a result on the next line", ts("1 + 1;", "// => 2")],
    ["a result of a constant", ts("const two = 1 + 1; // => 2", "two; // => 2")],
    [
      "a result over several lines",
      ts("({ a: 1, b: [2, 3] }); // => {", "//    a: 1,", "//    b: [2, 3] }"),
    ],
    [
      "an expression over several lines",
      ts("[", "  1, // one", "  2,", "].map((n) => n * 2); // => [2, 4]"),
    ],
    ["a partial object", ts("({ a: 1, b: { c: 2, d: 3 } }); // => { b: { d: 3, … }, … }")],
    ["a partial array", ts("[1, 2, 3]; // => [1, 2, …]", "[1]; // => [1, …]")],
    ["an ellipsis in a string", ts('"a…"; // => "a…"')],
    ["names in results", ts("const two = 2;", "[2, 2]; // => [two, two]")],
    ["a promise", ts("await Promise.resolve(3); // => 3")],
    [
      "a result that is missing",
      ts("null; // => null", "undefined; // => undefined", "NaN; // => NaN"),
    ],
    ["a typed array", ts("Float64Array.of(1, 2); // => [1, 2]")],
    ["a map", ts("new Map([[1, 2]]); // => new Map([[1, 2]])")],
    [
      "what throws",
      ts(
        bad,
        "bad(); // => throws a, b",
        "bad(); // => throws a, …",
        "bad(); // => throws RangeError",
      ),
    ],
    ["types", ts("interface A { a: number }", "const a: A = { a: 1 };", "a.a; // => 1")],
    ["another comment", ts("const a = 1; // one", "// and", "a; // => 1")],
    [
      "one import in two blocks",
      [
        ...ts(
          'import { inspect, type InspectOptions } from "node:util";',
          "const options: InspectOptions = {};",
          'inspect(1, options); // => "1"',
        ),
        ...ts(
          "import {",
          "  format,",
          "  inspect,",
          '} from "node:util";',
          'format(inspect(2)); // => "2"',
        ),
      ],
    ],
    ["a name from an earlier block", [...ts("const a = 1;"), ...ts("a; // => 1")]],
    [
      "what is printed",
      [
        ...ts("console.log('a', 1);", "console.table([{ b: 2 }]);"),
        "It prints",
        "```text",
        "a 1",
        "┌─────────┬───┐",
        "│ (index) │ b │",
        "├─────────┼───┤",
        "│ 0       │ 2 │",
        "└─────────┴───┘",
        "```",
      ],
    ],
    [
      "print of its own block only",
      [...ts("console.log('a');"), ...ts("console.log('b');"), "```text", "b", "```"],
    ],
    [
      "named JSON",
      ["", "```json name=plan", '{ "a": [1] }', "```", ...ts("plan; // => { a: [1] }")],
    ],
    [
      "named CSV",
      ["", "```csv name=rows", "a,b", "1,2", "```", ...ts('rows; // => "a,b\\n1,2\\n"')],
    ],
    [
      "commands",
      [
        "",
        "```sh",
        "npm install target-cascade",
        "npm install && npm test # all of it",
        "$ npm run build",
        "npm start",
        ".ci/run",
        "```",
      ],
    ],
    [
      "pictures and illustrations",
      ["", "```mermaid", "graph TD", "```", "```text illustration", "x", "```"],
    ],
    ["a block in a list", ["- item", "", "  ```ts", "  1; // => 1", "  ```"]],
    ["a block in a longer fence", ["", "````text illustration", "```", "x", "```", "````"]],
  ])("%s", async (_, lines) => {
    expect(await wrong(...lines)).toBe("");
  });
});

describe("a page that is wrong says where and what", () => {
  test.each([
    [
      "a wrong result",
      ts("const a = 1;", "a + 1; // => 3"),
      "page.md:4 a + 1\n  shown     3\n  computed  2",
    ],
    [
      "a wrong constant",
      ts("const a = [1, 2]; // => [1]"),
      "page.md:3 a\n  shown     [1]\n  computed  [ 1, 2 ]",
    ],
    [
      "a wrong part",
      ts("({ a: 1, b: 2 }); // => { a: 2, … }"),
      "page.md:3 ({ a: 1, b: 2 })\n  shown     { a: 2, … }",
    ],
    ["a part too few", ts("({ a: 1, b: 2 }); // => { a: 1 }"), "computed  { a: 1, b: 2 }"],
    ["an item too many", ts("[1]; // => [1, 2, …]"), "computed  [ 1 ]"],
    ["zero for missing", ts("({ a: null }).a; // => 0"), "computed  null"],
    ["a second failure after a first", ts("1; // => 2", "3; // => 4"), /:3 1\n[\s\S]*:4 3\n/],
    [
      "wrong codes",
      ts(bad, "bad(); // => throws a"),
      "page.md:4 bad()\n  shown     throws a\n  computed  throws a, b: no",
    ],
    ["nothing thrown", ts("1 + 1; // => throws a"), "shown     throws a\n  computed  2"],
    [
      "an error nobody showed",
      ts("const a = 1;", bad, "", "bad();", "a; // => 2"),
      "page.md:6 RangeError: no",
    ],
    [
      "wrong print",
      [...ts("console.log('a');"), "", "```text", "b", "```"],
      /^page\.md:6 what is printed\n[\s\S]*b\n[\s\S]*a$/,
    ],
    ["text that nothing prints", ["", "```text", "b", "```"], "page.md:2 say what prints this"],
    ["a syntax error", ts("const a = 1;", "const = 2;"), "page.md:4 "],
    [
      "a result that is prose",
      ts("1; // => about one"),
      "page.md:3 the result shown is not a JavaScript expression: about one",
    ],
    ["an empty result", ts("1; // =>"), "page.md:3 the result shown is not"],
    [
      "a result inside a function",
      ts("function f() {", "  return 1; // => 1", "}"),
      "page.md:4 a result is checked after a top-level statement only",
    ],
    [
      "a result of two names",
      ts("const [a, b] = [1, 2]; // => 1"),
      "page.md:3 a result needs an expression",
    ],
    [
      "a name declared twice",
      [...ts("const a = 1;"), ...ts("const a = 2;")],
      "page.md:7 a is already declared on line 3",
    ],
    [
      "an import from the source",
      ts('import { derive } from "../src/index.ts";'),
      "page.md:3 import from the package",
    ],
    ["no language", ["", "```", "x", "```"], "page.md:2 say what this block is"],
    ["a strange language", ["", "```js", "x", "```"], 'page.md:2 "js" is not checked'],
    ["strange info", ["", "```ts skip", "x", "```"], 'page.md:2 a ts block takes no "skip"'],
    ["broken JSON", ["", "```json", "{ a: 1 }", "```"], "page.md:2 not JSON"],
    ["CSV without a name", ["", "```csv", "a,b", "```"], "page.md:2 give it a name"],
    [
      "a script that is not there",
      ["", "```sh", "npm run deploy", "```"],
      'page.md:2 package.json has no script "deploy"',
    ],
    [
      "a stranger's package",
      ["", "```sh", "npm install left-pad", "```"],
      "page.md:2 npm install left-pad: left-pad is not this package",
    ],
    [
      "a stranger's command",
      ["", "```sh", "pnpm test", "```"],
      "page.md:2 pnpm test: say it with npm",
    ],
    ["an open fence", ["", "```ts", "1; // => 1"], "page.md:2 this code block is never closed"],
  ])("%s", async (_, lines, message) => {
    const found = await wrong(...lines);
    if (typeof message === "string") expect(found).toContain(message);
    else expect(found).toMatch(message);
  });
});

test("every line of code keeps its line", () => {
  const lines = ["# A", "", "```ts", "const a = [", "  1,", "]; // => [", "//    1]", "a;", "```"];
  const { code } = compilePage(
    { file: "a.md", markdown: lines.join("\n") },
    { runtime, manifest, root },
  );
  expect(code.split("\n")[7]).toBe("$page.at(8); a;");
});

describe("links", () => {
  const links = (markdown: string) =>
    writeProblems("docs/a.md", checkLinks("docs/a.md", markdown, root));
  const headings = "# Chỉ tiêu: giao & nhận\n## `rollUp(a, b)`\n## Twice\n## Twice\n";

  test.each([
    '[a](../package.json) ![b](../tsconfig.json) <img src="../LICENSE">',
    "[a](#chỉ-tiêu-giao--nhận) [b](#rollupa-b) [c](#twice) [d](#twice-1)",
    "[a](https://example.org/nowhere#x) [b](mailto:a@example.org)",
    '[a](../CONTRIBUTING.md#commands "title")',
    "`[a](nowhere.md)`",
    "```text\n[a](nowhere.md)\n```",
    "[a]\n\n[a]: ../package.json",
  ])("%s", (text) => {
    expect(links(headings + text)).toBe("");
  });

  test.each([
    ["[a](nowhere.md)", "docs/a.md:5 nowhere.md: no such file"],
    ["[a](#nowhere)", "docs/a.md:5 #nowhere: no such heading"],
    ["[a](../CONTRIBUTING.md#nowhere)", "no such heading"],
    ["[a](../../elsewhere.md)", "leads out of the project"],
    ["[a](/README.md)", "leads out of the project"],
    ["[a]: nowhere.md", "nowhere.md: no such file"],
    ['<a href="nowhere.md">', "nowhere.md: no such file"],
  ])("%s", (text, message) => {
    expect(links(headings + text)).toContain(message);
  });
});
