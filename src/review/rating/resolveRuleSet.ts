import {
  CascadeError,
  duplicateIds,
  type Issue,
  type IssuePath,
  optionIssues,
} from "../../document/index.ts";
import { type FilledRuleSet, type RuleSet, ruleSetSchema } from "./ruleSet.ts";
import { thresholdIssues } from "./thresholdIssues.ts";

/**
 * Fills in what a rule set leaves unsaid.
 *
 * @throws CascadeError with everything that is wrong with it.
 */
export function resolveRuleSet(ruleSet: RuleSet): FilledRuleSet {
  const parsed = ruleSetSchema.safeParse(ruleSet);
  if (!parsed.success) {
    throw new CascadeError(optionIssues(parsed.error, ruleSet, [], "The rule set"));
  }
  const filled = parsed.data;
  const issues = [
    ...duplicateIds("rating", ["ratings"], filled.ratings),
    ...duplicateIds("part of the score", ["score"], filled.score),
    ...unknownRatings(filled),
    ...thresholdIssues(filled),
  ];
  if (issues.length > 0) throw new CascadeError(issues);
  return filled;
}

function unknownRatings({ ratings, quotas }: FilledRuleSet): Issue[] {
  const known = new Set(ratings.map(({ id }) => id));
  const named: { readonly id: string; readonly path: IssuePath }[] = [
    ...ratings.flatMap(({ conditions = [] }, place) =>
      conditions.flatMap((condition, at) =>
        condition.kind === "children"
          ? { id: condition.rated, path: ["ratings", place, "conditions", at, "rated"] }
          : [],
      ),
    ),
    ...quotas.flatMap(({ rating, of = [] }, place) => [
      { id: rating, path: ["quotas", place, "rating"] },
      ...of.map((id, at) => ({ id, path: ["quotas", place, "of", at] })),
    ]),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      ...{ code: "unknown-rating", severity: "error", path },
      expected: `one of ${[...known].join(", ")}`,
      received: JSON.stringify(id),
      message: `The rule set has no rating ${id}.`,
    }));
}
