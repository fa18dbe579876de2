import ts from "typescript";

/** What a `// =>` comment after a statement says. */
export interface Result {
  readonly start: number;
  readonly end: number;
  /** As written on the page. */
  readonly text: string;
  /** As code: `…` has become a marker that the comparison knows. */
  readonly value: string;
  /** The issue codes, or the name of the error, the statement is shown to throw. */
  readonly throws?: readonly string[];
  readonly problem?: string;
}

/** The result shown behind the statement that ends at `end`, on its line or on those below. */
export function readResult(code: string, end: number): Result | undefined {
  const [first, ...rest] = [
    ...(ts.getTrailingCommentRanges(code, end) ?? []),
    ...(ts.getLeadingCommentRanges(code, end) ?? []),
  ];
  if (!first) return undefined;
  const said = /^\/\/ ?=>\s*(.*)$/.exec(code.slice(first.pos, first.end));
  if (!said) return undefined;

  const lines = [said[1] ?? ""];
  let last = first.end;
  for (const comment of rest) {
    const more = /^\/\/ {3,}(.*)$/.exec(code.slice(comment.pos, comment.end));
    const isNext = code.slice(last, comment.pos).split("\n").length === 2;
    if (!more || !isNext) break;
    lines.push(more[1] ?? "");
    last = comment.end;
  }
  const text = lines.join(" ").trim();
  const found = { start: first.pos, end: last, text };

  const throws = /^throws\b\s*(.*)$/.exec(text);
  if (throws) {
    const codes = (throws[1] ?? "").split(/[\s,]+/).filter((word) => word !== "");
    const problem = "say what it throws: the codes of its issues, or the name of the error";
    return { ...found, value: "", throws: codes, ...(codes.length === 0 && { problem }) };
  }
  const value = text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|…/g, (part) =>
    part === "…" ? "...$page.rest" : part,
  );
  if (isExpression(value)) return { ...found, value };
  return { ...found, value, problem: `the result shown is not a JavaScript expression: ${text}` };
}

function isExpression(code: string): boolean {
  const { diagnostics } = ts.transpileModule(`void (${code});`, { reportDiagnostics: true });
  return code !== "" && diagnostics?.length === 0;
}
