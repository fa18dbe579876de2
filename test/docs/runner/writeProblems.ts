import type { Problem } from "./problem.ts";

/** Problems as a reader wants them: `README.md:42 what is wrong`. */
export function writeProblems(file: string, problems: readonly Problem[]): string {
  return problems
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, message }) => `${file}:${line} ${message}`)
    .join("\n");
}
