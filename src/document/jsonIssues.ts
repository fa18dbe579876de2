import type { Issue, IssuePath } from "./issue.ts";

const reserved = "__proto__";
const deepest = 100;

/**
 * Finds what keeps a value from being handed on as JSON: ids and keys named `__proto__`, and
 * nesting without end.
 *
 * @param input Any value; one that refers to itself does no harm.
 * @returns One issue for each place, or the one of the nesting, which hides the rest.
 */
export function jsonIssues(input: unknown): Issue[] {
  return isSound(input) ? [] : findIssues(input);
}

/** Looks without keeping track of where it is, so that a million sound records cost little. */
function isSound(input: unknown): boolean {
  const waiting: unknown[] = [input];
  const depths: number[] = [0];
  while (waiting.length > 0) {
    const value = waiting.pop();
    const depth = depths.pop() as number;
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepest || Object.hasOwn(value, reserved)) return false;
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key];
      if (key === "id" && inner === reserved) return false;
      if (typeof inner !== "object") continue;
      waiting.push(inner);
      depths.push(depth + 1);
    }
  }
  return true;
}

function findIssues(input: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { value: unknown; path: IssuePath }[] = [{ value: input, path: [] }];
  while (waiting.length > 0) {
    const { value, path } = waiting.pop() as { value: unknown; path: IssuePath };
    if (typeof value !== "object" || value === null) continue;
    if (path.length > deepest) return [tooDeep(path)];
    if (Object.hasOwn(value, reserved)) issues.push(issueAt([...path, reserved]));
    for (const [name, inner] of Object.entries(value).reverse()) {
      const key = Array.isArray(value) ? Number(name) : name;
      if (key === "id" && inner === reserved) issues.push(issueAt([...path, key], reserved));
      else if (typeof inner === "object") waiting.push({ value: inner, path: [...path, key] });
    }
  }
  return issues;
}

function issueAt(path: IssuePath, unit?: string): Issue {
  return {
    code: "reserved-id",
    severity: "error",
    path,
    ...(unit && path[0] === "units" ? { unit } : {}),
    expected: `any other text than ${reserved}`,
    received: reserved,
    message: `${path.join(".")} is named ${reserved}, which a JSON object cannot carry as a key.`,
    fix: "Rename it.",
  };
}

function tooDeep(path: IssuePath): Issue {
  const start = path.slice(0, 4);
  return {
    code: "invalid-value",
    severity: "error",
    path: start,
    expected: `at most ${deepest} levels of nesting`,
    received: `more than ${deepest}`,
    message: `${start.join(".")} is nested more than ${deepest} levels deep, or contains itself.`,
    fix: "Flatten it.",
  };
}
