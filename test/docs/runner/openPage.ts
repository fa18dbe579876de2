import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { matches } from "./matches.ts";
import type { Problem } from "./problem.ts";
import { rest } from "./rest.ts";

/** What the module of a page talks to while it runs. */
export interface OpenPage {
  readonly console: Console;
  /** `…` in a result: the comparison is partial there. */
  readonly rest: typeof rest;
  readonly failures: readonly Problem[];
  /** The line that is running. */
  readonly line: number;
  at(line: number): void;
  /** A new ts block begins: what it prints is collected anew. */
  block(): void;
  shows(
    line: number,
    name: string,
    actual: () => Promise<unknown>,
    expected: () => unknown,
    text: string,
  ): Promise<void>;
  throws(
    line: number,
    name: string,
    actual: () => Promise<unknown>,
    codes: readonly string[],
  ): Promise<void>;
  prints(line: number, text: string): void;
}

const opened = new Map<string, OpenPage>();

/** The page that a module opened last under this name. */
export function openedPage(file: string): OpenPage | undefined {
  return opened.get(file);
}

/** Opens a page for the module made from it. */
export function openPage(file: string): OpenPage {
  const failures: Problem[] = [];
  let printed = "";
  let line = 1;
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      printed += String(chunk);
      done();
    },
  });
  const fail = (at: number, name: string, shown: string, computed: string) =>
    failures.push({
      line: at,
      message: `${name}\n  shown     ${indent(shown)}\n  computed  ${indent(computed)}`,
    });

  const page: OpenPage = {
    console: new Console({ stdout, stderr: stdout, colorMode: false }),
    rest,
    failures,
    get line() {
      return line;
    },
    at(now) {
      line = now;
    },
    block() {
      printed = "";
    },
    async shows(at, name, actual, expected, text) {
      const value = await actual();
      if (!matches(value, expected())) fail(at, name, text, write(value));
    },
    async throws(at, name, actual, codes) {
      const shown = `throws ${codes.join(", ")}`;
      try {
        fail(at, name, shown, write(await actual()));
      } catch (error) {
        const thrown = codesOf(error);
        const wanted = /^[A-Z]/.test(codes[0] ?? "") ? [nameOf(error)] : thrown;
        const partial = codes.at(-1) === "…";
        const expected = partial ? [...codes.slice(0, -1), ...rest] : codes;
        if (!matches(wanted, expected)) {
          fail(
            at,
            name,
            shown,
            `throws ${thrown.join(", ") || nameOf(error)}: ${messageOf(error)}`,
          );
        }
      }
    },
    prints(at, text) {
      const plain = (output: string) => output.replace(/[ \t]+$/gm, "").replace(/\n+$/, "");
      if (plain(printed) !== plain(text)) fail(at, "what is printed", `\n${text}`, `\n${printed}`);
    },
  };
  opened.set(file, page);
  return page;
}

function codesOf(error: unknown): string[] {
  const issues: unknown = error instanceof Error && "issues" in error ? error.issues : [];
  return Array.isArray(issues) ? issues.map((issue: { code?: unknown }) => String(issue.code)) : [];
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const write = (value: unknown) => inspect(value, { depth: 8, breakLength: 88, sorted: false });
const indent = (text: string) => text.trimEnd().replaceAll("\n", "\n            ");
