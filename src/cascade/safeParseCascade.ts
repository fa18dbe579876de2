import { deepFreeze, type Issue, parseDocument } from "../document/index.ts";
import { Cascade } from "./cascade.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { resolveCascade } from "./resolveCascade.ts";

export type ParseResult =
  | { readonly success: true; readonly cascade: Cascade }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * Reads plain JSON as a cascade and gives either it or every issue; the twin of `parseCascade`
 * that does not throw.
 *
 * @example
 * const result = safeParseCascade({ units: [] });
 * result.success; // => false
 */
export function safeParseCascade(input: unknown, options: ParseOptions = {}): ParseResult {
  const { document, issues } = parseDocument(input);
  if (!document) return { success: false, issues: deepFreeze(issues) };
  const resolved = resolveCascade(document, options);
  if (!resolved.state) return { success: false, issues: deepFreeze(resolved.issues) };
  return { success: true, cascade: new Cascade(resolved.state) };
}
