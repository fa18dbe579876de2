import * as z from "zod";
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
import type { PaceThresholds } from "./figure.ts";
import type { RollupState } from "./rollupState.ts";

interface AskedPolicy {
  readonly missing: MissingPolicy | undefined;
  readonly coverage: CoveragePolicy | undefined;
  readonly thresholds: Partial<PaceThresholds> | undefined;
}

const thresholdsSchema = z.strictObject({
  behind: z.number().nonnegative().optional(),
  ahead: z.number().nonnegative().optional(),
});

/**
 * What a call asks of reports, and where it says pace turns, checked.
 *
 * @throws CascadeError `invalid-value`, `invalid-type`, `unknown-key`, `unknown-weight`.
 */
export function checkPolicy(
  { weightDecimals }: CascadeState,
  asked: AskedPolicy,
): Pick<RollupState, "missing" | "coverage" | "thresholds"> {
  const issues: Issue[] = [];
  for (const [key, schema] of [
    ["missing", missingPolicySchema.optional()],
    ["coverage", coveragePolicySchema.optional()],
    ["thresholds", thresholdsSchema.optional()],
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
  const { behind = 0.9, ahead = 1.1 } = asked.thresholds ?? {};
  if (behind > ahead) {
    issues.push({
      code: "invalid-value",
      severity: "error",
      path: ["thresholds"],
      expected: "behind at most as high as ahead",
      received: `behind ${behind}, ahead ${ahead}`,
      message: `Pace is to be behind below ${behind} and ahead above ${ahead}: in between it would be both.`,
      fix: "Unless said, behind is 0.9 and ahead 1.1; say both.",
    });
  }
  if (issues.length > 0) throw new CascadeError(issues);
  return {
    missing: asked.missing ?? null,
    coverage: asked.coverage ?? {},
    thresholds: { behind, ahead },
  };
}
