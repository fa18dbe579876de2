import type { Issue, IssuePath } from "./issue.ts";

const reserved = "__proto__";

/**
 * Finds ids and keys named `__proto__`, which a JSON object cannot carry from hand to hand.
 *
 * @param input Any parsed JSON.
 * @returns One issue for each place.
 */
export function reservedKeys(input: unknown): Issue[] {
  return mentionsReserved(input) ? findReserved(input) : [];
}

/** Looks without keeping track of where it is, so that a million sound records cost little. */
function mentionsReserved(input: unknown): boolean {
  const waiting: unknown[] = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, reserved)) return true;
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key];
      if (key === "id" && inner === reserved) return true;
      if (typeof inner === "object") waiting.push(inner);
    }
  }
  return false;
}

function findReserved(input: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { value: unknown; path: IssuePath }[] = [{ value: input, path: [] }];
  while (waiting.length > 0) {
    const { value, path } = waiting.pop() as { value: unknown; path: IssuePath };
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, reserved)) issues.push(issueAt([...path, reserved]));
    for (const [key, inner] of Object.entries(value)) {
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
