import { type Issue, type ParseOptions, parseCascade, safeParseCascade } from "target-cascade";
import { expect } from "vitest";
import { deepFreeze } from "../../src/document/deepFreeze.ts";
import { issuesOf } from "./issues.ts";

/**
 * The issues a document is refused with.
 *
 * Holds besides that a frozen input is read, that it stays as it is, that nothing of a cascade is
 * given, that `parseCascade` says the same, and that every issue says what it should.
 */
export function refusalOf(input: unknown, options: ParseOptions = {}): readonly Issue[] {
  const before = structuredClone(input);
  const result = safeParseCascade(deepFreeze(input), options);
  if (result.success) throw new Error("Nothing was refused.");
  expect(Object.keys(result).sort()).toEqual(["issues", "success"]);
  expect(input).toEqual(before);
  expect(issuesOf(() => parseCascade(input, options))).toEqual(result.issues);
  for (const { severity, expected, received, message, path } of result.issues) {
    expect(severity).toBe("error");
    expect([expected, received, message]).not.toContain("");
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/undefined|\[object|invalid input/i);
    expect(path.filter((key) => /^\d+$/.test(String(key)) && typeof key === "string")).toEqual([]);
  }
  return result.issues;
}
