import type { Issue } from "./issue.ts";
import { shortened } from "./shortened.ts";

const longest = 400;

/**
 * Sums up any number of issues in a few lines: how many of each code, and the first ones in full.
 *
 * @param issues The issues, in the order they were found.
 * @param limit How many to write out; 10 unless said otherwise.
 * @example
 * summariseIssues([]); // => "no issues"
 */
export function summariseIssues(issues: readonly Issue[], limit = 10): string {
  if (issues.length === 0) return "no issues";
  const lines = issues
    .slice(0, limit)
    .map((issue) => `  × ${shortened(describeIssue(issue), longest)}`);
  if (issues.length > limit) {
    const counts = new Map<string, number>();
    for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
    const byCode = [...counts].map(([code, count]) => `${count} ${code}`).join(", ");
    lines.push(`  … in all ${issues.length}: ${byCode}`);
  }
  return `${issues.length} ${issues.length === 1 ? "issue" : "issues"}\n${lines.join("\n")}`;
}

function describeIssue({ message, path, fix }: Issue): string {
  const place = path.length > 0 ? ` (${path.join(".")})` : "";
  return `${message}${place}${fix ? ` ${fix}` : ""}`;
}
