import type { CascadeState } from "../cascade/index.ts";
import {
  CascadeError,
  type CoveragePolicy,
  coveragePolicySchema,
  type Issue,
  type MissingPolicy,
  missingPolicySchema,
  shapeIssues,
} from "../document/index.ts";
import type { RollupState } from "./rollupState.ts";

interface AskedPolicy {
  readonly missing: MissingPolicy | undefined;
  readonly coverage: CoveragePolicy | undefined;
}

/**
 * What a call asks of reports, checked.
 *
 * @throws CascadeError `invalid-value`, `invalid-type`, `unknown-key`, `unknown-weight`.
 */
export function checkPolicy(
  { weightDecimals }: CascadeState,
  asked: AskedPolicy,
): Pick<RollupState, "missing" | "coverage"> {
  const issues: Issue[] = [];
  for (const [key, schema] of [
    ["missing", missingPolicySchema.optional()],
    ["coverage", coveragePolicySchema.optional()],
  ] as const) {
    const { error } = schema.safeParse(asked[key]);
    if (error) issues.push(...shapeIssues(error, asked, [key]));
  }
  const by = asked.coverage?.by;
  if (typeof by === "string" && !weightDecimals.has(by)) {
    const known = [...weightDecimals.keys()].slice(0, 20).join(", ");
    issues.push({
      code: "unknown-weight",
      severity: "error",
      path: ["coverage", "by"],
      expected: `one of ${known || "the weights of units (none is stated)"}`,
      received: by,
      message: `Coverage is to be counted by ${by}, a weight no unit has.`,
      fix: `State it on units: weights: { ${JSON.stringify(by)}: … }.`,
    });
  }
  if (issues.length > 0) throw new CascadeError(issues);
  return { missing: asked.missing ?? null, coverage: asked.coverage ?? {} };
}
