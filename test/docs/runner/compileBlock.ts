import ts from "typescript";
import type { Problem } from "./problem.ts";
import { readResult } from "./readResult.ts";

/** What the blocks before this one on the page have brought into scope. */
export interface Scope {
  /** The line each name was declared on. */
  readonly declared: Map<string, number>;
  /** The names to export at the end of the page, so that none counts as unused. */
  readonly exported: Set<string>;
}

/**
 * A ts block as code that checks what it shows. Every line stays on its line, so that whatever
 * the compiler says of the page's module is said of the page.
 */
export function compileBlock(
  code: string,
  firstLine: number,
  scope: Scope,
): { code: string; problems: Problem[] } {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.Latest, true);
  const problems: Problem[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  const lineAt = (position: number) =>
    firstLine + source.getLineAndCharacterOfPosition(position).line;
  const report = (position: number, message: string) =>
    problems.push({ line: lineAt(position), message });

  for (const { start, messageText } of syntaxErrors(source)) {
    report(start ?? 0, ts.flattenDiagnosticMessageText(messageText, " "));
  }
  if (problems.length > 0) return { code: "", problems };

  let shown = 0;
  for (const statement of source.statements) {
    const start = statement.getStart();
    const result = readResult(code, statement.end);
    if (result) shown += 1;
    if (ts.isImportDeclaration(statement)) {
      const { text, problem } = compileImport(statement, scope);
      if (problem) report(start, problem);
      edits.push({ start, end: statement.end, text });
      continue;
    }
    for (const { name, isType, merges } of declaredNames(statement)) {
      const before = scope.declared.get(name);
      if (before !== undefined && !merges) {
        report(start, `${name} is already declared on line ${before} of this page`);
      }
      scope.declared.set(name, lineAt(start));
      if (!isExported(statement)) scope.exported.add(isType ? `type ${name}` : name);
    }
    const here = `$page.at(${lineAt(start)});`;
    if (!result) {
      if (runs(statement)) edits.push({ start, end: start, text: `${here} ` });
      continue;
    }
    if (result.problem !== undefined) {
      report(result.start, result.problem);
      continue;
    }
    const subject = subjectOf(statement, result.throws !== undefined);
    if (typeof subject === "string") {
      report(result.start, subject);
      continue;
    }
    const check = result.throws
      ? `await $page.throws(${lineAt(result.start)}, ${JSON.stringify(subject.name)}, async () => (${subject.code}), ${JSON.stringify(result.throws)});`
      : `await $page.shows(${lineAt(result.start)}, ${JSON.stringify(subject.name)}, async () => (${subject.code}), () => (${result.value}), ${JSON.stringify(result.text)});`;
    const kept = subject.keep ? `${code.slice(start, statement.end)} ` : "";
    edits.push({ start, end: result.end, text: `${here} ${kept}${check}` });
  }

  const written = Array.from(code.matchAll(/\/\/ ?=>/g));
  if (problems.length === 0 && written.length > shown) {
    const position = written.find(
      ({ index }) => !edits.some((e) => e.start <= index && index < e.end),
    );
    report(position?.index ?? 0, "a result is checked after a top-level statement only");
  }
  return { code: apply(code, edits), problems };
}

/** Puts the edits into the code, each filled up with the line breaks it took away. */
function apply(code: string, edits: { start: number; end: number; text: string }[]): string {
  const breaks = (text: string) => text.split("\n").length - 1;
  return edits.reduceRight((text, edit) => {
    const lost = breaks(code.slice(edit.start, edit.end)) - breaks(edit.text);
    return text.slice(0, edit.start) + edit.text + "\n".repeat(lost) + text.slice(edit.end);
  }, code);
}

/** The expression a result is about; or, in words, why there is none. */
function subjectOf(
  statement: ts.Statement,
  throws: boolean,
): { code: string; name: string; keep: boolean } | string {
  if (ts.isExpressionStatement(statement)) {
    const code = statement.expression.getText();
    return { code, name: code.replace(/\s+/g, " "), keep: false };
  }
  if (throws) return "only an expression of its own can be shown to throw";
  if (ts.isVariableStatement(statement)) {
    const declaration = statement.declarationList.declarations.at(-1);
    if (declaration && ts.isIdentifier(declaration.name)) {
      return { code: declaration.name.text, name: declaration.name.text, keep: true };
    }
  }
  return "a result needs an expression, or a constant with one name, before it";
}

/** An import without what the page has already imported: blocks may be read one by one. */
function compileImport(
  statement: ts.ImportDeclaration,
  scope: Scope,
): { text: string; problem?: string } {
  const text = statement.getText();
  const from = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : "";
  if (/^[./]/.test(from)) {
    return { text: "", problem: `import from the package, as a reader would, not from ${from}` };
  }
  const clause = statement.importClause;
  if (!clause) return { text };
  const isNew = (name: string, written: string) => {
    const key = `${written} from ${from}`;
    if (scope.declared.has(key)) return false;
    scope.declared.set(key, 0);
    const isType = clause.isTypeOnly || written.startsWith("type ");
    scope.exported.add(isType ? `type ${name}` : name);
    return true;
  };
  const parts: string[] = [];
  if (clause.name && isNew(clause.name.text, clause.name.text)) parts.push(clause.name.text);
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) {
    const written = clause.namedBindings.getText();
    if (isNew(clause.namedBindings.name.text, written)) parts.push(written);
  } else if (clause.namedBindings) {
    const names = clause.namedBindings.elements
      .filter((element) => isNew(element.name.text, element.getText()))
      .map((element) => element.getText());
    if (names.length > 0) parts.push(`{ ${names.join(", ")} }`);
  }
  if (parts.length === 0) return { text: "" };
  const keyword = clause.isTypeOnly ? "import type" : "import";
  return { text: `${keyword} ${parts.join(", ")} from ${JSON.stringify(from)};` };
}

function declaredNames(
  statement: ts.Statement,
): { name: string; isType: boolean; merges: boolean }[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      boundNames(name).map((bound) => ({ name: bound, isType: false, merges: false })),
    );
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    const merges = ts.isInterfaceDeclaration(statement);
    return [{ name: statement.name.text, isType: true, merges }];
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    const merges = ts.isFunctionDeclaration(statement) && !statement.body;
    return statement.name ? [{ name: statement.name.text, isType: false, merges }] : [];
  }
  return [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Whether a statement does something when its turn comes. */
function runs(statement: ts.Statement): boolean {
  return !(
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isExportDeclaration(statement)
  );
}

function syntaxErrors(source: ts.SourceFile): readonly ts.Diagnostic[] {
  const program = ts.transpileModule(source.text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return program.diagnostics ?? [];
}
