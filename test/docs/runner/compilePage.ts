import { checkCommands, type Manifest } from "./checkCommands.ts";
import { compileBlock, type Scope } from "./compileBlock.ts";
import type { Problem } from "./problem.ts";
import { type Block, readBlocks } from "./readBlocks.ts";

export interface Page {
  /** The page's path, as failures name it. */
  readonly file: string;
  readonly markdown: string;
}

export interface Surroundings {
  /** Where the module finds `openPage.ts`. */
  readonly runtime: string;
  readonly manifest: Manifest;
  readonly root: string;
}

const help = "write ts, json, csv, sh, text or mermaid";
const allowedInfo: Readonly<Record<string, readonly string[]>> = {
  ts: [],
  json: ["name"],
  csv: ["name"],
  sh: [],
  bash: [],
  text: ["illustration"],
  mermaid: [],
};

/**
 * A page as one module. Its ts blocks follow each other in one scope and each line of code keeps
 * its line number, so that `README.md.ts:42` is line 42 of README.md.
 */
export function compilePage(
  { file, markdown }: Page,
  { runtime, manifest, root }: Surroundings,
): { code: string; problems: Problem[] } {
  const { blocks, problems } = readBlocks(markdown);
  const lines: string[] = markdown.split("\n").map(() => "");
  const scope: Scope = { declared: new Map(), exported: new Set(["console"]) };
  lines[0] =
    `import { openPage } from ${JSON.stringify(runtime)}; ` +
    `const $page = openPage(${JSON.stringify(file)}); const { console } = $page;`;

  const put = (line: number, code: string) =>
    code.split("\n").forEach((text, index) => {
      lines[line - 1 + index] = `${lines[line - 1 + index] ?? ""} ${text}`.trim();
    });
  const name = (block: Block, value: string) => {
    const { info, line } = block;
    const given = info["name"];
    if (given === undefined) return;
    if (!/^[A-Za-z_$][\w$]*$/.test(given)) {
      problems.push({ line, message: `name=${given} is not a name` });
    } else if (scope.declared.has(given)) {
      const before = scope.declared.get(given);
      problems.push({
        line,
        message: `${given} is already declared on line ${before} of this page`,
      });
    } else {
      scope.declared.set(given, line);
      scope.exported.add(given);
      put(line, `const ${given} = ${value};`);
    }
  };

  let previous = "";
  for (const block of blocks) {
    const { language, code, line, info } = block;
    const report = (message: string) => problems.push({ line, message });
    const allowed = Object.hasOwn(allowedInfo, language) ? allowedInfo[language] : undefined;
    const strange = Object.keys(info).find((word) => allowed && !allowed.includes(word));
    if (strange) report(`a ${language} block takes no "${strange}"`);

    if (language === "ts") {
      const compiled = compileBlock(code, line + 1, scope);
      problems.push(...compiled.problems);
      put(line, "$page.block();");
      put(line + 1, compiled.code);
    } else if (language === "text") {
      if (info["illustration"] === undefined) {
        if (previous !== "ts")
          report("say what prints this: a ts block before it, or text illustration");
        else put(line, `$page.prints(${line}, ${JSON.stringify(code)});`);
      }
    } else if (language === "json") {
      const wrong = jsonError(code);
      if (wrong) report(`not JSON: ${wrong}`);
      else name(block, `JSON.parse(${JSON.stringify(code)})`);
    } else if (language === "csv") {
      if (info["name"] === undefined)
        report("give it a name, csv name=rows, and use it; or write text illustration");
      name(block, JSON.stringify(`${code}\n`));
    } else if (language === "sh" || language === "bash") {
      for (const message of checkCommands(code, manifest, root)) report(message);
    } else if (language !== "mermaid") {
      report(
        language === ""
          ? `say what this block is: ${help}`
          : `"${language}" is not checked: ${help}`,
      );
    }
    previous = language;
  }
  lines.push(`export { ${Array.from(scope.exported).join(", ")} };`, "");
  return { code: lines.join("\n"), problems };
}

function jsonError(code: string): string | undefined {
  try {
    JSON.parse(code);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
