import type * as z from "zod";
import { CascadeError, type Issue, type IssueCode, optionIssues } from "../document/index.ts";
import { type Rollup, type RollupState, rollupState } from "../rollup/index.ts";
import { type ReviewOptions, reviewOptionsSchema } from "./reviewOptions.ts";
import { bitsOf } from "./signal.ts";

/** Everything a review goes by. */
export interface ResolvedReview {
  readonly rollup: Rollup;
  readonly rolled: RollupState;
  readonly options: z.infer<typeof reviewOptionsSchema>;
  /** The number of the unit under review. */
  readonly scope: number;
  /** The signals that put something on the list, as bits. */
  readonly wanted: number;
}

/**
 * Fills in what the options of a review leave unsaid.
 *
 * @throws CascadeError with everything that is wrong with them, and every id nobody has.
 */
export function resolveReview(rollup: Rollup, options: ReviewOptions): ResolvedReview {
  const parsed = reviewOptionsSchema.safeParse(options);
  if (!parsed.success) {
    throw new CascadeError(optionIssues(parsed.error, options, [], "The review"));
  }
  const rolled = rollupState(rollup);
  const { document, structure, levels, indicatorPositions } = rolled.state;
  const { unit, level, indicator, set, body } = parsed.data;
  const issues = [
    ...unknown("unit", unit, (id) => structure.indexOf(id) >= 0),
    ...unknown("level", level, (id) => levels.list.some((one) => one.id === id)),
    ...unknown("indicator", indicator, (id) => indicatorPositions.has(id)),
    ...unknown("set", set, (id) => (document.sets ?? []).some((one) => one.id === id)),
    ...unknown("body", body, (id) => (document.bodies ?? []).some((one) => one.id === id)),
  ];
  if (issues.length > 0) throw new CascadeError(issues);
  return {
    ...{ rollup, rolled, options: parsed.data },
    scope: unit === undefined ? 0 : structure.indexOf(unit),
    wanted: bitsOf(parsed.data.signals),
  };
}

function unknown(
  kind: "unit" | "level" | "indicator" | "set" | "body",
  id: string | undefined,
  known: (id: string) => boolean,
): Issue[] {
  if (id === undefined || known(id)) return [];
  const code: IssueCode = `unknown-${kind}`;
  return [
    {
      ...{ code, severity: "error", path: [kind] },
      ...(kind === "unit" && { unit: id }),
      expected: `the id of ${kind === "indicator" ? "an" : "a"} ${kind}`,
      received: JSON.stringify(id),
      message: `There is no ${kind} ${id}.`,
    },
  ];
}
