import { deepFreeze, type Issue, parseDocument } from "../document/index.ts";
import type { AnyMeasure } from "../measures/index.ts";
import { Cascade } from "./cascade.ts";
import { resolveCascade } from "./resolveCascade.ts";

export interface ParseOptions {
  readonly measures?: readonly AnyMeasure[];
}

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
export function safeParseCascade(
  input: unknown,
  { measures = [] }: ParseOptions = {},
): ParseResult {
  const { document, issues } = parseDocument(input);
  if (!document) return { success: false, issues: deepFreeze(issues) };
  const resolved = resolveCascade(document, measures);
  if (!resolved.state) return { success: false, issues: deepFreeze(resolved.issues) };
  return { success: true, cascade: new Cascade(resolved.state) };
}
